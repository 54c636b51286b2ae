import type { ProblemBody } from '@isotope/core';
import type { FastifyError } from 'fastify';
import type { AccountError } from '../accounts/errors.js';
import { HubError, type HubErrorCode } from '../hubs/errors.js';
import { DomainError, type InstanceError } from '../instances/errors.js';
import { StoreUnavailableError } from '../instances/store-unavailable.js';
import type { LimitError } from '../limits/errors.js';

type KnownError = InstanceError | AccountError | LimitError | StoreUnavailableError;

/** The HTTP status of each domain error; it does not compile while a code is missing. */
const statusOf = {
  INVALID_CONFIGURATION: 400,
  UNKNOWN_ELEMENT: 404,
  CREDENTIALS_REJECTED: 400,
  INTEGRATION_CODE_REJECTED: 400,
  PROVIDER_USER_LOCKED: 400,
  PERMISSION_DENIED: 400,
  PROVIDER_THROTTLED: 429,
  PROVIDER_UNREACHABLE: 502,
  PROVIDER_TIMEOUT: 504,
  VERIFICATION_CANCELLED: 409,
  IDEMPOTENCY_CONFLICT: 422,
  VERSION_CONFLICT: 409,
  NOTHING_TO_RESTORE: 404,
  INSTANCE_NOT_FOUND: 404,
  INVALID_PAGE: 400,
  UNAUTHENTICATED: 401,
  SIGN_IN_REFUSED: 401,
  SIGN_IN_THROTTLED: 429,
  INVALID_ACCOUNT: 400,
  ALREADY_CLAIMED: 409,
  FORBIDDEN: 403,
  MEMBER_NOT_FOUND: 404,
  LAST_OWNER: 409,
  INVITE_NOT_FOUND: 404,
  INVITE_REFUSED: 404,
  SESSION_NOT_FOUND: 404,
  RATE_LIMITED: 429,
  PROVIDER_BUDGET_SPENT: 429,
  OVERLOADED: 503,
  TOO_MANY_STREAMS: 429,
  STORE_UNAVAILABLE: 503,
} as const satisfies Record<KnownError['code'], number>;

/** The HTTP status of what goes wrong between a hub call and the provider. */
const hubStatusOf = {
  INSTANCE_DISABLED: 403,
  HUB_NOT_SERVED: 404,
  UNKNOWN_OBJECT: 404,
  OBJECT_READ_ONLY: 405,
  RECORD_NOT_FOUND: 404,
  INVALID_QUERY: 400,
  INVALID_RECORD: 400,
  QUERY_TOO_WIDE: 400,
  RECORD_REFUSED: 400,
  CREDENTIALS_REJECTED: 403,
  INTEGRATION_CODE_REJECTED: 403,
  PROVIDER_USER_LOCKED: 403,
  PERMISSION_DENIED: 403,
  SERVER_URL_INVALID: 502,
  PROVIDER_THROTTLED: 429,
  PROVIDER_UNREACHABLE: 502,
  PROVIDER_TIMEOUT: 504,
  OUTCOME_UNKNOWN: 504,
  BULK_NOT_READY: 409,
} as const satisfies Record<HubErrorCode, number>;

/** What goes wrong before a use-case is reached: the status Fastify gives it, and our words for it. */
const requestFaults: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Unsupported content type. Send JSON with Content-Type: application/json.',
  FST_ERR_CTP_EMPTY_TYPE: 'The content type is missing. Send JSON with Content-Type: application/json.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than 1 MiB.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body does not have the length its header names.',
};

/** An error as REST answers it; `isOurs` when it is a fault of ours, to be logged. */
export interface RestAnswer {
  readonly status: number;
  readonly body: Omit<ProblemBody, 'requestId'>;
  readonly retryAfterSeconds?: number | undefined;
  /** The verbs that are taken in place of the one that was used. */
  readonly allow?: string | undefined;
  readonly isOurs: boolean;
}

/** A request whose shape is wrong, found at the edge. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError';

  constructor(
    message: string,
    readonly problems: readonly {
      readonly key: string;
      readonly code: string;
      readonly message: string;
      readonly position?: number;
    }[] = [],
    readonly status = 400,
    readonly code = 'INVALID_REQUEST',
  ) {
    super(message);
  }
}

/** Any error as REST answers it. What nobody foresaw is a 500 without details. */
export function toRestAnswer(error: unknown): RestAnswer {
  if (error instanceof HubError) return hubAnswer(error);
  if (error instanceof DomainError) return domainAnswer(error as KnownError);
  if (error instanceof BadRequestError) {
    const { status, message, problems, code } = error;
    const body = { message, code, ...(problems.length > 0 && { problems: [...problems] }) };
    return { status, body, isOurs: false };
  }
  const { statusCode = 500, code } = error as Partial<FastifyError>;
  if (statusCode >= 500 || statusCode < 400) {
    const message = 'Isotope failed to answer. The request id names the log line with the reason.';
    return { status: 500, body: { message, code: 'INTERNAL' }, isOurs: true };
  }
  const message =
    requestFaults[code ?? ''] ?? (error instanceof SyntaxError ? 'The body is not JSON.' : 'The request is malformed.');
  return { status: statusCode, body: { message, code: 'INVALID_REQUEST' }, isOurs: false };
}

function hubAnswer(error: HubError): RestAnswer {
  const { code, message, problems, providerMessage, suggestions, retryAfterSeconds } = error;
  const body = {
    message,
    code,
    ...(problems.length > 0 && { problems: problems.map((each) => ({ ...each })) }),
    ...(suggestions.length > 0 && { suggestions }),
    ...(providerMessage !== undefined && { providerMessage }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
  const allow = code === 'OBJECT_READ_ONLY' ? 'GET, HEAD' : undefined;
  return { status: hubStatusOf[code], body, retryAfterSeconds, allow, isOurs: false };
}

function domainAnswer(error: KnownError): RestAnswer {
  const { message, code } = error;
  return {
    status: statusOf[code],
    body: { message, code, ...details(error) },
    ...('retryAfterSeconds' in error && { retryAfterSeconds: error.retryAfterSeconds }),
    isOurs: error instanceof StoreUnavailableError,
  };
}

function details(error: KnownError): Partial<ProblemBody> {
  if ('problems' in error) {
    return { problems: error.problems.map(({ key, code, message }) => ({ key, code, message })) };
  }
  if ('suggestions' in error) return { suggestions: [...error.suggestions] };
  if ('currentVersion' in error) {
    return { expectedVersion: error.expectedVersion, currentVersion: error.currentVersion };
  }
  if (!('verification' in error)) return {};
  const { providerMessage, entryKey, code, message, retryAfterSeconds } = error;
  return {
    ...(providerMessage !== undefined && { providerMessage }),
    ...(entryKey !== undefined && { problems: [{ key: entryKey, code, message }] }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}
