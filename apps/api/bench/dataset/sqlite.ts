import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { databaseFile, openSqlite } from '../../src/db/sqlite/open.js';
import { organizations, users } from '../../src/db/sqlite/schema/accounts.js';
import { activities } from '../../src/db/sqlite/schema/activities.js';
import { checkSchedules, checks } from '../../src/db/sqlite/schema/checks.js';
import { instanceTags, instances } from '../../src/db/sqlite/schema/instances.js';
import type { NewDatabase, Row, TableName } from './database.js';

const tables = { organizations, users, instances, instanceTags, activities, checks, checkSchedules } satisfies Record<
  TableName,
  SQLiteTable
>;

/** A new SQLite database in a directory for temporary files. */
export async function newSqlite(): Promise<NewDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-bench-rows-'));
  const session = openSqlite(databaseFile(dataDir));
  const client = (session.db as unknown as { readonly $client: Database.Database }).$client;
  client.pragma('synchronous = OFF');
  client.pragma('cache_size = -1048576');
  client.pragma('foreign_keys = OFF');
  const inserters = new Map<TableName, (row: Row) => void>();
  const inserterOf = (table: TableName) => {
    const known = inserters.get(table) ?? inserter(client, tables[table]);
    inserters.set(table, known);
    return known;
  };
  return {
    session,
    put: async (table, rows) => client.transaction(() => rows.forEach(inserterOf(table)))(),
    async finish() {
      await indexed(client);
      client.pragma('wal_checkpoint(TRUNCATE)');
      await session.close();
      const opened = openSqlite(databaseFile(dataDir));
      const { version } = await opened.describe();
      return {
        session: opened,
        about: `SQLite ${version}`,
        async remove() {
          await opened.close();
          rmSync(dataDir, { recursive: true });
        },
      };
    },
  };
}

/** Writes whole rows of a table, each value as its column writes it; what is not given is null. */
function inserter(client: Database.Database, table: SQLiteTable) {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const insert = client.prepare(
    `insert into "${getTableName(table)}" (${names}) values (${columns.map(() => '?').join(', ')})`,
  );
  return (row: Row) =>
    void insert.run(columns.map(([key, column]) => (row[key] == null ? null : column.mapToDriverValue(row[key]))));
}

/** The session indexes names by itself, some at a time; this waits until it has them all. */
async function indexed(client: Database.Database): Promise<void> {
  const left = client.prepare('select (select max(number) from instances) - indexed_to from name_index').pluck();
  while (Number(left.get()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
