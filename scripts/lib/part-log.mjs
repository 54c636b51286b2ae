import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A log file that never grows without end: past `mostBytes` it becomes `<path>.1`, the one before `<path>.2`, and what is
 * older than `kept` goes. Written at once, so that it holds the last words of whatever crashed. Only its owner reads it.
 * A log that cannot be written, on a full disk for one, is no reason for anything to end: what it misses is dropped.
 */
export const createPartLog = (path, { mostBytes = 10 * 1024 * 1024, kept = 3 } = {}) => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let file = openSync(path, 'a', 0o600);
  let size = fstatSync(file).size;

  const turnOver = () => {
    closeSync(file);
    rmSync(`${path}.${kept}`, { force: true });
    for (let age = kept - 1; age >= 1; age--) moveIfThere(`${path}.${age}`, `${path}.${age + 1}`);
    renameSync(path, `${path}.1`);
    file = openSync(path, 'a', 0o600);
    size = 0;
  };

  const write = (chunk) => {
    const bytes = Buffer.from(chunk);
    if (size > 0 && size + bytes.length > mostBytes) turnOver();
    size += writeSync(file, bytes);
  };

  return {
    write: (chunk) => {
      try {
        write(chunk);
      } catch (error) {
        if (error.syscall === undefined) throw error;
      }
    },
    close: () => closeSync(file),
  };
};

const moveIfThere = (from, to) => {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
};
