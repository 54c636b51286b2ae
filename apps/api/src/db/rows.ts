import type { ConfigurationValue, Verification, VerificationStage } from '@isotope/core';

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

/** Written out, since a rest and a spread for each value cost more than all else that is done to it. */
const toFacts = ({ key, value, isSecret, updatedAt, fingerprint }: ConfigurationValue): ConfigurationFacts =>
  fingerprint === undefined
    ? { key, value, isSecret, updatedAt: updatedAt.getTime() }
    : { key, value, isSecret, updatedAt: updatedAt.getTime(), fingerprint };

/**
 * The two columns of an instance that hold moments within JSON. The receipt is text already, to be bound past its
 * column's own JSON, through which a null would become the text `null`.
 */
export const storedConfiguration = ({
  configuration,
  lastVerification,
}: {
  readonly configuration: readonly ConfigurationValue[];
  readonly lastVerification: Verification | null;
}) => ({
  configuration: configuration.map(toFacts),
  lastVerification: lastVerification && JSON.stringify(storeVerification(lastVerification)),
});

/** Configuration values as a row holds them, read back. */
export const readConfiguration = (facts: readonly ConfigurationFacts[]): readonly ConfigurationValue[] =>
  facts.map(toValue);

const toValue = ({ key, value, isSecret, updatedAt, fingerprint }: ConfigurationFacts): ConfigurationValue =>
  fingerprint === undefined
    ? { key, value, isSecret, updatedAt: new Date(updatedAt) }
    : { key, value, isSecret, updatedAt: new Date(updatedAt), fingerprint };

/** JSON as a driver gives it: text, or what it has read already. */
export const fromJson = <Content>(given: string | Content): Content =>
  typeof given === 'string' ? (JSON.parse(given) as Content) : given;
