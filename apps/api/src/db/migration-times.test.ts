import { describe, expect, it } from 'vitest';
import { dialects, openSession } from '../../test/stores.js';
import { latestMigration, readMigrationTimes } from './migration-times.js';
import { migrationsFolder as ofPostgres } from './postgres/migrate.js';
import { migrationsFolder as ofSqlite } from './sqlite/migrations-folder.js';

const folders = { SQLite: ofSqlite, PostgreSQL: ofPostgres };

describe.each(dialects)('the migrations of %s', (dialect) => {
  it('are as many, and the newest as old, as a database that has them all says', async () => {
    const { migrations } = await (await openSession(dialect)).describe();
    const folder = folders[dialect];
    expect([readMigrationTimes(folder).length, latestMigration(folder)]).toEqual([
      migrations.applied,
      migrations.latestAt?.getTime(),
    ]);
  });
});
