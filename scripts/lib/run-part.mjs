import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { signalGroup, spawnGroup } from './process-group.mjs';
import { inRoot } from './root.mjs';

const preload = pathToFileURL(inRoot('scripts', 'lib', 'child.mjs')).href;
const lastWordsMs = 500;

/**
 * Starts a part once: `{ args, cwd, env }`, args being a script for node and what it is given. Its stdout goes straight to
 * `logFile`, an open file: a pipe would break when we are killed, and a part may then write to it for ever. `onStderr` gets
 * the rest. `exited` resolves to how it ended, in words, when neither it nor anything it started is left; `end()` asks it to
 * shut down and uses force when it has not done so in time; `kill()` uses force at once.
 */
export const runPart = ({ args, cwd, env }, { logFile, onStderr, graceMs = 10_000 }) => {
  const child = spawnGroup(process.execPath, ['--import', preload, ...args], {
    cwd,
    env,
    windowsHide: true,
    stdio: ['ignore', logFile, 'pipe', 'ipc'],
  });
  child.stderr.on('data', onStderr);
  const closed = once(child, 'close').catch(() => {});
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  }).then(async (how) => {
    signalGroup(child, 'SIGKILL');
    await Promise.race([closed, sleep(lastWordsMs)]);
    child.stderr.destroy();
    return how;
  });
  return { pid: child.pid, exited, end: () => end(child, exited, graceMs), kill: () => signalGroup(child, 'SIGKILL') };
};

const end = async (child, exited, graceMs) => {
  askToShutDown(child);
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await exited;
  clearTimeout(timer);
};

// Windows knows no SIGTERM; there the closed channel says the same (see child.mjs).
const askToShutDown = (child) => {
  if (process.platform !== 'win32') child.kill('SIGTERM');
  else if (child.connected) child.disconnect();
};
