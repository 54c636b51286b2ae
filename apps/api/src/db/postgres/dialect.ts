import { getTableName, sql } from 'drizzle-orm';
import type { Dialect } from '../dialect.js';
import { instances } from '../sqlite/schema/instances.js';

/** PostgreSQL's own ways. */
export const postgresDialect: Dialect = {
  nameMatches: (_, sought) => sql`${instances.nameKey} like ${sought}`,
  seek: (text) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`,
  isTrue: (column) => sql`${column}`,
  nextNumber: (table) => sql`nextval(pg_get_serial_sequence(${getTableName(table)}, 'number'))`,
};
