import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { StoreFacts } from '../../status/ports.js';
import { readMigrationTimes } from '../migration-times.js';
import { migrationsFolder } from './migrations-folder.js';

/** Tells of an open database; cheap, for it reads no table of ours. The migrations of this release are read once. */
export function describing(client: Database.Database, path: string): () => Promise<StoreFacts> {
  const times = readMigrationTimes(migrationsFolder);
  const value = (sql: string): unknown => client.prepare(sql).pluck().get();
  const version = String(value('select sqlite_version()'));
  return async () => {
    const latest = Number(value('select max(created_at) from __drizzle_migrations'));
    return {
      kind: 'SQLITE',
      version,
      sizeBytes: Number(client.pragma('page_count', { simple: true })) * pageSize(client),
      walBytes: statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0,
      migrations: {
        applied: Number(value('select count(*) from __drizzle_migrations')),
        pending: times.filter((when) => when > latest).length,
        latestAt: latest > 0 ? new Date(latest) : null,
      },
    };
  };
}

const pageSize = (client: Database.Database) => Number(client.pragma('page_size', { simple: true }));
