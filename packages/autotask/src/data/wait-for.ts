import { startDeadline, type Deadline } from '../deadline.js';
import { AutotaskError } from '../errors.js';
import type { CallOptions } from './account.js';

const longestMs = 120_000;

/**
 * Waits for work that others may wait for too: ends when the caller stops or its time is over, and lets the work go on.
 */
export const waitFor = async <Value>(
  work: Promise<Value>,
  { signal, deadlineMs = longestMs }: CallOptions,
): Promise<Value> => {
  const deadline = startDeadline(deadlineMs, signal);
  try {
    return await within(deadline, work);
  } finally {
    deadline.dispose();
  }
};

/** The same under a deadline that runs already. */
export const within = <Value>(deadline: Deadline, work: Promise<Value>): Promise<Value> =>
  Promise.race([work, endOf(deadline)]);

const endOf = (deadline: Deadline): Promise<never> =>
  new Promise((_, reject) => {
    const end = (): void => reject(deadline.isOver() ? tooLate(deadline.ms) : (deadline.signal.reason as Error));
    if (deadline.signal.aborted) end();
    else deadline.signal.addEventListener('abort', end, { once: true });
  });

/** The error of a call whose time was over, with its waiting and its retries. */
export const tooLate = (ms: number): AutotaskError =>
  new AutotaskError('PROVIDER_TIMEOUT', `The call could not be finished within ${ms / 1_000} seconds.`);
