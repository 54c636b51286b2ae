import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import { type PostgresAddress, patientClientOf } from './connect.js';

/** Where the migrations lie, from the sources as from what is built of them. */
export const migrationsFolder = fileURLToPath(new URL('../../../migrations/postgres', import.meta.url));

/** Names the lock: the letters of Isotope as a number. */
const lock = 0x150709e;

/**
 * Brings the tables up to date. Of processes that start at once one does it and the others wait: the lock is a
 * transaction's, held on a connection of its own, so that a pooler between does not lose it. Neither is limited in time:
 * an index of very many rows takes longer than anything else.
 */
export async function migrate(address: PostgresAddress): Promise<void> {
  if (!existsSync(migrationsFolder)) throw new Error(`The migrations are missing: ${migrationsFolder}`);
  const [holder, worker] = [patientClientOf(address), patientClientOf(address)];
  for (const client of [holder, worker]) client.on('error', () => undefined);
  try {
    await Promise.all([holder.connect(), worker.connect()]);
    await holder.query('begin');
    await holder.query(`select pg_advisory_xact_lock(${lock})`);
    await runMigrations(drizzle(worker), { migrationsFolder });
  } finally {
    // Ended by a rollback, not by its going: a pooler would close its connection to the server.
    await holder.query('rollback').catch(() => undefined);
    await Promise.all([holder, worker].map((client) => client.end().catch(() => undefined)));
  }
}
