import type pg from 'pg';
import type { RestingTimes } from '../../limits/tally.js';
import { minuteMs } from '../../milliseconds.js';
import { clockMs } from './clock.js';

/** What even bursts at many processes leave to drain; a moment further ahead is of a clock that was set back since. */
const longestMs = 10 * minuteMs;

/**
 * By the database's clock, so that those of the processes need not agree. In the order of the keys, so that processes
 * which add at the same time wait for each other in one direction. What is at rest is no more than a row too many, and is
 * removed now and then.
 */
const addText = `with clock as materialized (select ${clockMs} as now)
  insert into shared.resting_times as known (key, at)
  select taken.key, clock.now + taken.ms
    from unnest($1::text[], $2::float8[]) as taken (key, ms) cross join clock order by taken.key
  on conflict (key) do update set at = excluded.at - (select now from clock)
    + least(greatest(known.at, (select now from clock)), (select now from clock) + ${longestMs})
  returning key, at - ${clockMs} as "aheadMs"`;
const sweepText = `delete from shared.resting_times where key in
  (select key from shared.resting_times where at < ${clockMs} for update skip locked)`;
const sweepEveryMs = minuteMs;

/** Keeps them in a table that a crash of the database empties. Rows are rewritten in place: there is no index but the key's. */
export function createRestingTimes(pool: Pick<pg.Pool, 'query'>): RestingTimes {
  let sweptAt = -Infinity;
  const sweep = () => {
    if (performance.now() - sweptAt < sweepEveryMs) return;
    sweptAt = performance.now();
    void pool.query(sweepText).catch(() => undefined);
  };
  return {
    async add(taken) {
      sweep();
      const values = [taken.map(({ key }) => key), taken.map(({ ms }) => ms)];
      const { rows } = await pool.query<{ readonly key: string; readonly aheadMs: number }>(addText, values);
      return new Map(rows.map(({ key, aheadMs }) => [key, aheadMs]));
    },
  };
}
