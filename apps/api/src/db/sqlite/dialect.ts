import { sql } from 'drizzle-orm';
import type { Dialect } from '../dialect.js';
import { nameMatches } from './name-matches.js';

/** SQLite's own ways. */
export const sqliteDialect: Dialect = {
  nameMatches,
  // Between quotes the index's language knows no operators.
  seek: (text) => `"${text.replaceAll('"', '""')}"`,
  isTrue: (column) => sql`${column} = 1`,
  nextNumber: () => sql`null`,
};
