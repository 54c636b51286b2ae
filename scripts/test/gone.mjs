import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../lib/process-group.mjs';

/** Whether a process ends within some seconds. */
export const isGone = async (pid, withinMs = 10_000) => {
  const until = Date.now() + withinMs;
  while (isAlive(pid) && Date.now() < until) await sleep(20);
  return !isAlive(pid);
};
