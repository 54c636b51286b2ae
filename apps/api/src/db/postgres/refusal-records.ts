import type pg from 'pg';
import type { RefusalRecords, Refusals } from '../../accounts/sign-in-throttle.js';
import { asStoreTrouble } from './trouble.js';

/** Makes rows of names that have none and holds them all until the end, in one order, so that nobody waits in a circle. */
const holdText = `insert into shared.sign_in_refusals as known (name, count, until, forgotten_at)
  select name, 0, 0, 0 from unnest($1::text[]) as asked (name) order by name
  on conflict (name) do update set count = known.count
  returning name, count, until, forgotten_at as "forgottenAt"`;
const keepText = `update shared.sign_in_refusals as known
  set count = made.count, until = made.until, forgotten_at = made.forgotten_at
  from unnest($1::text[], $2::float8[], $3::float8[], $4::float8[]) as made (name, count, until, forgotten_at)
  where known.name = made.name`;
const forgetText = 'delete from shared.sign_in_refusals where name = any($1::text[])';
const sweepText = `delete from shared.sign_in_refusals where name in
  (select name from shared.sign_in_refusals where forgotten_at < $1::float8 for update skip locked)`;
const sweepEveryMs = 10 * 60_000;

interface Row extends Refusals {
  readonly name: string;
}

/** Keeps refusals in a table, by hashes: what they are counted under says who somebody is, and from where. */
export function createRefusalRecordsOn(
  pool: pg.Pool,
  hash: (text: string) => string,
  now: () => number = Date.now,
): RefusalRecords {
  let sweptAt = now();
  const sweep = () => {
    if (now() - sweptAt < sweepEveryMs) return;
    sweptAt = now();
    void pool.query(sweepText, [sweptAt]).catch(() => undefined);
  };

  const changeOn: (client: pg.PoolClient) => RefusalRecords['change'] = (client) => async (names, work) => {
    const nameOf = new Map(names.map((name) => [hash(name), name]));
    const hashes = [...nameOf.keys()];
    await client.query('begin');
    const { rows } = await client.query<Row>(holdText, [hashes]);
    const known = rows.filter(({ count }) => count > 0);
    const records = new Map(known.map(({ name, ...refusals }) => [nameOf.get(name) ?? name, refusals]));
    const answer = work(records);
    const kept = hashes.flatMap((name) => {
      const record = records.get(nameOf.get(name) ?? name);
      return record && record.count > 0 ? [{ name, ...record }] : [];
    });
    const columns = (['name', 'count', 'until', 'forgottenAt'] as const).map((column) =>
      kept.map((row) => row[column]),
    );
    await client.query(keepText, columns);
    await client.query(forgetText, [hashes.filter((name) => !kept.some((row) => row.name === name))]);
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
      client.on('error', noteBroken);
      try {
        return await changeOn(client)(names, work);
      } catch (error) {
        fault = error;
        throw asStoreTrouble(error);
      } finally {
        client.off('error', noteBroken);
        client.release(fault !== undefined); // what it had begun ends with the connection
      }
    },
  };
}

/** A connection that breaks between two statements says so, and again by the next one. */
const noteBroken = () => undefined;
