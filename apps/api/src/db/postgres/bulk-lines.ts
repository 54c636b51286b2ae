import type pg from 'pg';
import { BulkJobMoved, type SharedBulkFiles } from '../../hubs/bulk/ports.js';
import { asStoreTrouble } from './trouble.js';

/** One statement, which finds the job as it is and holds it: who comes too late neither drops nor adds a line. */
const appendText = `with job as (
    select id from bulk_jobs where id = $1 and bytes = $2 and finished_at is null for update
  ), dropped as (
    delete from shared.bulk_lines where job_id in (select id from job) and at > $2
  )
  insert into shared.bulk_lines (job_id, at, line) select id, $2, $3 from job
  on conflict (job_id, at) do update set line = excluded.line`;
const readText =
  'select at, line from shared.bulk_lines where job_id = $1 and at >= $2 and at < $3 order by at limit 4';
/** Lines are counted as `bytesOf` counts them; each has its place, so none of those before is lacking when it adds up. */
const heldText = `select coalesce(sum(octet_length(line) + 1), 0) = $2::bigint as held
  from shared.bulk_lines where job_id = $1 and at < $2`;
const takeText = `insert into shared.bulk_lines (job_id, at, line) values ($1, $2, $3) on conflict do nothing`;
const removeText = 'delete from shared.bulk_lines where job_id = $1';
const countText = `select substr(line, 4, 8) as key_id, count(*)::int as count
  from shared.bulk_lines join bulk_jobs on bulk_jobs.id = job_id
  where at < bytes and (finished_at is null or status = 'COMPLETED') group by 1`; // v1.<keyId>.…

/** What a line takes in a file, its end included: jobs are counted the same wherever they are kept. */
const bytesOf = (line: string): number => Buffer.byteLength(line) + 1;

interface Line {
  readonly at: string;
  readonly line: string;
}

/** Holds what bulk jobs have gathered in rows, each by where its line would begin in a file. */
export function createBulkLines(pool: Pick<pg.Pool, 'query'>): SharedBulkFiles {
  const run = async <Row extends pg.QueryResultRow = Line>(text: string, values: readonly unknown[]) => {
    try {
      return await pool.query<Row>(text, [...values]);
    } catch (error) {
      throw asStoreTrouble(error);
    }
  };
  return {
    async append(jobId, bytes, line) {
      if ((await run(appendText, [jobId, bytes, line])).rowCount !== 1) throw new BulkJobMoved();
      return bytes + bytesOf(line);
    },
    holds: async (jobId, bytes) =>
      (await run<{ readonly held: boolean }>(heldText, [jobId, bytes])).rows[0]?.held === true,
    async *read(jobId, bytes) {
      for (let from = 0; ;) {
        const { rows } = await run(readText, [jobId, from, bytes]);
        yield* rows.map(({ line }) => line);
        const last = rows.at(-1);
        if (!last) return;
        from = Number(last.at) + 1;
      }
    },
    async take(jobId, lines) {
      let at = 0;
      for await (const line of lines) {
        await run(takeText, [jobId, at, line]);
        at += bytesOf(line);
      }
    },
    async countByKey() {
      const { rows } = await run<{ readonly key_id: string; readonly count: number }>(countText, []);
      return new Map(rows.map(({ key_id: keyId, count }) => [keyId, count]));
    },
    remove: async (jobId) => void (await run(removeText, [jobId])),
  };
}
