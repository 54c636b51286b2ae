import { once } from 'node:events';

let isRead = true;

/**
 * Whoever reads may have enough before all is said, as `head` has. That is no fault: the rest is left unsaid, the work
 * itself is done to its end (a rotation of keys is not cut short by it), and the exit code is that of the work, so 0 where
 * nothing else is wrong.
 */
const onFault = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
  isRead = false;
};
process.stdout.on('error', onFault);
process.stderr.on('error', onFault);

/** Prints a line of the answer. */
export const print = (line: string): void => {
  if (isRead) process.stdout.write(`${line}\n`);
};

/** Waits for whoever reads slowly; tells whether anybody reads on. */
export async function canGoOn(): Promise<boolean> {
  if (isRead && process.stdout.writableNeedDrain) await once(process.stdout, 'drain').catch(onFault);
  return isRead;
}
