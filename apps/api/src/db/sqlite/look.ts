import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { type DatabaseLook, migrationState, onlyLooked } from '../look.js';
import { latestMigration } from '../migration-times.js';
import { sqliteDialect } from './dialect.js';
import { migrationsFolder } from './migrations-folder.js';

/** A database file, whose pages can be looked at as well. */
export interface FileLook extends DatabaseLook {
  /** What `quick_check` finds wrong with the pages, and rows that refer to none; empty when all is well. */
  findDamage(): readonly string[];
}

/** Opens a database file to look at it; throws what the driver throws. */
export function lookAtDatabase(path: string): FileLook {
  const client = new Database(path, { readonly: true, fileMustExist: true });
  const value = (sql: string): unknown => client.prepare(sql).pluck().get();
  return {
    ...onlyLooked,
    db: drizzle(client),
    dialect: sqliteDialect,
    findDamage() {
      const pages = client.prepare('pragma quick_check(5)').pluck().all() as string[];
      const lost = client.pragma('foreign_key_check') as readonly { table: string }[];
      const tables = [...new Set(lost.map(({ table }) => `rows of ${table} refer to none`))];
      return [...pages.filter((line) => line !== 'ok'), ...tables];
    },
    async readMigrations() {
      if (value("select 1 from sqlite_master where name = '__drizzle_migrations'") === undefined) return 'NONE';
      return migrationState(
        Number(value('select max(created_at) from __drizzle_migrations')),
        latestMigration(migrationsFolder),
      );
    },
    async findMissingTriggers() {
      const there = triggersOf(client);
      return [...triggersOfThisRelease()].filter(([name, made]) => there.get(name) !== made).map(([name]) => name);
    },
    readCanary: async () => value("select envelope from vault_records where name = 'canary'") as string | undefined,
    countInstances: async () => Number(value('select count(*) from instances where deleted_at is null')),
    async readLastActivity() {
      const at = value('select at from activities order by number desc limit 1');
      return at === undefined ? undefined : new Date(Number(at));
    },
    close: async () => void client.close(),
  };
}

/** Every trigger in the words of its making, by its name. */
function triggersOf(client: Database.Database): ReadonlyMap<string, string> {
  const made = client.prepare("select name, sql from sqlite_master where type = 'trigger' order by name");
  return new Map(made.raw().all() as [string, string][]);
}

/** As they are in a database that this release makes. */
function triggersOfThisRelease(): ReadonlyMap<string, string> {
  const fresh = new Database(':memory:');
  try {
    migrate(drizzle(fresh), { migrationsFolder });
    return triggersOf(fresh);
  } finally {
    fresh.close();
  }
}

/** Whether another program holds a database so that nothing can be written; waits a while for one that is just writing. */
export function isHeld(path: string, waitMs = 3_000): boolean {
  const client = new Database(path, { fileMustExist: true, timeout: waitMs });
  try {
    client.exec('begin immediate; rollback');
    return false;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return true;
    throw error;
  } finally {
    client.close();
  }
}
