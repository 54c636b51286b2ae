import { constants } from 'node:os';
import { signalGroup } from './process-group.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const graceMs = 5_000;

const groups = new Set();

const endAll = (signal) => {
  const exit = () => process.exit(128 + constants.signals[signal]);
  const kill = () => {
    for (const child of groups) signalGroup(child, 'SIGKILL');
    exit();
  };
  for (const child of groups) {
    signalGroup(child, 'SIGTERM');
    child.once('close', () => groups.size === 0 && exit());
  }
  setTimeout(kill, graceMs);
};

/**
 * Makes a running command end when we are told to end, and us only after it. Returns the way to forget it, to be called
 * when it has ended; with no command running a signal has its usual effect.
 */
export const endWithUs = (child) => {
  if (groups.size === 0) for (const signal of signals) process.on(signal, endAll);
  groups.add(child);
  return () => {
    groups.delete(child);
    if (groups.size === 0) for (const signal of signals) process.off(signal, endAll);
  };
};
