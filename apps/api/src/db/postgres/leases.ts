import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Leases } from '../../processes/leases.js';
import { asStoreTrouble } from './trouble.js';

/** By the database's clock, so that those of the processes need not agree. */
const until = `clock_timestamp() + $3 * interval '1 millisecond'`;

const takeText = `insert into shared.leases as held (name, holder, until) values ($1, $2, ${until})
  on conflict (name) do update set holder = excluded.holder, until = excluded.until
  where held.until <= clock_timestamp()`;
const renewText = `update shared.leases set until = ${until} where name = $1 and holder = $2`;
const releaseText = 'delete from shared.leases where name = $1 and holder = $2';

/** Leases as rows, which those of processes that died outlast until they run out. */
export function createPostgresLeases(pool: Pick<pg.Pool, 'query'>): Leases {
  const touches = async (text: string, values: readonly unknown[]): Promise<boolean> => {
    try {
      return (await pool.query(text, [...values])).rowCount === 1;
    } catch (error) {
      throw asStoreTrouble(error);
    }
  };
  return {
    async take(name, forMs) {
      const holder = randomUUID();
      if (!(await touches(takeText, [name, holder, forMs]))) return undefined;
      return {
        renew: (longerMs) => touches(renewText, [name, holder, longerMs]),
        release: async () => void (await touches(releaseText, [name, holder])),
      };
    },
  };
}
