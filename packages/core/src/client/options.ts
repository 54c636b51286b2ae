import type { CallerOptions } from './call.js';

/** The longest a timer can run. */
const maxTimeoutMs = 2 ** 31 - 1;

/** How to reach a platform, and how patiently. */
export interface InstancesClientOptions extends Pick<
  CallerOptions,
  'baseUrl' | 'userSecret' | 'organizationSecret' | 'fetch'
> {
  /** For one call with its retries and waits. 60 s unless said: a create asks the provider before it answers. */
  readonly timeoutMs?: number | undefined;
  /** How often a call is made again at most, where that is safe: 2 unless said, 0 for never. */
  readonly retries?: number | undefined;
  /**
   * Whether creates that carry an `idempotencyKey` are retried too. Only for a platform that honours the key, as
   * Isotope does: any other makes a second instance.
   */
  readonly retryCreates?: boolean | undefined;
}

/** The options with what was left out filled in. Throws a TypeError for numbers that cannot be meant. */
export function callerOptions(options: InstancesClientOptions): CallerOptions {
  const { timeoutMs = 60_000, retries = 2, retryCreates = false } = options;
  if (!(timeoutMs > 0 && timeoutMs <= maxTimeoutMs)) {
    throw new TypeError(`timeoutMs must be more than 0 and at most ${maxTimeoutMs}.`);
  }
  if (!Number.isInteger(retries) || retries < 0) throw new TypeError('retries must be a whole number, 0 or more.');
  return { ...options, timeoutMs, retries, retryCreates };
}
