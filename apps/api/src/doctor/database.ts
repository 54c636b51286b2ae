import { existsSync } from 'node:fs';
import type { DatabaseLook, MigrationState } from '../db/look.js';
import { DatabaseUnusableError } from '../db/postgres/open.js';
import { lookAtPostgres } from '../db/postgres/look.js';
import { type FileLook, isHeld, lookAtDatabase } from '../db/sqlite/look.js';
import { type Finding, broken, fine, warning } from './finding.js';

const subject = 'Database';
const needsBackup = 'Put a backup in its place: move the file away, then run "isotope restore <backup>".';

/** What was found, and the database to look at further. */
interface Examined {
  readonly findings: readonly Finding[];
  /** Undefined where there is none, or none that can be read. */
  readonly look?: DatabaseLook;
}

/** Whether the PostgreSQL database of DATABASE_URL answers and is of this release. */
export async function examineServer(databaseUrl: string): Promise<Examined> {
  try {
    const look = await lookAtPostgres(databaseUrl);
    const state = await look.readMigrations();
    if (state !== 'NONE') return { findings: [ofMigrations('The database of DATABASE_URL', state)], look };
    await look.close();
    return { findings: [fine(subject, 'It answers and is empty yet; Isotope makes its tables at its first start.')] };
  } catch (error) {
    if (!(error instanceof DatabaseUnusableError)) throw error;
    const remedy = 'Start the database, or correct DATABASE_URL.';
    return { findings: [broken(subject, error.message, 'Isotope cannot start without its database.', remedy)] };
  }
}

/**
 * Whether a database file is whole, of this release and, where anybody could write it, free to be written; the look is
 * handed on while it can be read.
 */
export async function examineDatabase(path: string, isWritable: boolean): Promise<Examined> {
  if (!existsSync(path)) {
    return { findings: [fine(subject, 'There is none yet; Isotope makes it at its first start.')] };
  }
  let look: FileLook | undefined;
  try {
    look = lookAtDatabase(path);
    const damage = look.findDamage();
    if (damage.length > 0) return { findings: [damaged(path, damage)], look };
    const ofTables = ofMigrations(path, await look.readMigrations());
    return { findings: isWritable ? [ofTables, ofOthers(path)] : [ofTables], look };
  } catch (error) {
    await look?.close();
    return { findings: [unreadable(path, error as NodeJS.ErrnoException)] };
  }
}

const damaged = (path: string, damage: readonly string[]): Finding =>
  broken(
    subject,
    `${path} is damaged: ${damage.join('; ')}.`,
    'What lies in the damaged pages is lost, and answers may be wrong.',
    `End Isotope, keep a copy of the file as it is, and look to the disk. ${needsBackup}`,
  );

const unreadable = (path: string, { message }: Error): Finding =>
  broken(subject, `${path} cannot be read: ${message}.`, 'Isotope cannot start on it.', needsBackup);

const of: Readonly<Record<MigrationState, (path: string) => Finding>> = {
  CURRENT: () => fine(subject, 'It can be read, and its tables are those of this release.'),
  BEHIND: () =>
    warning(
      subject,
      'It is of an earlier release; this one brings it up to date at its next start.',
      'There is no way back to the earlier release then but by a backup.',
      'Make a backup, then restart Isotope.',
    ),
  AHEAD: (path) =>
    broken(
      subject,
      `${path} is of a later release of Isotope than this one.`,
      'This one does not know its tables.',
      'Run the later release.',
    ),
  NONE: (path) =>
    broken(subject, `${path} is no database of Isotope.`, 'Isotope cannot start on it.', 'Check ISOTOPE_DATA_DIR.'),
};

const ofMigrations = (path: string, state: MigrationState): Finding => of[state](path);

function ofOthers(path: string): Finding {
  if (!isHeld(path)) return fine(subject, 'It can be written.');
  return broken(
    subject,
    'Another program holds it, so that nothing can be written.',
    'Every change is refused by 503 for as long as that lasts.',
    'End what has the file open: a database browser, a copying program, an unfinished transaction in sqlite3.',
  );
}
