import { createVaultRecords } from './db/vault-records.js';
import { openDatabase } from './db/open.js';
import { observedSession } from './db/observed-session.js';
import type { Session } from './db/session.js';
import { openSqlite } from './db/sqlite/open.js';
import type { Env } from './env.js';
import type { Redaction } from './log/redaction.js';
import type { Metrics } from './metrics/metrics.js';
import type { Observer } from './sight/observer.js';
import { createSamples } from './sight/samples.js';
import { openVaultOf } from './vault/open-vault.js';

interface StoreChoices {
  /** A path of SQLite in place of the environment's database. */
  readonly database: string | undefined;
  readonly inThread: boolean;
  readonly observer: Observer | undefined;
  readonly metrics: Metrics;
  readonly redaction: Redaction;
}

/** Opens the database, watched while it commits, and the vault over it. Where the keys do not fit, both are closed again. */
export async function composeStore(env: Env, { database, inThread, observer, metrics, redaction }: StoreChoices) {
  const commits = createSamples();
  const watch = {
    ...metrics,
    commit: noting(metrics.commit, commits.note),
    watchQueue: (ask: () => number) => metrics.watch('isotope_commands_waiting', ask),
  };
  const opening = { inThread, watch };
  const opened = database === undefined ? await openDatabase(env, opening) : openSqlite(database, opening);
  if (env.databaseUrl !== undefined) redaction.remember(decodeURIComponent(new URL(env.databaseUrl).password));
  const session = observedSession(observer, opened);
  return { session, vault: await openVaultOrClose(session, env), commits };
}

/** Tells of a transaction in two places. */
const noting =
  (tell: Metrics['commit'], note: (ms: number) => void): Metrics['commit'] =>
  (transaction) => {
    tell(transaction);
    note(transaction.ms);
  };

async function openVaultOrClose(session: Session, env: Env) {
  try {
    return await openVaultOf(env, createVaultRecords(session));
  } catch (error) {
    await session.close();
    throw error;
  }
}
