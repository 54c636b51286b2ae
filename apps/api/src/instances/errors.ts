import type { EntryProblem, Verification } from '@isotope/core';
import { describeProblems } from '@isotope/core';
import type { StoredInstance } from './ports.js';

/** Something a caller did or asked for that cannot be done, with a message a customer may read. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

/** The values do not fit the element, or the name or tags have the wrong shape. Names every problem at once. */
export class InvalidConfigurationError extends DomainError {
  override readonly name = 'InvalidConfigurationError';
  readonly code = 'INVALID_CONFIGURATION';

  constructor(readonly problems: readonly EntryProblem[]) {
    super(describeProblems(problems));
  }
}

/** More than these are a list to be asked for, not a sentence. */
const mostKeysNamed = 10;

/** No element has this key; names those that look like it, or else all there are, if they are few. */
export class UnknownElementError extends DomainError {
  override readonly name = 'UnknownElementError';
  readonly code = 'UNKNOWN_ELEMENT';

  constructor(
    readonly elementKey: string,
    readonly suggestions: readonly string[],
    knownKeys: readonly string[],
  ) {
    const all = knownKeys.length > mostKeysNamed ? '' : ` There are ${knownKeys.join(', ')}.`;
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(' or ')}?` : all;
    super(`No element found with key or ID ${elementKey.slice(0, 100)}.${hint}`);
  }
}

/** Refusals that say something of the account; all others say that nobody could be asked. */
const accountRefusals = [
  'CREDENTIALS_REJECTED',
  'INTEGRATION_CODE_REJECTED',
  'PROVIDER_USER_LOCKED',
  'PERMISSION_DENIED',
] as const;

export const verificationErrorCodes = [
  ...accountRefusals,
  'PROVIDER_THROTTLED',
  'PROVIDER_UNREACHABLE',
  'PROVIDER_TIMEOUT',
] as const;
export type VerificationErrorCode = (typeof verificationErrorCodes)[number];

/** Whether it is the account that was refused. */
export const isAccountRefusal = (code: VerificationErrorCode): boolean => accountRefusals.some((one) => one === code);

/** Whose account the provider was asked about: that of an element, and of an instance where there is one already. */
export interface AskedAbout {
  readonly elementKey: string;
  readonly number?: number;
}

/** The provider refused the configuration, or could not be asked. Nothing was stored. */
export class VerificationError extends DomainError {
  override readonly name = 'VerificationError';
  readonly code: VerificationErrorCode;

  constructor(
    refusal: {
      readonly code: VerificationErrorCode;
      readonly message: string;
      readonly entryKey?: string | undefined;
      readonly providerMessage?: string | undefined;
      readonly retryAfterSeconds?: number | undefined;
    },
    readonly verification: Verification,
    { elementKey, number }: AskedAbout,
  ) {
    super(refusal.message);
    this.code = refusal.code;
    this.elementKey = elementKey;
    this.instanceNumber = number;
    this.entryKey = refusal.entryKey;
    this.providerMessage = refusal.providerMessage;
    this.retryAfterSeconds = refusal.retryAfterSeconds;
  }

  readonly elementKey: string;
  readonly instanceNumber: number | undefined;
  readonly entryKey: string | undefined;
  readonly providerMessage: string | undefined;
  readonly retryAfterSeconds: number | undefined;
}

/** Whoever asked for the check ended it before it was over. Nothing was stored. */
export class VerificationCancelledError extends DomainError {
  override readonly name = 'VerificationCancelledError';
  readonly code = 'VERIFICATION_CANCELLED';

  constructor() {
    super('The check was cancelled before it was over. Nothing was stored.');
  }
}

/** The idempotency key has been used: with another request, or for an instance that has been deleted since. */
export class IdempotencyConflictError extends DomainError {
  override readonly name = 'IdempotencyConflictError';
  readonly code = 'IDEMPOTENCY_CONFLICT';

  constructor(reason: 'OTHER_REQUEST' | 'DELETED_SINCE') {
    super(
      reason === 'OTHER_REQUEST'
        ? 'This idempotency key was used with another request in the last 24 hours. Send a new key with a new request.'
        : 'The instance made under this idempotency key has been deleted since. Restore it, or send a new key to make another.',
    );
  }
}

/** The organisation has no such instance: unknown, deleted or another organisation's, which must not be told apart. */
export class InstanceNotFoundError extends DomainError {
  override readonly name = 'InstanceNotFoundError';
  readonly code = 'INSTANCE_NOT_FOUND';

  constructor(readonly instance: string) {
    super(`No instance found with ID ${instance.slice(0, 100)}.`);
  }
}

/** Somebody else changed the instance between a caller's reading it and changing it. Nothing was changed. */
export class VersionConflictError extends DomainError {
  override readonly name = 'VersionConflictError';
  readonly code = 'VERSION_CONFLICT';
  readonly currentVersion: number;

  constructor(
    readonly expectedVersion: number,
    readonly instance: StoredInstance,
  ) {
    const { version } = instance;
    super(
      `The instance has changed: you have seen version ${expectedVersion}, it is at version ${version}. Read it again.`,
    );
    this.currentVersion = version;
  }
}

/** No configuration is kept that could be put back. */
export class NothingToRestoreError extends DomainError {
  override readonly name = 'NothingToRestoreError';
  readonly code = 'NOTHING_TO_RESTORE';

  constructor() {
    super('There is nothing to put back: no configuration was replaced in the last seven days.');
  }
}

/** A page was asked for that cannot be: a broken cursor, or a size out of bounds. */
export class InvalidPageError extends DomainError {
  override readonly name = 'InvalidPageError';
  readonly code = 'INVALID_PAGE';
}

export type InstanceError =
  | InvalidConfigurationError
  | UnknownElementError
  | VerificationError
  | VerificationCancelledError
  | IdempotencyConflictError
  | InstanceNotFoundError
  | VersionConflictError
  | NothingToRestoreError
  | InvalidPageError;
