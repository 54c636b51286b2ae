import { createSamples } from './samples.js';

/** How a provider has answered since this process started. */
export interface ProviderFacts {
  readonly provider: string;
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  /** How long its last answers took, the middle and the slow end; null before the first. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

/** Keeps how a provider answers. */
export interface ProviderHealth {
  /** `isAnswered` tells whether it answered as a working provider does, be it by a refusal. */
  note(isAnswered: boolean, ms: number): void;
  facts(): ProviderFacts;
}

/** Remembers the last calls of one provider, in memory. */
export function createProviderHealth(provider: string, now: () => Date): ProviderHealth {
  const samples = createSamples();
  let lastSuccessAt: Date | null = null;
  let lastFailureAt: Date | null = null;
  return {
    note(isAnswered, ms) {
      if (isAnswered) lastSuccessAt = now();
      else lastFailureAt = now();
      if (isAnswered) samples.note(ms);
    },
    facts: () => ({ provider, lastSuccessAt, lastFailureAt, ...samples.read() }),
  };
}
