import { AutotaskError } from '../errors.js';

/** A call that was not let out, as its turn would come too late: nothing was sent. */
export class HeldBackError extends AutotaskError {
  constructor(message: string, waitMs: number) {
    super('PROVIDER_THROTTLED', message, { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) });
    this.name = 'AutotaskError';
  }
}

/** The account's allowance does not let the call out soon. */
export const heldBack = (waitMs: number): HeldBackError =>
  new HeldBackError(
    'The calls that Autotask allows this account are used up for now, by all its integrations together. This one was not sent.',
    waitMs,
  );

/** Too many calls wait already. */
export const tooManyWaiting = (): HeldBackError =>
  new HeldBackError('Too many calls of this account are waiting already. This one was not sent.', 5_000);
