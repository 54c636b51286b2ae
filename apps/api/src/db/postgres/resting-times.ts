import type pg from 'pg';
import type { RestingTimes } from '../../limits/tally.js';

/**
 * In the order of the keys, so that processes which add at the same time wait for each other in one direction. What is
 * at rest is no more than a row too many, and is removed now and then.
 */
const addText = `insert into shared.resting_times as known (key, at)
  select taken.key, $3::float8 + taken.ms from unnest($1::text[], $2::float8[]) as taken (key, ms) order by taken.key
  on conflict (key) do update set at = greatest(known.at, $3::float8) + excluded.at - $3::float8
  returning key, at`;
const sweepText = `delete from shared.resting_times where key in
  (select key from shared.resting_times where at < $1::float8 for update skip locked)`;
const sweepEveryMs = 60_000;

/** Keeps them in a table that a crash of the database empties. Rows are rewritten in place: there is no index but the key's. */
export function createRestingTimes(pool: Pick<pg.Pool, 'query'>): RestingTimes {
  let sweptAt = 0;
  const sweep = (now: number) => {
    if (now - sweptAt < sweepEveryMs) return;
    sweptAt = now;
    // A clock that goes behind may still count by what is at rest by ours.
    void pool.query(sweepText, [now - sweepEveryMs]).catch(() => undefined);
  };
  return {
    async add(taken, now) {
      sweep(now);
      const values = [taken.map(({ key }) => key), taken.map(({ ms }) => ms), now];
      const { rows } = await pool.query<{ readonly key: string; readonly at: number }>(addText, values);
      return new Map(rows.map(({ key, at }) => [key, at]));
    },
  };
}
