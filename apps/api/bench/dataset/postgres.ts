import { type Table, getTableColumns, getTableName } from 'drizzle-orm';
import pg from 'pg';
import { openPostgres } from '../../src/db/postgres/open.js';
import { organizations, users } from '../../src/db/postgres/schema/accounts.js';
import { activities } from '../../src/db/postgres/schema/activities.js';
import { checkSchedules, checks } from '../../src/db/postgres/schema/checks.js';
import { instanceTags, instances } from '../../src/db/postgres/schema/instances.js';
import { startCluster } from '../../test/postgres/cluster.js';
import type { NewDatabase, Row, TableName } from './database.js';

const tables: Readonly<Record<TableName, Table>> = {
  organizations,
  users,
  instances,
  instanceTags,
  activities,
  checks,
  checkSchedules,
};

/** A server is given memory; the rest is as it comes. */
const settings = { shared_buffers: '1GB' };

/** A new PostgreSQL server on this machine with an empty database, which waits for the disk as one in use does. */
export async function newPostgres(): Promise<NewDatabase> {
  const cluster = await startCluster({ isDurable: true, settings });
  const url = `${cluster.url}/postgres`;
  const session = await openPostgres(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Neither foreign keys nor the audit's triggers are asked about rows that are made right.
  await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
  return {
    session,
    put: async (table, rows) => void (await client.query(insertText(table), [asJson(table, rows)])),
    async finish() {
      for (const table of ['organizations', 'users', 'instances', 'activities'] as const) {
        const name = getTableName(tables[table]);
        await client.query(
          `select setval(pg_get_serial_sequence('${name}', 'number'), (select max(number) from ${name}))`,
        );
      }
      await client.query('vacuum analyze');
      await client.end();
      const { version } = await session.describe();
      return {
        session,
        about: `PostgreSQL ${version}, shared_buffers ${settings.shared_buffers}`,
        async remove() {
          await session.close();
          await cluster.stop();
        },
      };
    },
  };
}

const columnsOf = (table: TableName) => Object.entries(getTableColumns(tables[table]));

function insertText(table: TableName): string {
  const name = getTableName(tables[table]);
  const columns = columnsOf(table).map(([, column]) => `"${column.name}"`);
  return `insert into "${name}" (${columns.join()}) select ${columns.join()} from json_populate_recordset(null::"${name}", $1)`;
}

/** Rows by the names of their columns; moments are kept as numbers. */
const asJson = (table: TableName, rows: readonly Row[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        columnsOf(table).map(([key, { name }]) => {
          const value = row[key];
          return [name, value instanceof Date ? value.getTime() : value];
        }),
      ),
    ),
  );
