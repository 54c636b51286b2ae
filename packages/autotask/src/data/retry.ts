import { setTimeout as sleep } from 'node:timers/promises';
import type { Deadline } from '../deadline.js';
import { AutotaskError } from '../errors.js';

/** Runs a call, and runs it again where that is safe and may help. */
export type Retry = <Result>(
  call: { readonly isWrite: boolean },
  deadline: Deadline,
  work: () => Promise<Result>,
) => Promise<Result>;

const mostTries = 4;
const firstWaitMs = 400;
const longestWaitMs = 8_000;

/** Waits by chance up to a bound that doubles with each try, so that calls that failed together come back apart. */
export const createRetry =
  ({ random }: { readonly random: () => number }): Retry =>
  async (call, deadline, work) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries >= mostTries || !mayPass(error, call.isWrite)) throw error;
        const bound = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1));
        await sleep(bound * (0.5 + random() / 2), undefined, { signal: deadline.signal }).catch(() => {
          throw error; // the time is over: what failed says more than that
        });
      }
    }
  };

// A throttled call was not done, whatever it was; any other failure of a write is left to a person.
const mayPass = (error: unknown, isWrite: boolean): boolean => {
  if (!(error instanceof AutotaskError)) return false;
  if (error.code === 'PROVIDER_THROTTLED') return true;
  return !isWrite && (error.code === 'PROVIDER_UNREACHABLE' || error.code === 'PROVIDER_TIMEOUT');
};
