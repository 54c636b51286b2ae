import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a text in the place of a file: there is the old one or the new one, never a half, whenever the power goes. It is
 * readable by its owner alone, and durable when this returns.
 */
export const replaceFile = (path: string, text: string): void =>
  fromDraft(path, text, (draft) => renameSync(draft, path));

/** Makes a file in the same way; false where there is one already, which stays as it is. */
export function makeFile(path: string, text: string): boolean {
  try {
    fromDraft(path, text, (draft) => linkSync(draft, path));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function fromDraft(path: string, text: string, place: (draft: string) => void): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    place(draft);
  } finally {
    rmSync(draft, { force: true });
  }
  flush(dirname(path));
}

/** Sees to it that a file, or the names in a folder, are on the disk: a file is durable only when its name is. */
export function flush(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
