import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Session } from '../session.js';
import { type CommitWatch, createCommit } from './commit.js';
import { connect } from './connect.js';
import { describing } from './describe.js';
import { sqliteDialect } from './dialect.js';
import { drizzleOver } from './drizzle.js';
import { indexingNames } from './name-indexing.js';
import { migrationsFolder } from './migrations-folder.js';
import { settledActivity } from './settled.js';
import { versionOf } from './version.js';
import { writeHere } from './write-here.js';
import { writeInThread } from './write-in-thread.js';

/** There once the API is built; run from its sources, where a thread could not read TypeScript, it writes in place. */
const writerFile = new URL('./writer.js', import.meta.url);

/** The file of a database in a data directory. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'isotope.db');

/**
 * Opens the SQLite database at a path (or `:memory:`) and brings its tables up to date. `inThread` gives the writer a
 * thread of its own, so that the event loop never waits for the disk.
 */
export function openSqlite(
  path: string,
  { inThread = false, watch }: { readonly inThread?: boolean; readonly watch?: CommitWatch } = {},
): Session {
  const client = connect(path);
  const db = drizzleOver(client);
  migrateOnce(client, () => migrate(db, { migrationsFolder }));
  const thread =
    inThread && path !== ':memory:' && existsSync(writerFile) ? writeInThread(writerFile, path, watch) : undefined;
  const commit = createCommit(db, thread ?? writeHere(client, watch), watch);
  const names = indexingNames(commit);
  return {
    db,
    dbByValues: db,
    commit: names.commit,
    dialect: sqliteDialect,
    readVersion: versionOf(client, { onlyReads: thread !== undefined }),
    probe: () => commit([]),
    describe: describing(client, path),
    settledActivity: settledActivity(db),
    isReady: () => Promise.resolve(client.open && client.prepare('select 1').get() !== undefined),
    async close() {
      names.stop();
      await thread?.close();
      client.close();
    },
  };
}

/**
 * Two processes may start on one new database at once, and Drizzle looks for what is to do before it locks: the second
 * then waits for the first, fails at a table that is there by now, and at its second try finds nothing to do.
 */
function migrateOnce(client: Database.Database, work: () => void): void {
  if (!existsSync(migrationsFolder)) throw new Error(`The migrations are missing: ${migrationsFolder}`);
  client.pragma('busy_timeout = 30000');
  try {
    work();
  } catch {
    work();
  }
  client.pragma('busy_timeout = 5000');
}
