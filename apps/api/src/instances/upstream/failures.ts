import type { Verification } from '@isotope/core';
import {
  type AskedAbout,
  DomainError,
  InvalidConfigurationError,
  VerificationError,
  isAccountRefusal,
} from '../errors.js';
import { UpstreamFailure, type UpstreamOutcome } from './ports.js';

/** Whether trying again without a change would come to the same. */
export const isJudgement = ({ outcome, refusal, problems }: UpstreamFailure): boolean =>
  outcome === 'REFUSED' && (isAccountRefusal(refusal.code) || problems.length > 0);

/** A failed call as what our callers are told, with the receipt that goes with it. */
export const toDomainError = (
  failure: UpstreamFailure,
  verification: Verification,
  about: AskedAbout,
): InvalidConfigurationError | VerificationError =>
  failure.problems.length > 0
    ? new InvalidConfigurationError(failure.problems)
    : new VerificationError(failure.refusal, verification, about);

/** A failure of our own finding, that nobody could be asked; without a receipt where no check was wanted. */
export const unreachable = (
  message: string,
  outcome: UpstreamOutcome = 'UNSENT',
  retryAfterSeconds?: number,
): UpstreamFailure => new UpstreamFailure(outcome, { code: 'PROVIDER_UNREACHABLE', message, retryAfterSeconds });

/** Runs work; an UpstreamFailure is thrown on as what our callers are told. Nothing was asked of the provider. */
export async function translated<Answer>(about: AskedAbout, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    const receipt: Verification = { verdict: 'UNREACHABLE', stages: [], startedAt: new Date(), durationMs: 0 };
    throw toDomainError(error, receipt, about);
  }
}

/** What an error says, when it is one that may be told and kept. */
export const tellable = (error: unknown): string =>
  error instanceof DomainError || error instanceof UpstreamFailure ? error.message : 'Isotope itself failed.';
