import type { AutotaskError, CredentialField, RefusalCode } from './errors.js';
import type { Zone } from './zone.js';

/** The steps of a check, in their order. */
export const checkStageNames = ['CONFIGURATION', 'ZONE', 'NETWORK', 'SIGN_IN', 'PERMISSION'] as const;

export type CheckStageName = (typeof checkStageNames)[number];

/** One step of a check. `SKIPPED` means that it was never reached. */
export type CheckStage = {
  readonly name: CheckStageName;
  readonly status: 'RUNNING' | 'PASSED' | 'FAILED' | 'SKIPPED';
  readonly startedAt?: Date;
  /** Measured, in milliseconds with fractions; absent while running and when skipped. */
  readonly durationMs?: number;
  /** Why it failed. */
  readonly code?: RefusalCode;
  /** Ours, for people: `webservices5, America West`. */
  readonly message?: string;
  /** The vendor's own words, without any echo of the secret. */
  readonly providerMessage?: string;
};

type Timing = { readonly stages: readonly CheckStage[]; readonly startedAt: Date; readonly durationMs: number };

/** An account that works. */
export type AcceptedReport = { readonly outcome: 'ACCEPTED'; readonly zone: Zone } & Timing;

/** An account that was refused, or a vendor that could not be asked; `field` names the input at fault. */
export type RefusedReport = {
  readonly outcome: 'REFUSED' | 'UNREACHABLE';
  readonly code: RefusalCode;
  readonly field?: CredentialField;
  readonly message: string;
  readonly providerMessage?: string;
  readonly retryAfterSeconds?: number;
} & Timing;

/** What a check found: always all five stages. */
export type CheckReport = AcceptedReport | RefusedReport;

const outcomes = {
  CREDENTIALS_REJECTED: 'REFUSED',
  INTEGRATION_CODE_REJECTED: 'REFUSED',
  PROVIDER_USER_LOCKED: 'REFUSED',
  PERMISSION_DENIED: 'REFUSED',
  SERVER_URL_INVALID: 'REFUSED',
  PROVIDER_THROTTLED: 'UNREACHABLE',
  PROVIDER_UNREACHABLE: 'UNREACHABLE',
  PROVIDER_TIMEOUT: 'UNREACHABLE',
} as const satisfies Record<RefusalCode, RefusedReport['outcome']>;

/** Whether an error's code is one a check can end with. */
export const isRefusalCode = (code: AutotaskError['code']): code is RefusalCode => code in outcomes;

/** Puts an error and the stages before it into a report. */
export const refusedReport = (code: RefusalCode, error: AutotaskError, timing: Timing): RefusedReport => ({
  outcome: outcomes[code],
  code,
  message: error.message,
  ...(error.field && { field: error.field }),
  ...(error.providerMessage && { providerMessage: error.providerMessage }),
  ...(error.retryAfterSeconds && { retryAfterSeconds: error.retryAfterSeconds }),
  ...timing,
});
