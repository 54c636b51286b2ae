import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditAction } from './audit/actions.js';
import { type AuditFacts, installation } from './audit/entries.js';
import { createAuditLog } from './db/audit-log.js';
import { createBulkJobs } from './db/bulk-jobs.js';
import type { Session } from './db/session.js';
import { operator } from './operator.js';
import { type Env, readDatabaseUrl } from './env.js';
import { BackupError, type DatabaseFacts, copyDatabase } from './db/sqlite/backup.js';
import { moveDatabase } from './db/move/move-database.js';
import { openDatabase } from './db/open.js';
import { createSealedRows } from './db/sealed-rows.js';
import { databaseFile } from './db/sqlite/open.js';
import { withKeyRingLock } from './db/sqlite/key-ring-lock.js';
import { isDataDirTaken } from './db/sqlite/process-lock.js';
import { createVaultRecords } from './db/vault-records.js';
import { createBulkFiles } from './files/bulk-files.js';
import { noteBackup } from './last-backup.js';
import { noteReseal } from './last-reseal.js';
import type { Processes } from './processes/processes.js';
import { processName } from './processes/register.js';
import { type Running, readRunning } from './running.js';
import { keysBeside, restoreDatabase } from './restore-database.js';
import { countBulkPages } from './vault/bulk-pages.js';
import { readRing, replaceKeyRing, writeKeyRing } from './vault/key-ring.js';
import {
  type KeysPorts,
  type OtherProcesses,
  type Rotation,
  addKey,
  listKeys,
  retireKey,
  rotateKeys,
} from './vault/keys.js';
import type { ResealProgress } from './vault/reseal.js';
import { checkRingFits, openVaultOf } from './vault/open-vault.js';

/** What can be done with the keys, over open ports. What changes them is done by one command at a time, from start to end. */
const keysOver = (ports: KeysPorts, dataDir: string, tell: Tell) => ({
  list: () => listKeys(ports),
  add: () =>
    withKeyRingLock(dataDir, async () => {
      const key = await addKey(ports);
      await tell('KEY_ADDED', { key });
      return key;
    }),
  rotate: (rotation: Rotation, onProgress?: (progress: ResealProgress) => void) =>
    withKeyRingLock(dataDir, async () => {
      const startedAt = new Date();
      const note = ({ resealed }: ResealProgress, finishedAt: Date | null) =>
        noteReseal(dataDir, { keyId: ports.readRing()[0].id, startedAt, resealed, finishedAt });
      const done = await rotateKeys(ports, rotation, (progress) => {
        note(progress, null);
        onProgress?.(progress);
      });
      note(done, new Date());
      await tell('KEYS_ROTATED', { key: done.keyId, resealed: done.resealed, unreadable: done.unreadable.length });
      return done;
    }),
  retire: (id: string) =>
    withKeyRingLock(dataDir, async () => {
      await retireKey(ports, id);
      await tell('KEY_RETIRED', { key: id });
    }),
});

type Tell = (action: AuditAction, about: AuditFacts) => Promise<void>;

/** Tells the audit what an operator did to the installation. */
const telling =
  (session: Session): Tell =>
  (action, about) =>
    createAuditLog(session).note([
      {
        ...{ action, at: new Date(), details: { about: { ...about, operator: operator() } } },
        by: { organizationId: installation, user: null, source: 'CLI', requestId: null },
      },
    ]);

export type Keys = ReturnType<typeof keysOver>;

/** Opens the keys for as long as the work takes. Throws a KeyRingError when the ring does not fit the database. */
export async function withKeys<Answer>(env: Env, work: (keys: Keys) => Promise<Answer>): Promise<Answer> {
  const { dataDir, masterKeys } = env;
  const session = await openDatabase(env);
  try {
    await openVaultOf(env, createVaultRecords(session));
    const findRunning = () => (isDataDirTaken(dataDir) ? (readRunning(dataDir) ?? 'STARTING') : undefined);
    const own = createBulkFiles(join(dataDir, 'bulk'));
    const ports: KeysPorts = {
      rows: createSealedRows(session),
      countBulkPages: () =>
        countBulkPages({ bulkJobs: createBulkJobs(session), own, shared: session.processes?.bulkFiles }),
      isFixed: masterKeys !== undefined,
      readRing: () => readRing(env),
      replaceRing: (before, after) => replaceKeyRing(dataDir, before, after),
      findRunning,
      askToReload,
      wait: (ms) => sleep(ms),
      others: session.processes && othersOn(session.processes, findRunning),
    };
    return await work(keysOver(ports, dataDir, telling(session)));
  } finally {
    await session.processes?.relay.close();
    await session.close();
  }
}

/** One that has ended meanwhile needs no asking. */
function askToReload({ pid }: Running): void {
  try {
    process.kill(pid, 'SIGHUP');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The other processes on a database: all but the one of the same data directory, which is asked by itself. */
const othersOn = ({ register, relay }: Processes, findRunning: KeysPorts['findRunning']): OtherProcesses => ({
  async list() {
    const running = findRunning();
    const own = processName(hostname(), running === 'STARTING' ? 0 : (running?.pid ?? 0));
    return (await register.list()).filter(({ name }) => name !== own);
  },
  askToReload: () => relay.tell('keys', null),
});

/** A backup that was made, and where its keys are to be had. */
export interface Backup extends DatabaseFacts {
  /** Undefined when it was not asked for. */
  readonly keysFile: string | undefined;
  readonly keyIds: readonly string[];
}

/** Copies the database into one file while Isotope runs; the key ring goes into a file beside it only when asked for. */
export async function backUp(env: Env, target: string, isWithKeys: boolean): Promise<Backup> {
  const { dataDir, databaseUrl } = env;
  if (databaseUrl !== undefined) {
    throw new BackupError(
      'The database is PostgreSQL: back it up with pg_dump, and keep the key ring apart from it. Without DATABASE_URL ' +
        'this command copies the SQLite database of the data directory.',
    );
  }
  const keysFile = isWithKeys ? keysBeside(target) : undefined;
  if (keysFile !== undefined && existsSync(keysFile)) {
    throw new BackupError(
      `${keysFile} is there already, and with it the keys of another backup. Move it away, or name another file.`,
    );
  }
  const ring = readRing(env);
  const facts = await copyDatabase(databaseFile(dataDir), target, ({ canary }) => {
    if (canary !== undefined) checkRingFits(ring, canary);
  });
  if (keysFile !== undefined) writeKeyRing(keysFile, ring);
  noteBackup(dataDir, { at: new Date(), file: target });
  const session = await openDatabase(env);
  await telling(session)('BACKUP_MADE', { file: target, withKeys: isWithKeys }).finally(() => session.close());
  return { ...facts, keysFile, keyIds: ring.map(({ id }) => id) };
}

/** Puts a backup into a data directory that has no database yet, and writes down in it that and by whom. */
export const restore = (env: Env, source: string, keysFile: string | undefined): Promise<DatabaseFacts> =>
  restoreDatabase(env, source, keysFile, (session) => telling(session)('BACKUP_RESTORED', { file: source }));

/** Moves the database, and writes down where it has gone that it came there, from where and by whom. */
export async function move(env: Env, to: string, onProgress: (table: string, rows: number) => void) {
  const tables = await moveDatabase(env, to, onProgress);
  const session = await openDatabase({ ...env, databaseUrl: readDatabaseUrl(to) });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const about = { from: databaseFile(env.dataDir), rows };
  await telling(session)('DATABASE_MOVED', about).finally(() => session.close());
  return tables;
}
