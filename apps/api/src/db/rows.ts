import type { Verification, VerificationStage } from '@isotope/core';

/** What an instance's row says of one configuration value; `updatedAt` in milliseconds since 1970. */
export interface ConfigurationFacts {
  readonly key: string;
  /** Null for a secret. */
  readonly value: string | null;
  readonly isSecret: boolean;
  readonly updatedAt: number;
  readonly fingerprint?: string;
}

/** A receipt as a row holds it: the moments in milliseconds since 1970. */
export type StoredVerification = Omit<Verification, 'startedAt' | 'stages'> & {
  readonly startedAt: number;
  readonly stages: readonly (Omit<VerificationStage, 'startedAt'> & { readonly startedAt?: number })[];
};

export const storeVerification = (verification: Verification): StoredVerification => ({
  ...verification,
  startedAt: verification.startedAt.getTime(),
  stages: verification.stages.map(({ startedAt, ...stage }) => ({
    ...stage,
    ...(startedAt && { startedAt: startedAt.getTime() }),
  })),
});

export const readVerification = (stored: StoredVerification): Verification => ({
  ...stored,
  startedAt: new Date(stored.startedAt),
  stages: stored.stages.map(({ startedAt, ...stage }) => ({
    ...stage,
    ...(startedAt !== undefined && { startedAt: new Date(startedAt) }),
  })),
});
