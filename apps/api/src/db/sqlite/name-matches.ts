import { type SQL, sql } from 'drizzle-orm';
import { instances } from './schema.js';

/** Instances whose folded name holds the text bound to `search`, by the trigram index; needs three letters or more. */
export const nameMatches = (search: unknown): SQL =>
  sql`${instances.number} in (select rowid from instance_names where instance_names match ${search})`;
