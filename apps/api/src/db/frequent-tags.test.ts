import { instanceStates } from '@isotope/core';
import { and, eq, lt } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { plansOf } from '../../test/query-plans.js';
import { aRecord, anActor } from '../../test/records.js';
import { dialects, openSession } from '../../test/stores.js';
import type { InstanceFilter } from '../instances/instance-query.js';
import { createAccountStore } from './account-store.js';
import { createInstanceStore } from './instance-store.js';
import type { Session } from './session.js';
import { instances } from './sqlite/schema/instances.js';

/** 1,200 instances of which 1,100 carry a tag, in all four states; some are deleted, and another organisation has the tag. */
async function filled(session: Session) {
  const store = createInstanceStore(session);
  const [actor, other] = [
    await anActor({ accounts: createAccountStore(session) }),
    await anActor({ accounts: createAccountStore(session) }),
  ];
  const records = Array.from({ length: 1_200 }, (_, n) =>
    aRecord(actor, {
      name: `${(n * 7919) % 1200} of all`,
      state: instanceStates[[0, 0, 0, 0, 1, 0, 2, 0, 3][n % 9] ?? 0] ?? 'VERIFIED',
      tags: n % 12 === 5 ? ['other'] : n % 2 === 0 ? ['ours', 'other'] : ['ours'],
    }),
  );
  await Promise.all(records.map((record) => store.create(record)));
  await store.create(aRecord(other, { tags: ['ours'] }));
  const isEarly = and(eq(instances.organizationId, actor.organizationId), lt(instances.number, 40));
  await session.db.update(instances).set({ deletedAt: new Date() }).where(isEarly);
  const live = (await session.db.select({ number: instances.number, id: instances.id }).from(instances)).filter(
    ({ number }) => number >= 40,
  );
  const ids = new Set(live.map(({ id }) => id));
  const all = records.map(({ instance }) => instance).filter(({ id }) => ids.has(id));
  return { store, organizationId: actor.organizationId, all };
}

const filters: InstanceFilter[] = [
  { tags: ['ours'] },
  { tags: ['ours'], states: ['VERIFIED'] },
  { tags: ['ours'], states: ['REJECTED'] },
  { tags: ['ours'], states: ['VERIFIED', 'UNREACHABLE'] },
  { tags: ['ours'], states: ['REJECTED', 'UNREACHABLE', 'UNVERIFIED'] },
  { tags: ['ours'], states: [...instanceStates] },
  { tags: ['ours', 'other'], states: ['VERIFIED'] },
  { tags: ['ours'], states: ['VERIFIED'], search: '7' },
  { tags: ['ours'], states: ['VERIFIED'], search: ' of' },
  { tags: ['ours'], states: ['VERIFIED'], elementKey: 'none' },
];

describe.each(dialects)('a tag that more than a thousand instances carry, on %s', (dialect) => {
  it('gives the same as looking at each', async () => {
    const { store, organizationId, all } = await filled(await openSession(dialect));
    expect(all).toHaveLength(1_161);
    for (const filter of filters) {
      const { tags = [], states = instanceStates, search = '', elementKey } = filter;
      const isFound = search.length < 3 ? 'startsWith' : 'includes';
      const expected = all
        .filter((instance) => tags.every((tag) => instance.tags.includes(tag)) && states.includes(instance.state))
        .filter(({ name }) => name[isFound](search))
        .filter((instance) => elementKey === undefined || instance.elementKey === elementKey)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, id }) => ({ id, nameKey: name }));
      expect([filter, await store.count(organizationId, filter)]).toEqual([filter, expected.length]);
      const order = { field: 'NAME', direction: 'ASC' } as const;
      for (const after of [undefined, expected[15]]) {
        const page = await store.list(organizationId, { filter, order, after, limit: 12 });
        const from = after ? 16 : 0;
        expect(page.map(({ id }) => id)).toEqual(expected.slice(from, from + 12).map(({ id }) => id));
      }
    }
  });
});

it('is read in the order of names and counted from the states, on SQLite, with no look into the rows', async () => {
  const session = await openSession('SQLite');
  const { store, organizationId } = await filled(session);
  const order = { field: 'NAME', direction: 'ASC' } as const;
  const plansFor = (work: () => Promise<unknown>) => plansOf(session, work);
  const [list] = (
    await plansFor(() =>
      store.list(organizationId, { filter: { tags: ['ours'], states: ['REJECTED'] }, order, limit: 12 }),
    )
  ).filter((plan) => plan.includes('instances'));
  expect(list).toContain('SEARCH instances USING INDEX instances_by_name (organization_id=?)');
  expect(list).not.toContain('TEMP B-TREE');
  for (const states of [['VERIFIED'], ['REJECTED']] as const) {
    const [count] = await plansFor(() => store.count(organizationId, { tags: ['ours'], states }));
    expect(count).toContain('SEARCH instances USING COVERING INDEX instances_by_state (organization_id=? AND state=?)');
    expect(count).not.toContain('instances_id');
  }
});
