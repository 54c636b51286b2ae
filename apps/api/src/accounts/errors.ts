import type { EntryProblem } from '@isotope/core';
import { DomainError } from '../instances/errors.js';
import type { PeopleError } from './people-errors.js';

/**
 * No credentials, or credentials nobody has. The text is the platform's own, for every such case alike; to those who are
 * known and lack an element token, `advice` says so.
 */
export class UnauthenticatedError extends DomainError {
  override readonly name = 'UnauthenticatedError';
  readonly code = 'UNAUTHENTICATED';

  constructor(advice = '') {
    super(`Invalid Organization or User secret, or invalid Element token provided.${advice}`);
  }
}

/** What is said to those who are known and call for an instance without its token. */
export const tokenMissing = (): UnauthenticatedError =>
  new UnauthenticatedError(
    ' An element token is missing: this call is about the instance it names. Add Element <element token> to the Authorization header.',
  );

/** A sign-in that was refused, without telling which part was wrong. */
export class SignInRefusedError extends DomainError {
  override readonly name = 'SignInRefusedError';
  readonly code = 'SIGN_IN_REFUSED';
}

/** Too many refused sign-ins for one name or address. */
export class SignInThrottledError extends DomainError {
  override readonly name = 'SignInThrottledError';
  readonly code = 'SIGN_IN_THROTTLED';

  constructor(readonly retryAfterSeconds: number) {
    super(`Too many sign-ins were refused. Wait ${retryAfterSeconds} seconds, then try again.`);
  }
}

/** The e-mail address or the password cannot be taken. */
export class InvalidAccountError extends DomainError {
  override readonly name = 'InvalidAccountError';
  readonly code = 'INVALID_ACCOUNT';

  constructor(readonly problems: readonly EntryProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
  }
}

/** The account has an e-mail address and a password already. */
export class AlreadyClaimedError extends DomainError {
  override readonly name = 'AlreadyClaimedError';
  readonly code = 'ALREADY_CLAIMED';

  constructor() {
    super('This account has an e-mail address and a password already. Sign in with them.');
  }
}

export type AccountError =
  | UnauthenticatedError
  | SignInRefusedError
  | SignInThrottledError
  | InvalidAccountError
  | AlreadyClaimedError
  | PeopleError;
