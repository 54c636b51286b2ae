import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fullScans, plansOf } from '../../test/query-plans.js';
import { aRecord, anActor, clock } from '../../test/records.js';
import type { InstanceFilter, InstanceQuery } from '../instances/instance-query.js';
import type { InstanceStore } from '../instances/ports.js';
import { createAccountStore } from './account-store.js';
import { createCheckSchedule } from './check-schedule.js';
import { createInstanceStore } from './instance-store.js';
import { createOverviewStore } from './overview.js';
import { createPeopleStore } from './people-store.js';
import type { Session } from './session.js';
import { openSqlite } from './sqlite/open.js';

let session: Session;
let instances: InstanceStore;
let organizationId: string;
let id: string;
beforeEach(async () => {
  session = openSqlite(':memory:');
  onTestFinished(() => session.close());
  const actor = await anActor({ accounts: createAccountStore(session) });
  const record = aRecord(actor);
  instances = createInstanceStore(session);
  await instances.create(record);
  [organizationId, id] = [actor.organizationId, record.instance.id];
});

const byAge = { field: 'CREATED_AT', direction: 'DESC' } as const;
const byName = { field: 'NAME', direction: 'ASC' } as const;

const plansOfList = (filter: InstanceFilter, order: InstanceQuery['order'], isLater = false) =>
  plansOf(session, async () => {
    const after = isLater ? { id, nameKey: 'acme' } : undefined;
    await instances.list(organizationId, { filter, order, after, limit: 21 });
  });

describe('a list whose rows an index has in their order', () => {
  it.each<[string, InstanceFilter, InstanceQuery['order'], string]>([
    ['everything by age', {}, byAge, 'instances_id (organization_id=?)'],
    ['everything by name', {}, byName, 'instances_by_name (organization_id=?)'],
    ['one state by age', { states: ['REJECTED'] }, byAge, 'instances_by_state (organization_id=? AND state=?)'],
    ['one state by name', { states: ['REJECTED'] }, byName, 'instances_by_name (organization_id=?)'],
    ['an element by age', { elementKey: 'autotaskcrm' }, byAge, 'instances_by_element'],
    ['the deleted by age', { deleted: true }, byAge, 'instances_deleted (organization_id=?)'],
  ])('reads no more than it shows: %s', async (_, filter, order, index) => {
    for (const isLater of [false, true]) {
      const [plan, ...others] = await plansOfList(filter, order, isLater);
      expect(plan).toContain(isLater && index.endsWith('=?)') ? index.slice(0, -1) : index);
      expect(plan).not.toContain('TEMP B-TREE');
      expect([...others, ...fullScans([plan ?? ''])]).toEqual([]);
    }
  });
});

describe('a list whose rows have to be put in order', () => {
  it.each<[string, InstanceFilter, InstanceQuery['order'], string]>([
    ['a tag by age', { tags: ['x'] }, byAge, 'SEARCH instance_tags USING PRIMARY KEY (organization_id=? AND tag=?'],
    [
      'two tags by name',
      { tags: ['x', 'y'] },
      byName,
      'SEARCH instance_tags USING PRIMARY KEY (organization_id=? AND tag=?',
    ],
    ['a tag and a state', { tags: ['x'], states: ['VERIFIED'] }, byAge, 'SEARCH instance_tags USING PRIMARY KEY'],
    [
      'two states',
      { states: ['REJECTED', 'UNREACHABLE'] },
      byAge,
      'COVERING INDEX instances_by_state (organization_id=? AND state=?',
    ],
    [
      'a beginning',
      { search: 'ac' },
      byAge,
      'COVERING INDEX instances_by_name (organization_id=? AND name_key>? AND name_key<?)',
    ],
    ['a text', { search: 'acme' }, byAge, 'instance_names VIRTUAL TABLE INDEX'],
    [
      'a text, a tag and a state',
      { search: 'acme', tags: ['x'], states: ['VERIFIED'] },
      byName,
      'instance_names VIRTUAL TABLE INDEX',
    ],
  ])('gathers from an index alone what matches: %s', async (_, filter, order, index) => {
    for (const isLater of [false, true]) {
      const plans = await plansOfList(filter, order, isLater);
      expect(plans).toHaveLength(1);
      expect(plans[0]).toContain(index);
      expect(fullScans(plans)).toEqual([]);
    }
  });

  it('asks for a rare text by the numbers that the index of names gives, through no other index', async () => {
    const [plan] = await plansOfList({ search: 'acme' }, byAge);
    expect(plan).toContain('SEARCH instances USING INTEGER PRIMARY KEY (rowid=?)');
  });
});

it('counts from indexes', async () => {
  const filters: InstanceFilter[] = [
    {},
    { states: ['VERIFIED'] },
    { states: ['VERIFIED', 'REJECTED'], disabled: false },
    { tags: ['x'] },
    { tags: ['x', 'y'], states: ['VERIFIED'] },
    { search: 'ac' },
    { search: 'acme', tags: ['x'] },
    { elementKey: 'autotaskcrm' },
    { disabled: true },
    { deleted: true },
  ];
  for (const filter of filters) {
    const plans = await plansOf(session, async () => void (await instances.count(organizationId, filter)));
    expect(plans).toHaveLength(1);
    expect(fullScans(plans)).toEqual([]);
  }
});

it('answers every other frequent question by an index', async () => {
  const [accounts, people] = [createAccountStore(session), createPeopleStore(session)];
  const [schedule, overview] = [createCheckSchedule(session), createOverviewStore(session)];
  const now = clock.now();
  const plans = await plansOf(session, async () => {
    await instances.findById(organizationId, id);
    await instances.findByNumber(organizationId, 1);
    await instances.findByToken('none', now);
    await instances.findDeleted(organizationId, id);
    await instances.findIdempotent(organizationId, 'key', now);
    await instances.countByElement(organizationId);
    await instances.countTags(organizationId, { prefix: 'a', limit: 10 });
    await instances.findStateSince({ id, state: 'VERIFIED' });
    await instances.listRetiringTokens(id, now);
    await instances.findReplacedConfiguration(id, now);
    await instances.listActivity(id, { after: 9, limit: 10 });
    await instances.listChecks(id, { since: now, after: now, limit: 10 });
    await instances.countChecks(id, now, null);
    await instances.purge(now, now);
    await accounts.findBySecrets('user', 'organization');
    await accounts.findByUserSecret('user');
    await accounts.findBySession('session', now);
    await accounts.findSealedSecrets(id);
    await accounts.findPassword('ada@example.com');
    await people.listMembers(organizationId);
    await overview.countStates(organizationId);
    await overview.countCreated(organizationId, [{ from: now, to: now }]);
    await overview.countFailedChecks(organizationId, [{ from: now, to: now }]);
    await overview.listRecent(organizationId, 10);
    await schedule.listUnplanned(10);
    await schedule.take(now, now, 10);
  });
  expect(plans.length).toBeGreaterThan(25);
  expect(fullScans(plans)).toEqual([]);
});
