import type pg from 'pg';
import type { StoreFacts } from '../../status/ports.js';
import { readMigrationTimes } from '../migration-times.js';
import { migrationsFolder } from './migrate.js';

/** Tells of a database; the migrations of this release are read once. */
export function describing(pool: pg.Pool): () => Promise<StoreFacts> {
  const times = readMigrationTimes(migrationsFolder);
  const facts = `select current_setting('server_version') as version,
    pg_database_size(current_database())::float8 as size,
    (select count(*)::int from drizzle.__drizzle_migrations) as applied,
    (select max(created_at)::float8 from drizzle.__drizzle_migrations) as latest`;
  return async () => {
    const { rows } = await pool.query<Row>(facts);
    const [{ version, size, applied, latest } = { version: '', size: 0, applied: 0, latest: null }] = rows;
    return {
      kind: 'POSTGRESQL',
      version,
      sizeBytes: size,
      walBytes: null,
      migrations: {
        applied,
        pending: times.filter((when) => when > (latest ?? 0)).length,
        latestAt: latest === null ? null : new Date(latest),
      },
    };
  };
}

interface Row {
  readonly version: string;
  readonly size: number;
  readonly applied: number;
  readonly latest: number | null;
}

/** Rejects where nothing can be written: at a standby, and where transactions are read-only. */
export const probing = (pool: pg.Pool) => async (): Promise<void> => {
  const closed = `select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as closed`;
  const { rows } = await pool.query<{ readonly closed: boolean }>(closed);
  if (rows[0]?.closed) throw Object.assign(new Error('The database is read-only.'), { code: 'READ_ONLY' });
};
