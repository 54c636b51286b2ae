import { createSamples } from './samples.js';

/** How a provider has answered since this process started. */
export interface ProviderFacts {
  readonly provider: string;
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  /** What failed then: the call, and the status or the reason. */
  readonly lastFailure: string | null;
  /** How long its last answers took, the middle and the slow end; null before the first. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

/** Keeps how a provider answers. */
export interface ProviderHealth {
  /** An answer as a working provider gives it, be it a refusal. */
  answered(ms: number): void;
  /** A call that had no such answer: which, and what came instead. */
  failed(what: string): void;
  facts(): ProviderFacts;
}

/** Remembers the last calls of one provider, in memory. */
export function createProviderHealth(provider: string, now: () => Date): ProviderHealth {
  const samples = createSamples();
  let lastSuccessAt: Date | null = null;
  let lastFailureAt: Date | null = null;
  let lastFailure: string | null = null;
  return {
    answered(ms) {
      lastSuccessAt = now();
      samples.note(ms);
    },
    failed(what) {
      lastFailureAt = now();
      lastFailure = what;
    },
    facts: () => ({ provider, lastSuccessAt, lastFailureAt, lastFailure, ...samples.read() }),
  };
}
