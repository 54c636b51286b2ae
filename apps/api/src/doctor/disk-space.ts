import { existsSync, statSync, statfsSync } from 'node:fs';
import { type Finding, broken, fine, warning } from './finding.js';

/** What a disk has left, and what the database takes of it, in bytes. */
export interface Space {
  readonly freeBytes: number;
  readonly databaseBytes: number;
}

const mebibyte = 2 ** 20;
const subject = 'Disk';

/** Whether there is room for what is yet to be written. A backup beside the database needs as much again. */
export function examineSpace({ freeBytes, databaseBytes }: Space): Finding {
  const message = `${inWords(freeBytes)} are free where the data lies; the database takes ${inWords(databaseBytes)}.`;
  const why = 'A full disk loses nothing that was answered, but every change is refused by 503 until there is room.';
  if (freeBytes < 32 * mebibyte) return broken(subject, message, why, 'Make room now.');
  if (freeBytes < 512 * mebibyte + databaseBytes) return warning(subject, message, why, 'Make room before it is full.');
  return fine(subject, message);
}

/** The room there is for a data directory. */
export function readSpace(dataDir: string, databaseFile?: string): Space {
  const { bavail, bsize } = statfsSync(dataDir);
  return {
    freeBytes: bavail * bsize,
    databaseBytes: databaseFile !== undefined && existsSync(databaseFile) ? statSync(databaseFile).size : 0,
  };
}

const inWords = (bytes: number): string =>
  bytes < 1024 * mebibyte ? `${Math.ceil(bytes / mebibyte)} MiB` : `${(bytes / 1024 / mebibyte).toFixed(1)} GiB`;
