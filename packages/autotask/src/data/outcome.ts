import { AutotaskError, type AutotaskErrorCode } from '../errors.js';
import { wasNeverSent } from '../unreachable.js';

// What Autotask says before it does anything, and what we find out before anything is sent.
const surelyNotDone: ReadonlySet<AutotaskErrorCode> = new Set<AutotaskErrorCode>([
  'CREDENTIALS_REJECTED',
  'INTEGRATION_CODE_REJECTED',
  'PROVIDER_USER_LOCKED',
  'PERMISSION_DENIED',
  'SERVER_URL_INVALID',
  'PROVIDER_THROTTLED',
  'REQUEST_REJECTED',
  'REQUEST_INVALID',
  'RECORD_NOT_FOUND',
]);

/**
 * What became of a write that failed: the failure itself when the write was surely not done, else `OUTCOME_UNKNOWN`
 * with the failure as its cause. Such a write is for a person, or a look at the data, to decide on; never for a retry.
 */
export const outcomeUnknown = (failure: unknown): unknown => {
  if (failure instanceof AutotaskError && (surelyNotDone.has(failure.code) || wasNeverSent(failure))) return failure;
  return new AutotaskError(
    'OUTCOME_UNKNOWN',
    'Autotask did not say whether the change was made. Look before making it again.',
    {
      cause: failure,
      ...(failure instanceof AutotaskError &&
        failure.providerMessage !== undefined && { providerMessage: failure.providerMessage }),
    },
  );
};
