import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A data directory as a command works with it, and the way to be done with it. */
export interface ReadableDir {
  readonly dataDir: string;
  /** Whether it stands for another that cannot be written to: nothing that is written in it stays. */
  readonly isCopy: boolean;
  remove(): void;
}

/** Files a database is made of. They are written even by whoever only reads them, and so copied; the others are linked. */
const databaseFiles = ['isotope.db', 'isotope.db-wal'];
/** What tells of a running Isotope, which does not run on the copy. */
const leftOut = ['isotope.db-shm', 'api.json', 'running.json', 'logs'];

/**
 * A data directory that can be read although it cannot be written to, as a mounted backup: SQLite needs to write beside a
 * database to read it, so what stands in is a directory of this user alone. One that can be written to is itself.
 */
export function readable(dataDir: string): ReadableDir {
  if (canWrite(dataDir)) return { dataDir, isCopy: false, remove: () => undefined };
  const copy = mkdtempSync(join(tmpdir(), 'isotope-read-'));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  try {
    for (const name of readdirSync(dataDir)) {
      if (databaseFiles.includes(name)) copyToWrite(join(dataDir, name), join(copy, name));
      else if (!leftOut.includes(name)) symlinkSync(resolve(dataDir, name), join(copy, name));
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { dataDir: copy, isCopy: true, remove };
}

function copyToWrite(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

/** Whether files can be made in a data directory and its database be changed; also for one that is not there yet. */
export function canWrite(dataDir: string): boolean {
  const paths = [dataDir, ...databaseFiles.map((name) => join(dataDir, name))].filter((path) => existsSync(path));
  try {
    for (const path of paths) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
