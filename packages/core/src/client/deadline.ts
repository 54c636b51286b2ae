import { PlatformError } from '../problem.js';

/** Until when a call may last: its signal aborts with the PlatformError to throw. */
export interface Deadline {
  readonly signal: AbortSignal;
  readonly remainingMs: () => number;
}

/**
 * Runs work that must end within `timeoutMs` and when the caller's signal aborts. Leaves no timer and no listener
 * behind. Not AbortSignal.any: its listeners live as long as the caller's signal, which may be the whole process.
 */
export async function withDeadline<T>(
  timeoutMs: number,
  callerSignal: AbortSignal | undefined,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort(aborted(callerSignal?.reason));
  if (callerSignal?.aborted === true) throw aborted(callerSignal.reason);
  const endsAt = performance.now() + timeoutMs;
  const timer = setTimeout(() => controller.abort(timedOut(timeoutMs)), timeoutMs);
  callerSignal?.addEventListener('abort', abort, { once: true });
  try {
    return await work({ signal: controller.signal, remainingMs: () => endsAt - performance.now() });
  } finally {
    clearTimeout(timer);
    callerSignal?.removeEventListener('abort', abort);
  }
}

/** Waits, unless the signal aborts first: then throws the signal's reason. */
export function pause(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, waitMs);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', giveUp, { once: true });
  });
}

const aborted = (cause: unknown) => new PlatformError('The call was aborted by its caller.', 'ABORTED', {}, { cause });

const timedOut = (timeoutMs: number) =>
  new PlatformError(`The platform did not answer within ${timeoutMs / 1000} s.`, 'TIMEOUT');
