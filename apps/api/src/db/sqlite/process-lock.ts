import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StartError } from '../../env.js';

/** Another Isotope runs on the same data directory. */
export class AlreadyRunningError extends StartError {
  override readonly name = 'AlreadyRunningError';

  constructor(dataDir: string) {
    super(
      `Another Isotope runs on the data directory ${dataDir}. End that one first, or set ISOTOPE_DATA_DIR to another ` +
        'directory: what protects accounts from being locked is kept by one process.',
    );
  }
}

const lockFile = (dataDir: string): string => join(dataDir, 'isotope.lock');
/** Long enough for one that is just ending. */
const patienceMs = 5_000;

/**
 * Takes a data directory for one process; throws an AlreadyRunningError when another keeps it. The lock is the operating
 * system's, held through SQLite, so the end of the process, however it comes, gives it back.
 */
export function takeDataDir(dataDir: string, waitMs = patienceMs): { release(): void } {
  const file = new Database(lockFile(dataDir), { timeout: waitMs });
  try {
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') throw new AlreadyRunningError(dataDir);
    throw error;
  }
  return { release: () => void file.close() };
}

/** Whether an Isotope runs on a data directory now. Makes nothing where none ever did. */
export function isDataDirTaken(dataDir: string): boolean {
  if (!existsSync(lockFile(dataDir))) return false;
  try {
    takeDataDir(dataDir, 0).release();
    return false;
  } catch (error) {
    if (error instanceof AlreadyRunningError) return true;
    throw error;
  }
}
