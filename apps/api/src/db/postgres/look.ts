import { PgDatabase } from 'drizzle-orm/pg-core';
import { type DatabaseLook, migrationState, onlyLooked } from '../look.js';
import { latestMigration } from '../migration-times.js';
import type { Db } from '../statement.js';
import { connect, readAddress, statementsOf } from './connect.js';
import { postgresDialect } from './dialect.js';
import { checkEncoding } from './encoding.js';
import { migrationsFolder } from './migrate.js';
import { DatabaseUnusableError, sentence } from './open.js';
import { createReadSession } from './read-session.js';
import { findMissingTriggers } from './triggers.js';

/** Connects to the PostgreSQL database at an address to look at it. Throws a DatabaseUnusableError. */
export async function lookAtPostgres(databaseUrl: string): Promise<DatabaseLook> {
  const address = readAddress(databaseUrl);
  const pool = connect({ ...address, connections: 1 });
  const value = async (text: string): Promise<unknown> =>
    (await pool.query<unknown[]>({ text, rowMode: 'array' })).rows[0]?.[0];
  try {
    await checkEncoding(pool);
  } catch (error) {
    await pool.end();
    throw new DatabaseUnusableError(sentence(address, error), { cause: error });
  }
  const { dialect, session } = createReadSession(pool, statementsOf(address));
  return {
    ...onlyLooked,
    // As in open.ts, whose comment says why this is honest.
    db: new PgDatabase(dialect, session, undefined) as unknown as Db,
    dialect: postgresDialect,
    async readMigrations() {
      if ((await value("select to_regclass('drizzle.__drizzle_migrations')")) === null) return 'NONE';
      const made = await value('select max(created_at) from drizzle.__drizzle_migrations');
      return migrationState(Number(made), latestMigration(migrationsFolder));
    },
    findMissingTriggers: () => findMissingTriggers(pool),
    readCanary: async () =>
      (await value("select envelope from vault_records where name = 'canary'")) as string | undefined,
    countInstances: async () => Number(await value('select count(*) from instances where deleted_at is null')),
    async readLastActivity() {
      const at = await value('select at from activities order by number desc limit 1');
      return at === undefined ? undefined : new Date(Number(at));
    },
    close: () => pool.end(),
  };
}
