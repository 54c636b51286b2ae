import { statOf } from './process-stat.mjs';

const pollMs = 500;
const shells = ['sh', 'dash', 'bash', 'ash', 'busybox'];

/**
 * Tells us to end (by SIGTERM, as anybody would) once the npm that runs us as a script has gone without a word: npm passes
 * signals on to the shell between us, and a shell that ends by one leaves us behind. Does nothing without npm.
 */
export const endWithNpm = (env = process.env) => {
  if (!env.npm_lifecycle_event) return;
  const atFirst = lineage();
  const timer = setInterval(() => {
    if (lineage() === atFirst) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, pollMs);
  timer.unref();
};

// A shell waits for us even when npm is no more; some make way for us instead.
const lineage = () => {
  const parent = statOf(process.ppid);
  return shells.includes(parent?.name) ? `${process.ppid} of ${parent.parent}` : `${process.ppid}`;
};
