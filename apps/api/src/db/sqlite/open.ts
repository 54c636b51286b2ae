import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Session } from '../session.js';
import { createCommit } from './commit.js';
import { nameMatches } from './name-matches.js';

const migrationsFolder = fileURLToPath(new URL('../../../migrations/sqlite', import.meta.url));

/** The file of a database in a data directory. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'isotope.db');

/**
 * Opens the SQLite database at a path (or `:memory:`) and brings its tables up to date. WAL with `synchronous = FULL`:
 * what is answered survives a power cut, and readers never wait for the writer.
 */
export function openSqlite(path: string): Session {
  const client = new Database(path);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  client.pragma('busy_timeout = 5000');
  client.pragma('cache_size = -65536');
  client.pragma('wal_autocheckpoint = 8000');
  const db = drizzle(client);
  migrateOnce(client, () => migrate(db, { migrationsFolder }));
  return {
    db,
    commit: createCommit(client, db),
    nameMatches,
    isReady: () => Promise.resolve(client.open && client.prepare('select 1').get() !== undefined),
    close: () => {
      client.close();
      return Promise.resolve();
    },
  };
}

/** Two processes may start on one new database at once: the second waits for the first, then finds nothing to do. */
function migrateOnce(client: Database.Database, work: () => void): void {
  if (!existsSync(migrationsFolder)) throw new Error(`The migrations are missing: ${migrationsFolder}`);
  client.pragma('busy_timeout = 30000');
  work();
  client.pragma('busy_timeout = 5000');
}
