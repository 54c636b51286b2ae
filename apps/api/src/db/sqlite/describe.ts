import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { StoreFacts } from '../../status/ports.js';
import { migrationsFolder } from './migrations-folder.js';

interface Journal {
  readonly entries: readonly { readonly when: number }[];
}

/** Tells of an open database; cheap, for it reads no table of ours. The migrations of this release are read once. */
export function describing(client: Database.Database, path: string): () => Promise<StoreFacts> {
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')) as Journal;
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
        pending: journal.entries.filter(({ when }) => when > latest).length,
        latestAt: latest > 0 ? new Date(latest) : null,
      },
    };
  };
}

const pageSize = (client: Database.Database) => Number(client.pragma('page_size', { simple: true }));
