import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';

/** Where the migrations lie, from the sources as from what is built of them. */
export const migrationsFolder = fileURLToPath(new URL('../../../migrations/postgres', import.meta.url));

/** Names the lock: the letters of Isotope as a number. */
const lock = 0x150709e;

/**
 * Brings the tables up to date. Of processes that start at once one does it and the others wait: the lock is a
 * transaction's, held on a connection of its own, so that a pooler between does not lose it.
 */
export async function migrate(pool: pg.Pool): Promise<void> {
  if (!existsSync(migrationsFolder)) throw new Error(`The migrations are missing: ${migrationsFolder}`);
  const [holder, worker] = [await pool.connect(), await pool.connect()];
  try {
    await holder.query('begin');
    // Whoever waits for another's migration waits longer than for anything else.
    await holder.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    await holder.query(`select pg_advisory_xact_lock(${lock})`);
    await worker.query('set client_min_messages = warning');
    await runMigrations(drizzle(worker), { migrationsFolder });
  } finally {
    await holder.query('rollback').catch(() => undefined);
    holder.release();
    worker.release(true);
  }
}
