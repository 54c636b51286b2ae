import type { BearerCredentials, SecretCredentials } from './authorization.js';
import type { CallerOptions, PlatformAddress } from './call.js';

/** The longest a timer can run. */
const maxTimeoutMs = 2 ** 31 - 1;

/** How to reach a platform, and how patiently. */
export interface PlatformOptions extends PlatformAddress {
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

/** A platform, and who calls it: by two secrets, or by the token of a person who has signed in. */
export type InstancesClientOptions = PlatformOptions & (SecretCredentials | BearerCredentials);

/** The same, and the token of the one instance the calls are about. */
export type TokenClientOptions = InstancesClientOptions & { readonly elementToken: string };

/** The options with what was left out filled in. Throws a TypeError for numbers that cannot be meant. */
export function callerOptions(
  { baseUrl, fetch, timeoutMs = 60_000, retries = 2, retryCreates = false }: PlatformOptions,
  credentials?: CallerOptions['credentials'],
): CallerOptions {
  if (!(timeoutMs > 0 && timeoutMs <= maxTimeoutMs)) {
    throw new TypeError(`timeoutMs must be more than 0 and at most ${maxTimeoutMs}.`);
  }
  if (!Number.isInteger(retries) || retries < 0) throw new TypeError('retries must be a whole number, 0 or more.');
  return { baseUrl, fetch, timeoutMs, retries, retryCreates, credentials };
}
