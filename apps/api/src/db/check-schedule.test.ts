import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../../test/postgres/database.js';
import { aRecord, anActor, clock } from '../../test/records.js';
import { dialects, openSession } from '../../test/stores.js';
import { createAccountStore } from './account-store.js';
import { createCheckSchedule } from './check-schedule.js';
import { createInstanceStore } from './instance-store.js';
import { openPostgres } from './postgres/open.js';
import type { Session } from './session.js';

const look = (number: number) => ({ number, dueAt: clock.now(), tries: 0 });
const numbersOf = (found: readonly { readonly number: number }[]) => found.map(({ number }) => number);

async function createInstances(session: Session, count: number): Promise<readonly number[]> {
  const actor = await anActor({ accounts: createAccountStore(session) });
  const instances = createInstanceStore(session);
  const numbers: number[] = [];
  while (numbers.length < count) numbers.push(await instances.create(aRecord(actor)));
  return numbers;
}

describe.each(dialects)('instances in no plan on %s', (dialect) => {
  it('are found by those that are planned: the newer as such, the others when it is gone through all', async () => {
    const session = await openSession(dialect);
    const [first = 0, planned = 0, newest = 0] = await createInstances(session, 3);
    const schedule = createCheckSchedule(session);
    await schedule.plan([look(planned)]);
    expect(numbersOf(await schedule.listUnplanned(9))).toEqual([newest]);
    await schedule.plan([look(newest)]);
    expect(await schedule.listUnplanned(9)).toEqual([]);
    for (const _ of ['once', 'and again']) expect(numbersOf(await schedule.listPassedOver())).toEqual([first]);
    await schedule.plan([look(first)]);
    expect(await schedule.listPassedOver()).toEqual([]);
  });

  it('are gone through a thousand at a time, from the newest back', async () => {
    const session = await openSession(dialect);
    const [first = 0] = await createInstances(session, 1);
    const schedule = createCheckSchedule(session);
    await schedule.plan([look(first + 2_500)]);
    const found = [];
    for (let looks = 0; looks < 4; looks += 1) found.push(numbersOf(await schedule.listPassedOver()));
    expect(found).toEqual([[], [], [first], []]);
  });
});

/** A copy of an instance with the next number. */
const copying = `insert into instances overriding system value
  select late.* from instances, jsonb_populate_record(instances, jsonb_build_object('id', 'late', 'token_hash', 'late',
    'number', nextval(pg_get_serial_sequence('instances', 'number')))) as late`;

it('finds an instance on PostgreSQL whose number was given before, and committed after, one that is planned', async () => {
  const url = await freshDatabase();
  const session = await openPostgres(url);
  onTestFinished(() => session.close());
  const schedule = createCheckSchedule(session);
  const [before = 0] = await createInstances(session, 1);
  const slow = new pg.Client({ connectionString: url });
  await slow.connect();
  await slow.query(`begin; ${copying}`);
  const [after = 0] = await createInstances(session, 1);
  await schedule.plan(numbersOf(await schedule.listUnplanned(9)).map(look));
  await slow.query('commit');
  await slow.end();
  expect([await schedule.listUnplanned(9), numbersOf(await schedule.listPassedOver())]).toEqual([[], [before + 1]]);
  expect(after).toBe(before + 2);
});
