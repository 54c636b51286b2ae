import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { otherQuestions, countedFilters, gatheredLists, orderedLists } from '../../test/hot-questions.js';
import { fullScans, plansOf } from '../../test/query-plans.js';
import { aRecord, anActor } from '../../test/records.js';
import { seekingNames } from '../../test/stores.js';
import type { InstanceFilter, InstanceQuery } from '../instances/instance-query.js';
import type { InstanceStore } from '../instances/ports.js';
import { createAccountStore } from './account-store.js';
import { createInstanceStore } from './instance-store.js';
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
  instances = createInstanceStore(seekingNames(session));
  await instances.create(record);
  [organizationId, id] = [actor.organizationId, record.instance.id];
});

type Reading = 'list' | 'listSummaries';

const plansOfList = (
  filter: InstanceFilter,
  order: InstanceQuery['order'],
  { isLater = false, reading = 'list' }: { readonly isLater?: boolean; readonly reading?: Reading } = {},
) =>
  plansOf(session, async () => {
    const after = isLater ? { id, nameKey: 'acme' } : undefined;
    await instances[reading](organizationId, { filter, order, after, limit: 21 });
  });
/** First pages and later ones, of whole instances and of summaries. */
const ways = (['list', 'listSummaries'] as const).flatMap((reading) => [
  { reading, isLater: false },
  { reading, isLater: true },
]);

describe('a list whose rows an index has in their order', () => {
  it.each(orderedLists)('reads no more than it shows: %s', async (_, filter, order, index, columns) => {
    const entry = `${index} (${columns
      .split(' ')
      .map((column) => `${column}=?`)
      .join(' AND ')}`;
    for (const way of ways) {
      const [plan, ...others] = await plansOfList(filter, order, way);
      expect(plan).toContain(entry);
      expect(plan).not.toContain('TEMP B-TREE');
      expect([...others, ...fullScans([plan ?? ''])]).toEqual([]);
    }
  });
});

describe('a list whose rows have to be put in order', () => {
  const byTag = 'SEARCH instance_tags USING PRIMARY KEY (organization_id=? AND tag=?';
  it.each<[keyof typeof gatheredLists, string]>([
    ['tag', byTag],
    ['twoTags', byTag],
    ['tagAndState', byTag],
    ['tagAndStateByName', byTag],
    ['twoStates', 'COVERING INDEX instances_by_state (organization_id=? AND state=?'],
    ['beginning', 'COVERING INDEX instances_by_name (organization_id=? AND name_key>? AND name_key<?)'],
    ['text', 'instance_names VIRTUAL TABLE INDEX'],
    ['textTagAndState', 'instance_names VIRTUAL TABLE INDEX'],
  ])('gathers from an index alone what matches: %s', async (name, index) => {
    const [filter, order] = gatheredLists[name];
    for (const way of ways) {
      const plans = await plansOfList(filter, order, way);
      expect(plans).toHaveLength(1);
      expect(plans[0]).toContain(index);
      expect(fullScans(plans)).toEqual([]);
    }
  });

  it('asks for a rare text by the numbers that the index of names gives, through no other index', async () => {
    const [plan] = await plansOfList(...gatheredLists.text);
    expect(plan).toContain('SEARCH instances USING INTEGER PRIMARY KEY (rowid=?)');
  });
});

it('reads all names of an organisation that has few, from their index alone', async () => {
  const store = createInstanceStore(session);
  const [filter, order] = gatheredLists.text;
  const work = [
    () => store.list(organizationId, { filter, order, limit: 21 }),
    () => store.count(organizationId, filter),
  ];
  for (const ask of work) {
    const [plan] = await plansOf(session, ask);
    expect(plan).toContain('SEARCH instances USING COVERING INDEX instances_by_name (organization_id=?)');
  }
});

it('counts from indexes', async () => {
  for (const filter of countedFilters) {
    const plans = await plansOf(session, async () => void (await instances.count(organizationId, filter)));
    expect(plans).toHaveLength(1);
    expect(fullScans(plans)).toEqual([]);
  }
});

it('answers every other frequent question by an index', async () => {
  const ask = otherQuestions(session);
  const plans = await plansOf(session, () => ask(organizationId, id));
  expect(plans.length).toBeGreaterThan(25);
  expect(fullScans(plans)).toEqual([]);
});
