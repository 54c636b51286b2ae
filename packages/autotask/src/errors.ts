/** Why an account was not accepted. The first four need a person to change something, the others may pass by themselves. */
export type RefusalCode =
  | 'CREDENTIALS_REJECTED'
  | 'INTEGRATION_CODE_REJECTED'
  | 'PROVIDER_USER_LOCKED'
  | 'PERMISSION_DENIED'
  | 'SERVER_URL_INVALID'
  | 'PROVIDER_THROTTLED'
  | 'PROVIDER_UNREACHABLE'
  | 'PROVIDER_TIMEOUT';

/**
 * Every code this package throws: the refusals, a request Autotask found wrong, one we did not send because it is, a
 * record that is not there (or may not be seen), and a write whose answer was lost, so that nobody knows whether it
 * was done.
 */
export type AutotaskErrorCode =
  RefusalCode | 'REQUEST_REJECTED' | 'REQUEST_INVALID' | 'RECORD_NOT_FOUND' | 'OUTCOME_UNKNOWN';

/** The input of an account that an error is about. */
export type CredentialField = 'userName' | 'secret' | 'serverUrl' | 'integrationCode';

/** What Autotask says of one field of a record; `field` is spelled as Autotask spells it there. */
export type FieldProblem = { readonly field: string; readonly message: string };

/** What an error may say beyond its code and message. */
export type AutotaskErrorDetails = {
  readonly field?: CredentialField;
  /** The vendor's own words, cleaned and without any echo of the secret. */
  readonly providerMessage?: string;
  /** Each of the vendor's texts by itself, where it gave several. */
  readonly providerMessages?: readonly string[];
  /** The texts that name a field. */
  readonly problems?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
};

/** The one error of this package. `code` is for programs, `message` for people. */
export class AutotaskError extends Error {
  readonly field: CredentialField | undefined;
  readonly providerMessage: string | undefined;
  readonly providerMessages: readonly string[];
  readonly problems: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: AutotaskErrorCode,
    message: string,
    details: AutotaskErrorDetails = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'AutotaskError';
    this.field = details.field;
    this.providerMessage = details.providerMessage;
    this.providerMessages = details.providerMessages ?? [];
    this.problems = details.problems ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
