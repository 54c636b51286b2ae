import { DomainError } from '../instances/errors.js';

/** What is wrong with one part of a hub call: a field of the record, or `where`, `fields`, `orderBy`. */
export interface HubProblem {
  readonly key: string;
  readonly code: 'MISSING' | 'INVALID' | 'UNKNOWN';
  readonly message: string;
  /** Of a `where`: the character at which it goes wrong, the first being 1. */
  readonly position?: number;
}

export type HubErrorCode =
  | 'INSTANCE_DISABLED'
  | 'HUB_NOT_SERVED'
  | 'UNKNOWN_OBJECT'
  | 'OBJECT_READ_ONLY'
  | 'RECORD_NOT_FOUND'
  | 'INVALID_QUERY'
  | 'INVALID_RECORD'
  | 'QUERY_TOO_WIDE'
  | 'RECORD_REFUSED'
  | 'CREDENTIALS_REJECTED'
  | 'INTEGRATION_CODE_REJECTED'
  | 'PROVIDER_USER_LOCKED'
  | 'PERMISSION_DENIED'
  | 'SERVER_URL_INVALID'
  | 'PROVIDER_THROTTLED'
  | 'PROVIDER_UNREACHABLE'
  | 'PROVIDER_TIMEOUT'
  | 'OUTCOME_UNKNOWN'
  | 'BULK_NOT_READY';

interface Details {
  readonly problems?: readonly HubProblem[] | undefined;
  readonly providerMessage?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly suggestions?: readonly string[] | undefined;
  readonly cause?: unknown;
}

/** Why a call to an instance's data was not answered. `code` is for programs, `message` for people. */
export class HubError extends DomainError {
  override readonly name = 'HubError';
  readonly problems: readonly HubProblem[];
  readonly providerMessage: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly suggestions: readonly string[];

  constructor(
    readonly code: HubErrorCode,
    message: string,
    { problems = [], providerMessage, retryAfterSeconds, suggestions = [], cause }: Details = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.problems = problems;
    this.providerMessage = providerMessage;
    this.retryAfterSeconds = retryAfterSeconds;
    this.suggestions = suggestions;
  }
}

const passing: ReadonlySet<HubErrorCode> = new Set(['PROVIDER_THROTTLED', 'PROVIDER_UNREACHABLE', 'PROVIDER_TIMEOUT']);

/** Whether the same call may well be answered later. */
export const mayPass = ({ code }: HubError): boolean => passing.has(code);

/** A part of a query that cannot be answered: `where`, `fields`, `orderBy`, `page`. */
export const invalidQuery = (key: string, message: string, code: HubProblem['code'] = 'INVALID'): HubError =>
  new HubError('INVALID_QUERY', message, { problems: [{ key, code, message }] });

/** A `where` that goes wrong at one of its characters, which the message names too. */
export const invalidWhere = (position: number, message: string, code: HubProblem['code'] = 'INVALID'): HubError =>
  new HubError('INVALID_QUERY', message, { problems: [{ key: 'where', code, message, position }] });

/** Every value of a record that cannot be sent, named at once. */
export const invalidRecord = (problems: readonly HubProblem[]): HubError =>
  new HubError('INVALID_RECORD', problems.map(({ message }) => message).join(' '), { problems });

/** No record of an object has this id. */
export const recordNotFound = (object: string, id: number | string): HubError =>
  new HubError('RECORD_NOT_FOUND', `No ${object.slice(0, 100)} found with ID ${String(id).slice(0, 100)}.`);
