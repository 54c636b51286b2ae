import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../statement.js';
import { instances, nameIndex } from './schema/instances.js';

/** Where the random end of an organisation's id begins, which sets its trigrams apart from all others'. */
const endOfId = 24;

/**
 * A folded name as the index holds it: each three letters that follow each other, as a word of their own that begins with
 * the end of the organisation's id. What one organisation seeks is so no more work for all that others have. The
 * triggers in the migrations say the same.
 */
export const trigramsOf = (organizationId: SQLWrapper, nameKey: SQLWrapper): SQL =>
  sql`(with recursive at(i) as (select 1 union all select i + 1 from at where i < length(${nameKey}) - 2)
    select group_concat(substr(${organizationId}, ${sql.raw(String(endOfId + 1))}) || hex(substr(${nameKey}, i, 3)), ' ' order by i) from at)`;

/** A text of three letters or more as the index is asked for it: its trigrams, one after the other. */
export function seekName(organizationId: string, text: string): string {
  const letters = [...text];
  const trigrams = letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
  const words = trigrams.map((trigram) => organizationId.slice(endOfId) + Buffer.from(trigram).toString('hex'));
  return `"${words.join(' ')}"`;
}

/**
 * An organisation's instances whose folded name holds a text: by the trigram index, and by reading the names of those that
 * are not indexed yet. The organisation is compared so that no index of its own is taken instead.
 */
export const nameMatches = (organizationId: unknown, text: unknown, sought: unknown): SQL =>
  sql`${instances.organizationId} || '' = ${organizationId} and ${instances.number} in (
    select rowid from instance_names where instance_names match ${sought}
    union all
    select fresh.number from ${instances} as fresh
    where fresh.number > (select ${nameIndex.indexedTo} from ${nameIndex}) and instr(fresh.name_key, ${text}) > 0)`;

/** With more names than this, the first of any order are sooner found by reading than by gathering all there are. */
const most = 1_000;

/** Tells whether many names hold a text, given as it is sought. */
export function watchFrequent(db: Db): (sought: unknown) => boolean {
  const text = sql.placeholder('text');
  const limit = sql.raw(String(most + 1));
  const found = db
    .select({ count: sql<number>`count(*)` })
    .from(sql`(select rowid from instance_names where instance_names match ${text} limit ${limit})`)
    .prepare();
  return (sought) => (found.get({ text: sought })?.count ?? 0) > most;
}

/** So many names are read from their index in the time the index of trigrams takes to find a few. */
const few = 300;

/** Tells whether an organisation has few instances. */
export function watchSmall(db: Db): (organizationId: string) => boolean {
  const limit = sql.raw(String(few + 1));
  const found = db
    .select({ count: sql<number>`count(*)` })
    .from(
      sql`(select 1 from ${instances} where organization_id = ${sql.placeholder('organizationId')} and deleted_at is null
        limit ${limit})`,
    )
    .prepare();
  return (organizationId) => (found.get({ organizationId })?.count ?? 0) <= few;
}
