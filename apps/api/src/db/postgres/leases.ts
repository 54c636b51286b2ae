import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Leases, slotsOf } from '../../processes/leases.js';
import { asStoreTrouble } from './trouble.js';

/** By the database's clock, so that those of the processes need not agree. */
const until = `clock_timestamp() + $3 * interval '1 millisecond'`;

const takeText = `insert into shared.leases as held (name, holder, until)
  select slot, $2, ${until} from unnest($1::text[]) with ordinality as slots (slot, nth)
    where not exists (select from shared.leases taken where taken.name = slot and taken.until > clock_timestamp())
    order by nth limit 1
  on conflict (name) do update set holder = excluded.holder, until = excluded.until
    where held.until <= clock_timestamp()
  returning name`;
const renewText = `update shared.leases set until = ${until} where name = $1 and holder = $2`;
const releaseText = 'delete from shared.leases where name = $1 and holder = $2';

/** Leases as rows, which those of processes that died outlast until they run out. */
export function createPostgresLeases(pool: Pick<pg.Pool, 'query'>): Leases {
  const run = async (text: string, values: readonly unknown[]) => {
    try {
      return await pool.query<{ readonly name: string }>(text, [...values]);
    } catch (error) {
      throw asStoreTrouble(error);
    }
  };
  return {
    async take(name, forMs, width = 1) {
      const holder = randomUUID();
      const [taken] = (await run(takeText, [slotsOf(name, width), holder, forMs])).rows;
      if (!taken) return undefined;
      return {
        renew: async (longerMs) => (await run(renewText, [taken.name, holder, longerMs])).rowCount === 1,
        release: async () => void (await run(releaseText, [taken.name, holder])),
      };
    },
  };
}
