import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, runOn } from '../../../test/postgres/database.js';
import { otherQuestions, countedFilters, gatheredLists, orderedLists } from '../../../test/hot-questions.js';
import { fullReads, plansOf, sentBy } from '../../../test/postgres/query-plans.js';
import type { InstanceQuery } from '../../instances/instance-query.js';
import type { InstanceStore } from '../../instances/ports.js';
import { createInstanceStore } from '../instance-store.js';
import type { Session } from '../session.js';
import { openPostgres } from './open.js';

/**
 * Of five thousand organisations two hundred have instances, and the first a fifth of all: so many rows that a planner who
 * knows of them reads no table through where it has an index.
 */
const filling = `
  set session_replication_role = replica;
  insert into organizations (id, name, created_at, secret_hash, sealed_secret)
    select 'o' || n, 'Organisation ' || n, 0, 'os' || n, 'sealed' from generate_series(1, 5000) n;
  insert into users (id, organization_id, role, secret_hash, sealed_secret, created_at, updated_at)
    select 'u' || n, 'o' || n, 'OWNER', 'us' || n, 'sealed', 0, 0 from generate_series(1, 5000) n;
  insert into instances (id, organization_id, owner_id, element_key, name, name_key, state, disabled, tags, configuration,
      token_hash, sealed_token, token_created_at, version, created_at, updated_at, deleted_at)
    select lpad(n::text, 12, '0'), 'o' || owner, 'u' || owner, case when n % 50 = 9 then 'autotaskhelpdesk' else 'autotaskcrm' end,
      'Acme ' || n, md5(n::text) || case when n % 50 = 0 then 'acme' else '' end,
      case when n % 31 = 0 then 'REJECTED' when n % 53 = 0 then 'UNREACHABLE' else 'VERIFIED' end, n % 100 = 7, '[]', '[]',
      'token ' || n, 'sealed', 0, 1, 0, 0, case when n % 10 = 3 or n % 50 = 5 then 1 end
    from (select n, case when n % 5 = 0 then 1 else n % 199 + 2 end as owner from generate_series(1, 20000) n) made;
  insert into instance_tags (organization_id, tag, instance_id)
    select organization_id, tag, id from instances, unnest(array['x', case when number % 3 = 0 then 'y' else 'z' end]) tag;
  insert into activities (organization_id, instance_id, action, at, source, state, changes)
    select organization_id, id, 'INSTANCE_CREATED', 0, 'REST', state, '[]' from instances;
  insert into activities (organization_id, instance_id, action, at, source, state, changes)
    select organization_id, id, 'INSTANCE_UPDATED', 0, 'REST', state, '["name"]' from instances where number % 10 = 0;
  insert into checks (instance_id, at, organization_id, verdict, trigger, duration_ms)
    select id, at * 1000, organization_id, case when at = 3 then state else 'VERIFIED' end, 'SCHEDULED', 60
    from instances, generate_series(1, 3) at;
  insert into check_schedules (number, due_at, tries) select number, 10000000000000 + number, 0 from instances;
  insert into idempotency_records (organization_id, key, request_hash, instance_id, expires_at)
    select organization_id, 'key ' || number, 'hash', id, 10000000000000 from instances where number % 4 = 0;
  insert into retiring_tokens (token_hash, instance_id, organization_id, expires_at)
    select 'old ' || token_hash, id, organization_id, 10000000000000 from instances where number % 4 = 0;
  insert into sessions (id, user_id, token_hash, created_at, expires_at)
    select 's' || n, 'u' || n % 200 + 1, 'session ' || n, 0, 10000000000000 from generate_series(1, 5000) n`;

let database: Awaited<ReturnType<typeof openDatabase>>;
let session: Session;
let instances: InstanceStore;
beforeAll(async () => {
  database = await openDatabase();
  await runOn(database.url, filling);
  await runOn(database.url, 'vacuum analyze');
  session = await openPostgres(database.url);
  instances = createInstanceStore(session);
});
afterAll(async () => {
  await session.close();
  await database.giveBack();
});

const [greatest, organizationId, id, nameKey] = ['o1', 'o2', '000000010000', 'acme'];
const list = async (filter: InstanceQuery['filter'], order: InstanceQuery['order'], isLater: boolean) => {
  const after = isLater ? { id, nameKey } : undefined;
  await instances.list(greatest, { filter, order, after, limit: 21 });
};
const plans = async (work: () => Promise<unknown>, without?: readonly string[]) =>
  plansOf(database.url, await sentBy(work), without);

describe('a list', () => {
  it.each(orderedLists)('reads in the order of an index: %s', async (_, filter, order, index, columns) => {
    for (const isLater of [false, true]) {
      for (const { reads, isSorted } of await plans(() => list(filter, order, isLater))) {
        const read = reads.find(({ table }) => table === 'instances');
        expect([read?.index, isSorted]).toEqual([index, false]);
        for (const column of columns.split(' ')) expect(read?.condition).toContain(`(${column} = `);
      }
    }
  });

  it.each(Object.entries(gatheredLists))(
    'gathers by indexes what has to be put in order: %s',
    async (_, [filter, order]) => {
      for (const isLater of [false, true])
        expect(fullReads(await plans(() => list(filter, order, isLater)))).toEqual([]);
    },
  );
});

it('counts from indexes', async () => {
  for (const filter of countedFilters) {
    expect(fullReads(await plans(() => instances.count(greatest, filter)))).toEqual([]);
  }
});

it('answers every other frequent question by an index', async () => {
  const ask = otherQuestions(session);
  const found = await plans(() => ask(organizationId, id));
  expect(found.length).toBeGreaterThan(50);
  expect(fullReads(found)).toEqual([]);
});

it.each(['instances_token', 'users_secret', 'activities_instance', 'check_schedules_due'])(
  'would read a table through without the index %s',
  async (index) => {
    const ask = otherQuestions(session);
    expect(fullReads(await plans(() => ask(organizationId, id), [index]))).not.toEqual([]);
  },
);
