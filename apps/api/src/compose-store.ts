import { createVaultRecords } from './db/vault-records.js';
import { openDatabase } from './db/open.js';
import { observedSession } from './db/observed-session.js';
import { openSqlite } from './db/sqlite/open.js';
import type { Env } from './env.js';
import { passwordsIn } from './log/passwords-in.js';
import type { Redaction } from './log/redaction.js';
import type { Metrics } from './metrics/metrics.js';
import type { Opened } from './opened.js';
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
  readonly parts: Pick<Opened, 'add'>;
}

/** Opens the database, watched while it commits, and the vault over it. */
export async function composeStore(env: Env, given: StoreChoices) {
  const { database, inThread, observer, metrics, redaction, parts } = given;
  const commits = createSamples();
  const watch = {
    ...metrics,
    commit: noting(metrics.commit, commits.note),
    watchQueue: (ask: () => number) => metrics.watch('isotope_commands_waiting', ask),
  };
  const opening = { inThread, watch };
  const opened = database === undefined ? await openDatabase(env, opening) : openSqlite(database, opening);
  parts.add('the database', opened.close);
  if (env.databaseUrl !== undefined) passwordsIn(env.databaseUrl).forEach(redaction.remember);
  const session = observedSession(observer, opened);
  return { session, vault: await openVaultOf(env, createVaultRecords(session)), commits };
}

/** Tells of a transaction in two places. */
const noting =
  (tell: Metrics['commit'], note: (ms: number) => void): Metrics['commit'] =>
  (transaction) => {
    tell(transaction);
    note(transaction.ms);
  };
