import {
  closeSync,
  copyFileSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const chunkBytes = 64 * 1024;

/**
 * A log file that a part writes by itself, through `file`, so that neither its pace nor its words depend on us. `readOn`
 * hands over what was written since the last time, and turns the log over when it has grown past `mostBytes`: it becomes
 * `<path>.1`, the one before `<path>.2`, and what is older than `kept` goes; on a disk without room for that it grows on by
 * as much, and is tried again. Only its owner reads it.
 */
export const createPartLog = (path, { mostBytes = 20 * 1024 * 1024, kept = 2 } = {}) => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, 'a+', 0o600);
  let at = fstatSync(file).size;
  let turnsOverAt = mostBytes;

  const readOn = (take) => {
    for (let chunk = readAt(file, at); chunk.length > 0; chunk = readAt(file, at)) {
      at += chunk.length;
      take(chunk);
    }
    if (at <= turnsOverAt) return;
    const isTurned = isDone(() => turnOver(path, kept));
    if (isTurned) ftruncateSync(file, 0);
    if (isTurned) at = 0;
    turnsOverAt = at + mostBytes;
  };

  /** Adds what did not come from the part itself. */
  const write = (chunk) => void isDone(() => writeSync(file, chunk));

  return { file, write, readOn, close: () => closeSync(file) };
};

// What the system refuses, as on a full disk, is no reason for anything to end.
const isDone = (work) => {
  try {
    work();
    return true;
  } catch (error) {
    if (error.syscall === undefined) throw error;
    return false;
  }
};

const readAt = (file, position) => {
  const buffer = Buffer.alloc(chunkBytes);
  return buffer.subarray(0, readSync(file, buffer, 0, chunkBytes, position));
};

// The part keeps writing to the same file, so that is copied and emptied rather than moved.
const turnOver = (path, kept) => {
  for (let age = kept - 1; age >= 1; age--) moveIfThere(`${path}.${age}`, `${path}.${age + 1}`);
  copyOrNothing(path, `${path}.1`);
};

const copyOrNothing = (from, to) => {
  try {
    copyFileSync(from, to);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
};

const moveIfThere = (from, to) => {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
};
