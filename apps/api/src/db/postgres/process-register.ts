import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { ProcessFacts, ProcessRegister } from '../../processes/register.js';
import { asStoreTrouble } from './trouble.js';

const noteText = `insert into shared.processes (id, name, key_ids, seen_at) values ($1, $2, $3::text[], clock_timestamp())
  on conflict (id) do update set key_ids = excluded.key_ids, seen_at = excluded.seen_at`;
/** Who died has not left; it is long forgotten when it goes. */
const leaveText = `delete from shared.processes where id = $1 or seen_at < clock_timestamp() - interval '1 hour'`;
const listText = `select name, key_ids as "keyIds" from shared.processes
  where seen_at > clock_timestamp() - interval '15 seconds' order by name, id`;

/** The processes as rows, live by the database's clock. */
export function createProcessRegister(pool: Pick<pg.Pool, 'query'>): ProcessRegister {
  const id = randomUUID();
  const run = async (text: string, values: readonly unknown[] = []) => {
    try {
      return await pool.query<ProcessFacts & pg.QueryResultRow>(text, [...values]);
    } catch (error) {
      throw asStoreTrouble(error);
    }
  };
  return {
    note: async ({ name, keyIds }) => void (await run(noteText, [id, name, keyIds])),
    leave: async () => void (await run(leaveText, [id])),
    list: async () => (await run(listText)).rows.map(({ name, keyIds }) => ({ name, keyIds })),
  };
}
