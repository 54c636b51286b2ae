import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { BackupError, type DatabaseFacts, inspectDatabase, removeNotRestored } from './db/sqlite/backup.js';
import type { Session } from './db/session.js';
import { databaseFile, openSqlite } from './db/sqlite/open.js';
import { isDataDirTaken } from './db/sqlite/process-lock.js';
import { type Env, ensureDataDir } from './env.js';
import { noteBackup } from './last-backup.js';
import { type KeyRing, keyRingFile, keyRingOf, parseKeyRing, readKeyRing, writeKeyRing } from './vault/key-ring.js';
import { checkRingFits } from './vault/open-vault.js';
import { flush } from './whole-file.js';

/**
 * Puts a backup into a data directory that has no database yet: looked through first, its key ring tried, everybody
 * signed out, bulk jobs forgotten as their files are in no backup. `tell` writes down in it that it was restored, before it gets its name. Throws a BackupError or a
 * KeyRingError before anything is made.
 */
export async function restoreDatabase(
  env: Env,
  source: string,
  keysFile: string | undefined,
  tell: (restored: Session) => Promise<void>,
): Promise<DatabaseFacts> {
  if (env.databaseUrl !== undefined) {
    throw new BackupError(
      'DATABASE_URL names PostgreSQL, and this restores into SQLite. Restore a dump with pg_restore; or unset DATABASE_URL, ' +
        'restore, and run "isotope move".',
    );
  }
  refuseLiving(env.dataDir);
  const facts = inspectDatabase(source);
  const { ring, isToBeKept } = ringFor(env, source, keysFile);
  if (facts.canary !== undefined) checkRingFits(ring, facts.canary);
  ensureDataDir(env.dataDir);
  const target = databaseFile(env.dataDir);
  const draft = `${target}.partial`;
  for (const file of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(file, { force: true });
  copyFileSync(source, draft);
  removeNotRestored(draft);
  const session = openSqlite(draft);
  await tell(session).finally(() => session.close());
  flush(draft);
  if (isToBeKept) writeKeyRing(keyRingFile(env.dataDir), ring);
  renameSync(draft, target);
  flush(env.dataDir);
  noteBackup(env.dataDir, { at: statSync(source).mtime, file: source });
  return facts;
}

function refuseLiving(dataDir: string): void {
  const target = databaseFile(dataDir);
  const found = [target, `${target}-wal`, `${target}-shm`].find((path) => existsSync(path));
  if (found === undefined && !isDataDirTaken(dataDir)) return;
  throw new BackupError(
    `${dataDir} holds an Isotope already (${found ?? 'one is running'}), which is never overwritten. Set ` +
      'ISOTOPE_DATA_DIR to an empty directory, or end Isotope and move the database away first.',
  );
}

/** The ring named, else the one beside the backup, else the environment's, else the data directory's own. */
function ringFor({ masterKeys, dataDir }: Env, source: string, keysFile: string | undefined) {
  const beside = keysBeside(source);
  const path = keysFile ?? (existsSync(beside) ? beside : undefined);
  if (masterKeys) return { ring: keyRingOf(masterKeys, 'ISOTOPE_MASTER_KEY'), isToBeKept: false };
  if (path !== undefined) return { ring: parseKeyRing(path), isToBeKept: refuseOther(dataDir, parseKeyRing(path)) };
  if (existsSync(keyRingFile(dataDir))) return { ring: readKeyRing(dataDir), isToBeKept: false };
  throw new BackupError(
    'Without its key ring no secret of a backup can be opened. Name it with --keys, put it into the data directory as ' +
      'keyring.json, or set ISOTOPE_MASTER_KEY.',
  );
}

/** Where a backup's key ring lies when it was asked for. */
export const keysBeside = (backup: string): string => `${backup}.keyring.json`;

/** A ring that is there already stays, unless it is another: then somebody has to choose. */
function refuseOther(dataDir: string, ring: KeyRing): boolean {
  if (!existsSync(keyRingFile(dataDir))) return true;
  const there = readKeyRing(dataDir).map(({ id }) => id);
  if (there.join() === ring.map(({ id }) => id).join()) return false;
  throw new BackupError(`${keyRingFile(dataDir)} is another key ring. Move it away first if it is not needed.`);
}
