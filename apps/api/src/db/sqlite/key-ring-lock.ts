import { join } from 'node:path';
import { StartError, ensureDataDir } from '../../env.js';
import { takeLock } from './lock-file.js';

/** Another command is changing the keys of the same data directory. */
class KeyRingTakenError extends StartError {
  override readonly name = 'KeyRingTakenError';
}

/**
 * Does work that changes the keys of a data directory, or seals anew under them, while nobody else does; throws a
 * KeyRingTakenError at once when somebody does. Two that had read the same ring would write over each other's keys.
 */
export async function withKeyRingLock<Answer>(dataDir: string, work: () => Promise<Answer>): Promise<Answer> {
  ensureDataDir(dataDir);
  const lock = takeLock(join(dataDir, 'keyring.lock'), 0);
  if (!lock) {
    throw new KeyRingTakenError(
      `Another "isotope keys" command is at work on the keys of ${dataDir}. Let it end, look at "isotope keys list", then ` +
        'run this again if it is still needed.',
    );
  }
  return work().finally(lock.release);
}
