import { setTimeout as sleep } from 'node:timers/promises';
import type { Deadline } from '../deadline.js';
import { AutotaskError } from '../errors.js';
import { HeldBackError } from '../traffic/held-back.js';
import { isLasting } from '../unreachable.js';

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
    let failure: AutotaskError | undefined;
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (failure !== undefined && saysLess(error, deadline)) throw failure;
        if (tries >= mostTries || !mayPass(error, call.isWrite)) throw error;
        failure = error;
        const bound = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1));
        await rest(bound * (0.5 + random() / 2), deadline, error);
      }
    }
  };

// When the time is over, what failed says more than that; when the caller stopped, it is told its own reason.
const rest = async (ms: number, { signal, isOver }: Deadline, failure: AutotaskError): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
  if (isOver()) throw failure;
  signal.throwIfAborted();
};

// What the vendor said before says more than that we then did not ask again, or that the time was over meanwhile.
const saysLess = (error: unknown, deadline: Deadline): boolean =>
  error instanceof HeldBackError || (deadline.isOver() && !(error instanceof AutotaskError));

// A throttled call was not done, whatever it was; any other failure of a write is left to a person.
const mayPass = (error: unknown, isWrite: boolean): error is AutotaskError => {
  if (!(error instanceof AutotaskError) || error instanceof HeldBackError) return false;
  if (error.code === 'PROVIDER_THROTTLED') return true;
  if (isWrite || isLasting(error)) return false;
  return error.code === 'PROVIDER_UNREACHABLE' || error.code === 'PROVIDER_TIMEOUT';
};
