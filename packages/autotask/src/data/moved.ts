import { AutotaskError } from '../errors.js';
import { isSecretRefused } from '../refusal.js';
import type { Zone } from '../zone.js';
import { hostName } from '../zones.js';

class EmptyAnswerError extends AutotaskError {}

/** The account lives in another zone now; the call was not done where it was sent. */
export class MovedError extends AutotaskError {
  constructor(readonly zone: Zone) {
    super('PROVIDER_UNREACHABLE', 'Autotask has moved this account to another zone, and that one to another.');
  }
}

/** A success that says nothing, as a host gives it that is not the account's zone. */
export const emptyAnswer = (url: string): AutotaskError =>
  new EmptyAnswerError('PROVIDER_UNREACHABLE', `${hostName(url)} answered with nothing.`);

/** Whether Autotask was asked just now and refused the secret; one that is remembered says when to try again. */
export const wasRefusedNow = (error: unknown): error is AutotaskError =>
  isSecretRefused(error) && error.retryAfterSeconds === undefined;

/** Whether an error looks as if the account lived in another zone now. */
export const mayHaveMoved = (error: unknown): boolean => wasRefusedNow(error) || error instanceof EmptyAnswerError;
