import { type SQL, sql } from 'drizzle-orm';
import { instances, nameIndex } from './schema/instances.js';

/**
 * Instances whose folded name holds a text: by the trigram index, and by reading the names of those that are not indexed
 * yet. Needs three letters or more, as they are and once more as the index's language quotes them.
 */
export const nameMatches = (text: unknown, quoted: unknown): SQL =>
  sql`${instances.number} in (
    select rowid from instance_names where instance_names match ${quoted}
    union all
    select fresh.number from ${instances} as fresh
    where fresh.number > (select ${nameIndex.indexedTo} from ${nameIndex}) and instr(fresh.name_key, ${text}) > 0)`;
