import type { Verification } from '@isotope/core';
import { DomainError, InvalidConfigurationError, VerificationError } from '../errors.js';
import { UpstreamFailure, type UpstreamOutcome } from './ports.js';

/** Refusals that say something of the account; all others say that nobody could be asked. */
const judgements: ReadonlySet<string> = new Set([
  'CREDENTIALS_REJECTED',
  'INTEGRATION_CODE_REJECTED',
  'PROVIDER_USER_LOCKED',
  'PERMISSION_DENIED',
]);

/** Whether trying again without a change would come to the same. */
export const isJudgement = ({ outcome, refusal, problems }: UpstreamFailure): boolean =>
  outcome === 'REFUSED' && (judgements.has(refusal.code) || problems.length > 0);

/** A failed call as what our callers are told, with the receipt that goes with it. */
export const toDomainError = (
  failure: UpstreamFailure,
  verification: Verification,
): InvalidConfigurationError | VerificationError =>
  failure.problems.length > 0
    ? new InvalidConfigurationError(failure.problems)
    : new VerificationError(failure.refusal, verification);

/** A failure of our own finding, that nobody could be asked; without a receipt where no check was wanted. */
export const unreachable = (
  message: string,
  outcome: UpstreamOutcome = 'UNSENT',
  retryAfterSeconds?: number,
): UpstreamFailure => new UpstreamFailure(outcome, { code: 'PROVIDER_UNREACHABLE', message, retryAfterSeconds });

/** Runs work; an UpstreamFailure is thrown on as what our callers are told. Nothing was asked of the provider. */
export async function translated<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    throw toDomainError(error, { verdict: 'UNREACHABLE', stages: [], startedAt: new Date(), durationMs: 0 });
  }
}

/** What an error says, when it is one that may be told and kept. */
export const tellable = (error: unknown): string =>
  error instanceof DomainError || error instanceof UpstreamFailure ? error.message : 'Isotope itself failed.';
