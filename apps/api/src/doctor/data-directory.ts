import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '../db/sqlite/open.js';
import { credentialsFile } from '../vault/credentials.js';
import { keyRingFile } from '../vault/key-ring.js';
import { type Finding, broken, fine, warning } from './finding.js';

const subject = 'Data directory';

interface Examined {
  readonly finding: Finding;
  /** Whether what lies in it can be looked at. */
  readonly isReadable: boolean;
}

/** Whether the data directory can be used, by this user and by nobody else. */
export function examineDataDirectory(dataDir: string): Examined {
  const absent = findAbsent(dataDir);
  if (absent) return { finding: absent, isReadable: false };
  const refusal = tryToWrite(dataDir);
  if (refusal !== undefined)
    return { finding: unusable(dataDir, `cannot be written (${refusal})`), isReadable: canRead(dataDir) };
  const closed = fine(subject, `${dataDir} can be written, and no other user of this machine can look into it.`);
  return { finding: findOpen(dataDir) ?? closed, isReadable: true };
}

function findAbsent(dataDir: string): Finding | undefined {
  if (!existsSync(dataDir)) {
    const why = 'A fresh Isotope makes it at its first start; one that has run before would begin with nothing.';
    const remedy = 'If Isotope has run before, set ISOTOPE_DATA_DIR to where its data lies.';
    return warning(subject, `${dataDir} is not there.`, why, remedy);
  }
  return statSync(dataDir).isDirectory() ? undefined : unusable(dataDir, 'is no directory');
}

/** Whether there is a database that can be looked at. */
function canRead(dataDir: string): boolean {
  try {
    accessSync(databaseFile(dataDir), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const unusable = (dataDir: string, what: string): Finding =>
  broken(
    subject,
    `${dataDir} ${what}.`,
    'Isotope cannot keep anything: every change would be refused.',
    'A backup that is only looked at may stay so. Else give it to the user Isotope runs as, see that its disk is mounted to be written, or set ISOTOPE_DATA_DIR to another.',
  );

/** The code of what went wrong; undefined when a file could be made. */
function tryToWrite(dataDir: string): string | undefined {
  const probe = join(dataDir, `.doctor.${process.pid}`);
  try {
    writeFileSync(probe, '', { flag: 'wx', mode: 0o600 });
    rmSync(probe);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

/** What other users of the machine can read: nothing at all while the directory itself is closed to them. */
function findOpen(dataDir: string): Finding | undefined {
  if (process.platform === 'win32' || !isOpen(dataDir)) return undefined;
  const why =
    'Other users of this machine can see what is in it; whoever has the key ring and the database has every secret.';
  const remedy = `Run: chmod 700 ${dataDir}`;
  const secrets = [keyRingFile(dataDir), credentialsFile(dataDir)].filter((path) => existsSync(path) && isOpen(path));
  if (secrets.length === 0)
    return warning(subject, `${dataDir} is open to others (mode ${modeOf(dataDir)}).`, why, remedy);
  const message = `${secrets.join(' and ')} can be read by others (mode ${secrets.map(modeOf).join(', ')}).`;
  return broken(subject, message, why, `${remedy} && chmod 600 ${secrets.join(' ')}`);
}

const permissions = (path: string): number => statSync(path).mode & 0o777;
const isOpen = (path: string): boolean => (permissions(path) & 0o077) !== 0;
const modeOf = (path: string): string => permissions(path).toString(8).padStart(4, '0');
