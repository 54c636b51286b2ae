import type pg from 'pg';
import { type RefusalRecords, type Refusals, throttleLimits } from '../../accounts/sign-in-throttle.js';
import { clockMs } from './clock.js';
import { asStoreTrouble } from './trouble.js';
import { minuteMs } from '../../milliseconds.js';

const { longestWaitMs, rememberedMs } = throttleLimits;

/**
 * Makes rows of names that have none and holds them all until the end, in one order, so that nobody waits in a circle. A
 * moment further ahead than any wait is of a clock that was set back since.
 */
const holdText = `insert into shared.sign_in_refusals as known (name, count, until, forgotten_at)
  select name, 0, 0, 0 from unnest($1::text[]) as asked (name) order by name
  on conflict (name) do update set until = least(known.until, ${clockMs} + ${longestWaitMs}),
    forgotten_at = least(known.forgotten_at, ${clockMs} + ${rememberedMs})
  returning name, count, until - ${clockMs} as "waitMs", forgotten_at - ${clockMs} as "rememberedMs"`;
const keepText = `update shared.sign_in_refusals as known
  set count = made.count, until = clock.now + made.wait, forgotten_at = clock.now + made.remembered
  from unnest($1::text[], $2::float8[], $3::float8[], $4::float8[]) as made (name, count, wait, remembered),
    (select ${clockMs} as now) as clock
  where known.name = made.name`;
const forgetText = 'delete from shared.sign_in_refusals where name = any($1::text[])';
const sweepText = `delete from shared.sign_in_refusals where name in
  (select name from shared.sign_in_refusals where forgotten_at < ${clockMs} for update skip locked)`;
const sweepEveryMs = 10 * minuteMs;

interface Row extends Refusals {
  readonly name: string;
}

/** Keeps refusals in a table, by hashes: what they are counted under says who somebody is, and from where. */
export function createRefusalRecordsOn(pool: pg.Pool, hash: (text: string) => string): RefusalRecords {
  let sweptAt = performance.now();
  const sweep = () => {
    if (performance.now() - sweptAt < sweepEveryMs) return;
    sweptAt = performance.now();
    void pool.query(sweepText).catch(() => undefined);
  };

  const changeOn: (client: pg.PoolClient) => RefusalRecords['change'] = (client) => async (names, work) => {
    const nameOf = new Map(names.map((name) => [hash(name), name]));
    const hashes = [...nameOf.keys()];
    await client.query('begin');
    const { rows } = await client.query<Row>(holdText, [hashes]);
    const known = rows.filter(({ count }) => count > 0);
    const before = new Map(known.map(({ name, ...refusals }) => [nameOf.get(name) ?? name, refusals]));
    const records: Map<string, Refusals> = new Map(before);
    const answer = work(records);
    const recordOf = (name: string) => records.get(nameOf.get(name) ?? name);
    const kept = hashes.flatMap((name) => {
      const record = recordOf(name);
      return record && record !== before.get(nameOf.get(name) ?? name) ? [{ name, ...record }] : [];
    });
    const columns = (['name', 'count', 'waitMs', 'rememberedMs'] as const).map((column) =>
      kept.map((row) => row[column]),
    );
    await client.query(keepText, columns);
    await client.query(forgetText, [hashes.filter((name) => !recordOf(name)?.count)]);
    await client.query('commit');
    return answer;
  };

  return {
    async change(names, work) {
      sweep();
      let fault: unknown;
      const client = await pool.connect().catch((error: unknown) => {
        throw asStoreTrouble(error);
      });
      try {
        return await changeOn(client)(names, work);
      } catch (error) {
        fault = error;
        throw asStoreTrouble(error);
      } finally {
        client.release(fault !== undefined); // what it had begun ends with the connection
      }
    },
  };
}
