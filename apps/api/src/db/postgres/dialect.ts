import { getTableName, sql } from 'drizzle-orm';
import type { Dialect } from '../dialect.js';
import { instances } from '../sqlite/schema/instances.js';

/** PostgreSQL's own ways. */
export const postgresDialect: Dialect = {
  nameMatches: (organizationId, _, sought) =>
    sql`${instances.organizationId} = ${organizationId} and ${instances.nameKey} like ${sought}`,
  seek: (_, text) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`,
  nameHolds: (text) => sql`strpos(${instances.nameKey}, ${text}) > 0`,
  knowsValues: true,
  isTrue: (column) => sql`${column}`,
  nextNumber: (table) => sql`nextval(pg_get_serial_sequence(${getTableName(table)}, 'number'))`,
};
