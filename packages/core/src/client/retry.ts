import { PlatformError } from '../problem.js';
import { type Deadline, pause } from './deadline.js';

/** Answers that pass by themselves: throttled, and three ways of being away for a moment. */
const passingStatuses: ReadonlySet<number | undefined> = new Set([429, 502, 503, 504]);

/** The first wait is at most this long, each further one at most twice the one before. */
const firstWaitMs = 250;
const longestWaitMs = 8_000;

/**
 * Makes an attempt, and up to `retries` more while it fails with what may pass by itself: no connection, 429, 502, 503
 * or 504. Waits between them with jitter, and at least as long as the platform asks for; a wait that would outlast the
 * deadline is not begun, the failure is thrown at once. For attempts that may be made twice.
 */
export async function withRetries<T>(retries: number, deadline: Deadline, attempt: () => Promise<T>): Promise<T> {
  for (let made = 0; ; made += 1) {
    try {
      return await attempt();
    } catch (failure) {
      if (made >= retries || !mayPass(failure)) throw failure;
      const waitMs = waitBeforeRetryMs(made, failure.details.retryAfterSeconds);
      if (waitMs >= deadline.remainingMs()) throw failure;
      await pause(waitMs, deadline.signal);
    }
  }
}

/** Between nothing and twice the last wait, so that clients thrown off together do not come back together. */
export function waitBeforeRetryMs(made: number, retryAfterSeconds = 0, random: () => number = Math.random): number {
  return retryAfterSeconds * 1000 + random() * Math.min(longestWaitMs, firstWaitMs * 2 ** made);
}

const mayPass = (failure: unknown): failure is PlatformError =>
  failure instanceof PlatformError &&
  (failure.kind === 'NETWORK' || (failure.kind === 'HTTP' && passingStatuses.has(failure.status)));
