import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfPresent } from './files.mjs';
import { isAlive } from './process-group.mjs';
import { inRoot } from './root.mjs';

const retryMs = 250;

/**
 * Does work that two commands must not do at once in this tree. Another holder is waited for, having been named once to
 * `onWait`; the lock of a process that no longer lives is taken over.
 */
export const alone = async (work, { path = inRoot('.turbo', 'isotope.lock'), onWait = () => {} } = {}) => {
  mkdirSync(dirname(path), { recursive: true });
  for (let named = false; !take(path); named = true) {
    const holder = Number(readIfPresent(path)?.toString());
    if (holder && !isAlive(holder)) rmSync(path, { force: true });
    else {
      if (!named) onWait(holder);
      await sleep(retryMs);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
};

const take = (path) => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
};
