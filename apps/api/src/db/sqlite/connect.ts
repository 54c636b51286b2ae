import Database from 'better-sqlite3';

/**
 * Connects to the database at a path. WAL with `synchronous = FULL`: what is answered survives a power cut, and readers
 * never wait for the writer. `cacheKiB` is how much of the database is held in memory.
 */
export function connect(path: string, cacheKiB = 65_536): Database.Database {
  const client = new Database(path);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  client.pragma('busy_timeout = 5000');
  client.pragma(`cache_size = -${cacheKiB}`);
  client.pragma('wal_autocheckpoint = 8000');
  return client;
}
