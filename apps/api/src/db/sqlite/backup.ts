import { closeSync, openSync, existsSync, renameSync, rmSync, chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StartError } from '../../env.js';
import { flush } from '../../whole-file.js';
import { latestMigration } from '../migration-times.js';
import { migrationsFolder } from './migrations-folder.js';

/** A database file that is no good, in a sentence that says what to do. */
export class BackupError extends StartError {
  override readonly name = 'BackupError';
}

/** What is known of a database file that has been looked through. */
export interface DatabaseFacts {
  readonly instances: number;
  /** Those that were deleted and can still be brought back; not among the others. */
  readonly deletedInstances: number;
  readonly organizations: number;
  /** The vault's canary, which tells whether a key ring fits. */
  readonly canary: string | undefined;
}

/**
 * Copies a database that may be in use into one file: everything committed before it began, nothing half. The file is
 * whole, looked through, checked as told and on the disk before it gets its name. Throws a BackupError when the name is
 * taken.
 */
export async function copyDatabase(
  source: string,
  target: string,
  check: (facts: DatabaseFacts) => void,
): Promise<DatabaseFacts> {
  if (!existsSync(source)) throw new BackupError(`There is no database at ${source}. Check ISOTOPE_DATA_DIR.`);
  if (existsSync(target)) throw new BackupError(`${target} is there already. Name a file that is not.`);
  if (!existsSync(dirname(target))) {
    throw new BackupError(`There is no folder ${dirname(target)}. Make it, or name a file in one that is there.`);
  }
  const draft = `${target}.partial`;
  rmSync(draft, { force: true });
  try {
    await copyTo(source, draft);
    const facts = inspectDatabase(draft);
    check(facts);
    flush(draft);
    renameSync(draft, target);
    flush(dirname(target));
    return facts;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** All pages in one step: a copy in several would begin anew with every write of another process. */
const everyPage = 0x7fffffff;

async function copyTo(source: string, draft: string): Promise<void> {
  closeSync(openSync(draft, 'wx', 0o600));
  const client = new Database(source, { readonly: true, timeout: 30_000 });
  try {
    await client.backup(draft, { progress: () => everyPage });
  } finally {
    client.close();
  }
  chmodSync(draft, 0o600);
  const copy = new Database(draft);
  copy.pragma('journal_mode = DELETE'); // one file, that needs no other beside it
  copy.close();
}

/**
 * Looks a database file through: its pages, its references, its tables, its age. Throws a BackupError saying what is
 * wrong. The file is only read.
 */
export function inspectDatabase(path: string): DatabaseFacts {
  const client = openToRead(path);
  try {
    const rows = (sql: string) => client.prepare(sql).all() as Record<string, unknown>[];
    const [{ integrity_check: integrity } = {}] = rows('pragma integrity_check(1)');
    if (integrity !== 'ok') throw new BackupError(`${path} is damaged: ${String(integrity)}. Take another backup.`);
    if (rows('pragma foreign_key_check').length > 0) throw new BackupError(`${path} has rows that refer to none.`);
    refuseNewer(path, rows);
    const countOf = (rest: string) => rows(`select count(*) as count from ${rest}`)[0]?.['count'] as number;
    const [canary] = rows("select envelope from vault_records where name = 'canary'");
    return {
      instances: countOf('instances where deleted_at is null'),
      deletedInstances: countOf('instances where deleted_at is not null'),
      organizations: countOf('organizations'),
      canary: canary?.['envelope'] as string | undefined,
    };
  } catch (error) {
    if (error instanceof BackupError) throw error;
    const isDamaged = String((error as { code?: unknown }).code).startsWith('SQLITE_CORRUPT');
    const what = isDamaged ? 'damaged' : 'no database of Isotope';
    throw new BackupError(`${path} is ${what}: ${(error as Error).message}.`, { cause: error });
  } finally {
    client.close();
  }
}

function openToRead(path: string): Database.Database {
  try {
    return new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw new BackupError(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

/** A database of a later release has migrations this one does not know. */
function refuseNewer(path: string, rows: (sql: string) => Record<string, unknown>[]): void {
  const [{ made } = {}] = rows('select max(created_at) as made from __drizzle_migrations');
  if (Number(made) <= latestMigration(migrationsFolder)) return;
  throw new BackupError(`${path} is of a later release of Isotope than this one. Use that release or a later one.`);
}

/** What would live again although it was ended since, and bulk jobs, as what they have gathered is in no backup. */
const notRestored = ['sessions', 'sign_in_links', 'invites', 'bulk_jobs'] as const;

/** Takes out of a copied database what is not to be restored with it: everybody is signed out. */
export function removeNotRestored(path: string): void {
  const client = new Database(path);
  client.exec(['begin', ...notRestored.map((table) => `delete from ${table}`), 'commit'].join('; '));
  client.close();
}
