import { sql } from 'drizzle-orm';
import type { Dialect } from '../dialect.js';
import { nameMatches, seekName, watchFrequent, watchSmall } from './name-matches.js';
import { instances } from './schema/instances.js';

/** SQLite's own ways. */
export const sqliteDialect: Dialect = {
  nameMatches,
  seek: seekName,
  nameHolds: (text) => sql`instr(${instances.nameKey}, ${text}) > 0`,
  knowsValues: false,
  watchFrequent,
  watchSmall,
  isTrue: (column) => sql`${column} = 1`,
  nextNumber: () => sql`null`,
};
