import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../env.js';
import { type Lock, isLocked, takeLock } from './lock-file.js';

/** Another Isotope runs on the same data directory. */
class AlreadyRunningError extends StartError {
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

/** Takes a data directory for one process; throws an AlreadyRunningError when another keeps it. */
export function takeDataDir(dataDir: string): Lock {
  const lock = takeLock(lockFile(dataDir), patienceMs);
  if (!lock) throw new AlreadyRunningError(dataDir);
  return lock;
}

/** Whether an Isotope runs on a data directory now. Makes nothing where none ever did. */
export const isDataDirTaken = (dataDir: string): boolean =>
  existsSync(lockFile(dataDir)) && isLocked(lockFile(dataDir));
