import type { InstanceState, Verification, VerificationStage } from '@isotope/core';
import type { Publish } from '../check.js';
import type { Clock } from '../ports.js';
import { isJudgement } from './failures.js';
import type { UpstreamFailure } from './ports.js';

type Stage = Omit<VerificationStage, 'startedAt' | 'durationMs'>;

/** The receipt of one check that the upstream platform makes in our stead. */
export interface Receipt {
  /** The platform accepted: what it did, and what that says. */
  accepted(message: string, verdict?: InstanceState): Verification;
  failed(failure: UpstreamFailure): Verification;
  /** It answered, and what it answered does not fit. */
  rejected(name: 'CONFIGURATION' | 'SIGN_IN', message: string): Verification;
}

const notOurs = {
  ZONE: 'The upstream platform finds it.',
  PERMISSION: 'The upstream platform does not tell.',
} as const;

/**
 * Begins the receipt as the platform is asked. It says what Isotope knows and no more: that the platform was reached,
 * what it said of the account, and that the rest is its own affair.
 */
export function startReceipt(
  { clock, url }: { readonly clock: Clock; readonly url: string },
  publish: Publish,
): Receipt {
  const startedAt = clock.now();
  const begun = performance.now();
  const { host } = new URL(url);
  const elapsed = () => Math.round(performance.now() - begun);
  const told: VerificationStage[] = [];
  const tell = (stage: Stage, durationMs?: number) => {
    const isTimed = durationMs !== undefined || stage.status === 'RUNNING';
    const full = { ...stage, ...(isTimed && { startedAt }), ...(durationMs !== undefined && { durationMs }) };
    publish(full);
    if (stage.status !== 'RUNNING') told.push(full);
  };
  const finish = (verdict: InstanceState): Verification => {
    tell({ name: 'PERMISSION', status: 'SKIPPED', message: notOurs.PERMISSION });
    return { verdict, stages: told, startedAt, durationMs: elapsed() };
  };
  const reached = () => tell({ name: 'NETWORK', status: 'PASSED', message: `${host} answers` }, elapsed());
  const configured = (
    stage: Stage = { name: 'CONFIGURATION', status: 'PASSED', message: 'Complete and well formed' },
  ) => {
    tell(stage, 0);
    tell({ name: 'ZONE', status: 'SKIPPED', message: notOurs.ZONE });
  };
  publish({ name: 'NETWORK', status: 'RUNNING', startedAt });

  return {
    accepted(message, verdict = 'VERIFIED') {
      configured();
      reached();
      tell({ name: 'SIGN_IN', status: verdict === 'VERIFIED' ? 'PASSED' : 'SKIPPED', message }, elapsed());
      return finish(verdict);
    },
    failed(failure) {
      const { code, message, providerMessage } = failure.refusal;
      const words = { code, message, ...(providerMessage !== undefined && { providerMessage }) };
      configured();
      if (failure.outcome === 'REFUSED') {
        reached();
        tell({ name: 'SIGN_IN', status: 'FAILED', ...words }, elapsed());
      } else {
        tell({ name: 'NETWORK', status: 'FAILED', ...words }, elapsed());
        tell({ name: 'SIGN_IN', status: 'SKIPPED' });
      }
      return finish(isJudgement(failure) ? 'REJECTED' : 'UNREACHABLE');
    },
    rejected(name, message) {
      configured(
        name === 'CONFIGURATION' ? { name, status: 'FAILED', code: 'INVALID_CONFIGURATION', message } : undefined,
      );
      reached();
      if (name === 'SIGN_IN') tell({ name, status: 'FAILED', message }, elapsed());
      else
        tell(
          { name: 'SIGN_IN', status: 'PASSED', message: 'The instance is there and its token is accepted.' },
          elapsed(),
        );
      return finish('REJECTED');
    },
  };
}
