import type { AccountError } from '../accounts/errors.js';
import { HubError, type HubErrorCode } from '../hubs/errors.js';
import { DomainError } from '../instances/errors.js';
import type { InstanceError } from '../instances/errors.js';
import type { LimitError } from '../limits/errors.js';

type ProblemError = Exclude<AccountError | InstanceError | LimitError, { code: Passing }>;

/** Domain errors that are no Problem of any mutation: they go to `errors`, with their code. */
type Passing =
  | 'UNAUTHENTICATED'
  | 'SIGN_IN_REFUSED'
  | 'SIGN_IN_THROTTLED'
  | 'INVALID_PAGE'
  | 'INVITE_REFUSED'
  | 'RATE_LIMITED'
  | 'PROVIDER_BUDGET_SPENT'
  | 'OVERLOADED'
  | 'TOO_MANY_STREAMS'
  | 'STORE_UNAVAILABLE';

/** The Problem type each domain error becomes; it does not compile while a code is missing. */
const typenames = {
  INVALID_CONFIGURATION: 'InvalidConfigurationProblem',
  UNKNOWN_ELEMENT: 'UnknownElementProblem',
  CREDENTIALS_REJECTED: 'VerificationProblem',
  INTEGRATION_CODE_REJECTED: 'VerificationProblem',
  PROVIDER_USER_LOCKED: 'VerificationProblem',
  PERMISSION_DENIED: 'VerificationProblem',
  PROVIDER_THROTTLED: 'VerificationProblem',
  PROVIDER_UNREACHABLE: 'VerificationProblem',
  PROVIDER_TIMEOUT: 'VerificationProblem',
  VERIFICATION_CANCELLED: 'VerificationCancelledProblem',
  IDEMPOTENCY_CONFLICT: 'IdempotencyConflictProblem',
  VERSION_CONFLICT: 'VersionConflictProblem',
  NOTHING_TO_RESTORE: 'NothingToRestoreProblem',
  INSTANCE_NOT_FOUND: 'InstanceNotFoundProblem',
  INVALID_ACCOUNT: 'InvalidAccountProblem',
  ALREADY_CLAIMED: 'AlreadyClaimedProblem',
  FORBIDDEN: 'ForbiddenProblem',
  MEMBER_NOT_FOUND: 'MemberNotFoundProblem',
  LAST_OWNER: 'LastOwnerProblem',
  INVITE_NOT_FOUND: 'InviteNotFoundProblem',
  SESSION_NOT_FOUND: 'SessionNotFoundProblem',
} as const satisfies Record<ProblemError['code'], string>;

type Typename = (typeof typenames)[keyof typeof typenames] | 'CrmRecordProblem';

/** A domain error as the Problem its mutation answers with. */
export type ProblemOf<Name extends Typename> =
  DomainProblemOf<Name> | ('CrmRecordProblem' extends Name ? CrmRecordProblem : never);

/** Why a record was not written: one type for all that lies between a call and the provider. */
type CrmRecordProblem = ReturnType<typeof toCrmRecordProblem>;

type DomainProblemOf<Name extends Typename> = {
  readonly [Code in keyof typeof typenames]: (typeof typenames)[Code] extends Name
    ? ProblemFields<Extract<ProblemError, { code: Code }>> & { readonly __typename: (typeof typenames)[Code] }
    : never;
}[keyof typeof typenames];

type ProblemFields<E extends ProblemError> = Omit<E, 'name' | 'stack' | 'cause' | 'problems'> &
  (E extends { problems: infer Problems } ? { readonly entries: Problems } : unknown);

/**
 * Runs a use-case and turns the domain errors that are Problems of this mutation into them. Everything else passes, to
 * be masked and logged.
 */
export async function attempt<Answer, Name extends Typename>(
  names: readonly Name[],
  work: () => Promise<Answer>,
): Promise<Answer | ProblemOf<Name>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HubError && names.some((name) => name === 'CrmRecordProblem')) {
      return toCrmRecordProblem(error) as ProblemOf<Name>;
    }
    if (error instanceof HubError || !(error instanceof DomainError) || !(error.code in typenames)) throw error;
    const typename = typenames[error.code as keyof typeof typenames];
    if (!names.some((name) => name === typename)) throw error;
    return toProblem(error as ProblemError, typename) as ProblemOf<Name>;
  }
}

function toProblem(error: ProblemError, __typename: Typename) {
  const { message, code } = error;
  if ('problems' in error) return { __typename, message, code, entries: error.problems };
  if ('suggestions' in error) {
    return { __typename, message, code, elementKey: error.elementKey, suggestions: error.suggestions };
  }
  if ('currentVersion' in error) {
    const { expectedVersion, currentVersion, instance } = error;
    return { __typename, message, code, expectedVersion, currentVersion, instance };
  }
  if ('requiredRole' in error) {
    return { __typename, message, code, role: error.role, requiredRole: error.requiredRole };
  }
  if (!('verification' in error)) return { __typename, message, code };
  const { entryKey, providerMessage, retryAfterSeconds, verification } = error;
  return { __typename, message, code, entryKey, providerMessage, retryAfterSeconds, verification };
}

function toCrmRecordProblem({ message, code, problems, providerMessage, retryAfterSeconds }: HubError) {
  return {
    __typename: 'CrmRecordProblem' as const,
    message,
    code: code satisfies HubErrorCode,
    fields: problems,
    providerMessage,
    retryAfterSeconds,
  };
}
