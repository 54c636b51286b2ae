import { PgDatabase } from 'drizzle-orm/pg-core';
import { StartError } from '../../env.js';
import type { Session } from '../session.js';
import type { CommitWatch } from '../sqlite/commit.js';
import type { Db } from '../statement.js';
import { createCommit } from './commit.js';
import { type PostgresAddress, type ToQuery, connect, listenerOf, readAddress, statementsOf } from './connect.js';
import { postgresDialect } from './dialect.js';
import { migrate } from './migrate.js';
import { describing, probing } from './describe.js';
import { EncodingError, checkEncoding } from './encoding.js';
import { PreparedLostError, tryConnections } from './pooler.js';
import { createProcessRegister } from './process-register.js';
import { createReadSession } from './read-session.js';
import { createBulkLines } from './bulk-lines.js';
import { createPostgresLeases } from './leases.js';
import { createRefusalRecordsOn } from './refusal-records.js';
import { createRelay } from './relay.js';
import { createRestingTimes } from './resting-times.js';
import { settledActivity } from './settled.js';

/** Why the database cannot be used, in a sentence that says what to do and never holds the password. */
export class DatabaseUnusableError extends StartError {
  override readonly name = 'DatabaseUnusableError';
}

/** Opens the PostgreSQL database at an address and brings its tables up to date. Throws a DatabaseUnusableError. */
export async function openPostgres(
  databaseUrl: string,
  { watch }: { readonly watch?: CommitWatch } = {},
): Promise<Session> {
  const address = readAddress(databaseUrl);
  const pool = connect(address);
  try {
    await tryConnections(pool, address);
    await checkEncoding(pool);
    await migrate(address);
  } catch (error) {
    await pool.end();
    throw new DatabaseUnusableError(sentence(address, error), { cause: error });
  }
  const toQuery = statementsOf(address);
  const reading = (manner: ToQuery) => {
    const { dialect, session } = createReadSession(pool, manner);
    return new PgDatabase(dialect, session, undefined) as unknown as Db;
  };
  /*
   * The stores are typed against SQLite and build their queries from its tables; here PostgreSQL's builder makes its own
   * SQL of them. That is honest because of two tests: schema.test.ts holds the tables of both dialects equal, in names,
   * types of rows, nullability and indexes; the contract suites (test/stores.ts) run every store on a real PostgreSQL, and
   * so through what SQLite's columns write and read.
   */
  const db = reading(toQuery);
  return {
    db,
    // What stays prepared is soon planned for an organisation of the usual size, whoever asks.
    dbByValues: reading(statementsOf({ isPreparing: false })),
    dialect: postgresDialect,
    commit: createCommit(pool, db, toQuery, watch),
    probe: probing(pool),
    describe: describing(pool),
    processes: {
      relay: createRelay({ pool, connect: () => listenerOf(address) }),
      leases: createPostgresLeases(pool),
      restingTimes: createRestingTimes(pool),
      bulkFiles: createBulkLines(pool),
      register: createProcessRegister(pool),
      refusalRecords: (hash) => createRefusalRecordsOn(pool, hash),
    },
    settledActivity: settledActivity(db),
    isReady: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
}

/** What went wrong, by the code it came with. */
export function sentence({ url }: PostgresAddress, error: unknown): string {
  const { hostname, port, pathname } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  const where = `The database at ${hostname || 'localhost'}:${port || '5432'}`;
  if (error instanceof PreparedLostError) {
    return `${where} is reached by a pooler that hands connections on by the transaction and loses prepared statements. Add prepare=false to the query of DATABASE_URL, or let the pooler keep them (PgBouncer from 1.21 on: max_prepared_statements).`;
  }
  if (error instanceof EncodingError) {
    return `${where} keeps its texts in ${error.encoding}, which lacks characters that names may have. Name one made with: create database isotope encoding 'UTF8' template template0.`;
  }
  const { code, message } = rootOf(error);
  if (code === '08P01' && message.includes('unsupported startup parameter')) {
    return `${where} is a pooler that refuses Isotope's time limits (${message}). Set there: ignore_startup_parameters = statement_timeout, idle_in_transaction_session_timeout.`;
  }
  if (code === '28P01' || code === '28000') return `${where} refuses the user or the password of DATABASE_URL.`;
  if (code === '3D000') return `${where} has no database "${database}". Create it, or name another in DATABASE_URL.`;
  if (code === '42501') {
    return `${where} does not let this user make tables (${message}). Make the user the owner of the database.`;
  }
  if (code !== undefined && /^\w{5}$/.test(code)) return `${where} cannot be used: ${message} (${code}).`;
  return `${where} cannot be reached (${code ?? message}). Start it, or correct DATABASE_URL.`;
}

/** Drizzle wraps what failed, and quotes the statement. */
function rootOf(error: unknown): { readonly code: string | undefined; readonly message: string } {
  const { cause } = error as { readonly cause?: unknown };
  if (cause instanceof Error) return rootOf(cause);
  const { code, message } = error as { readonly code?: unknown; readonly message: string };
  return { code: typeof code === 'string' ? code : undefined, message };
}
