import { spawn, spawnSync } from 'node:child_process';
import { statOf } from './process-stat.mjs';

const isWindows = process.platform === 'win32';

/**
 * Starts a process that heads a group of its own, so that Ctrl-C reaches it only through us and nothing it started can
 * outlive it. (Windows has no such groups; there the tree is ended by its root.)
 */
export const spawnGroup = (command, args, options) => spawn(command, args, { ...options, detached: !isWindows });

/** Sends a signal to the whole group, also to what is left of it after its head has gone. */
export const signalGroup = (child, signal) => {
  if (child.pid === undefined) return;
  if (isWindows) return void spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

/** Whether a process of this id is alive, be it ours to signal or not. */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
};

// One that has ended counts until its parent asks how; in a container there may be nobody to ask.
const isZombie = (pid) => statOf(pid)?.state === 'Z';
