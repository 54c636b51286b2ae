import type { Configuration } from '@isotope/core';
import { changedKeys } from './configuration-change.js';
import type { CheckResult } from './verifier-ports.js';

/** Asks the provider about a configuration; `check` is what does so. */
export type CheckOnce = (configuration: Configuration, check: () => Promise<CheckResult>) => Promise<CheckResult>;

/**
 * Asks a provider once for a change, however often that has to be written anew: each sign-in counts against its user.
 * The answer holds for the values it was given for; when others have changed those meanwhile, the provider is asked again.
 */
export function checkOnce(): CheckOnce {
  let last: { readonly configuration: Configuration; readonly result: CheckResult } | undefined;
  return async (configuration, check) => {
    if (!last || changedKeys(last.configuration, configuration).length > 0) {
      last = { configuration, result: await check() };
    }
    return last.result;
  };
}
