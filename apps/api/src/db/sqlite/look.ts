import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Session } from '../session.js';
import { latestMigration } from './backup.js';

/** How a database's migrations stand to those of this release. */
export type MigrationState = 'CURRENT' | 'BEHIND' | 'AHEAD' | 'NONE';

/** A database that is only looked at: nothing is migrated, and nothing written. */
export interface DatabaseLook extends Pick<Session, 'db' | 'commit'> {
  /** What `quick_check` finds wrong with the pages, and rows that refer to none; empty when all is well. */
  findDamage(): readonly string[];
  readMigrations(): MigrationState;
  readCanary(): string | undefined;
  countInstances(): number;
  readLastActivity(): Date | undefined;
  close(): void;
}

/** Opens a database file to look at it; throws what the driver throws. */
export function lookAtDatabase(path: string): DatabaseLook {
  const client = new Database(path, { readonly: true, fileMustExist: true });
  const value = (sql: string): unknown => client.prepare(sql).pluck().get();
  return {
    db: drizzle(client),
    commit: () => Promise.reject(new Error('A database that is looked at is not written.')),
    findDamage() {
      const pages = client.prepare('pragma quick_check(5)').pluck().all() as string[];
      const lost = client.pragma('foreign_key_check') as readonly { table: string }[];
      const tables = [...new Set(lost.map(({ table }) => `rows of ${table} refer to none`))];
      return [...pages.filter((line) => line !== 'ok'), ...tables];
    },
    readMigrations() {
      if (value("select 1 from sqlite_master where name = '__drizzle_migrations'") === undefined) return 'NONE';
      const made = Number(value('select max(created_at) from __drizzle_migrations'));
      if (made === latestMigration()) return 'CURRENT';
      return made < latestMigration() ? 'BEHIND' : 'AHEAD';
    },
    readCanary: () => value("select envelope from vault_records where name = 'canary'") as string | undefined,
    countInstances: () => Number(value('select count(*) from instances where deleted_at is null')),
    readLastActivity() {
      const at = value('select at from activities order by number desc limit 1');
      return at === undefined ? undefined : new Date(Number(at));
    },
    close: () => void client.close(),
  };
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
