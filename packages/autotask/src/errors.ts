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

/** Every code this package throws: the refusals, a request Autotask found wrong, and one we did not send because it is. */
export type AutotaskErrorCode = RefusalCode | 'REQUEST_REJECTED' | 'REQUEST_INVALID';

/** The input of an account that an error is about. */
export type CredentialField = 'userName' | 'secret' | 'serverUrl' | 'integrationCode';

/** What an error may say beyond its code and message. */
export type AutotaskErrorDetails = {
  readonly field?: CredentialField;
  /** The vendor's own words, cleaned and without any echo of the secret. */
  readonly providerMessage?: string;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
};

/** The one error of this package. `code` is for programs, `message` for people. */
export class AutotaskError extends Error {
  readonly field: CredentialField | undefined;
  readonly providerMessage: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: AutotaskErrorCode,
    message: string,
    { field, providerMessage, retryAfterSeconds, cause }: AutotaskErrorDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AutotaskError';
    this.field = field;
    this.providerMessage = providerMessage;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
