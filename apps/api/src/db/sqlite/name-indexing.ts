import { exists, gt, lte, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Commit, StatementFactory } from '../statement.js';
import { trigramsOf } from './name-matches.js';
import { instances, nameIndex } from './schema/instances.js';

/** The trigram index as a table one can insert into. No part of the schema: its migration is written by hand. */
const instanceNames = sqliteTable('instance_names', { rowid: integer('rowid'), trigrams: text('trigrams') });

/** The numbers of the next instances to index: no more than make a create wait some milliseconds. */
const batch = 512;
const indexedTo = sql`(select ${nameIndex.indexedTo} from ${nameIndex})`;
const batchEnd = sql`(select max(number) from (select number from ${instances} where number > ${indexedTo} order by number limit ${sql.raw(String(batch))}))`;

const indexBatch: StatementFactory = (db) =>
  db
    .insert(instanceNames)
    .select(
      db
        .select({
          rowid: instances.number,
          trigrams: trigramsOf(instances.organizationId, instances.nameKey).as('trigrams'),
        })
        .from(instances)
        .where(sql`${gt(instances.number, indexedTo)} and ${lte(instances.number, batchEnd)}`),
    )
    .prepare();

const noteBatch: StatementFactory = (db) =>
  db
    .update(nameIndex)
    .set({ indexedTo: batchEnd })
    .where(exists(sql`(select 1 from ${instances} where number > ${indexedTo})`))
    .returning({
      left: sql<number>`(select count(*) from (select 1 from ${instances} where number > indexed_to limit ${sql.raw(String(batch))}))`,
    })
    .prepare();

/** How long after a change names may go unindexed; they are found meanwhile, at the cost of reading each of them. */
const delayMs = 1_000;

/** The same commit, which some time later brings the index of names up to date; `stop` leaves that to the next start. */
export function indexingNames(commit: Commit): { readonly commit: Commit; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const index = async (): Promise<void> => {
    const [, moved] = await commit([
      { prepare: indexBatch, values: {} },
      { prepare: noteBatch, values: {} },
    ]);
    timer = undefined;
    const left = Number(moved?.[0]?.[0] ?? 0);
    if (left > 0) schedule(left < batch ? delayMs : 0);
  };
  const schedule = (ms: number): void => {
    if (timer !== undefined || isStopped) return;
    // What fails now is tried again after the next change: nothing is lost but speed.
    timer = setTimeout(() => void index().catch(() => (timer = undefined)), ms).unref();
  };

  schedule(delayMs);
  return {
    commit: (statements, how) => {
      schedule(delayMs);
      return commit(statements, how);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
