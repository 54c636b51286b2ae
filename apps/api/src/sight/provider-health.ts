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

const keptSamples = 256;

/** Remembers the last calls of one provider, in memory. */
export function createProviderHealth(provider: string, now: () => Date): ProviderHealth {
  const samples: number[] = [];
  let at = 0;
  let lastSuccessAt: Date | null = null;
  let lastFailureAt: Date | null = null;
  return {
    note(isAnswered, ms) {
      if (!isAnswered) lastFailureAt = now();
      else {
        lastSuccessAt = now();
        samples[at++ % keptSamples] = ms;
      }
    },
    facts() {
      const sorted = [...samples].sort((a, b) => a - b);
      const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
      const p50 = share(0.5);
      const p95 = share(0.95);
      return { provider, lastSuccessAt, lastFailureAt, p50Ms: rounded(p50), p95Ms: rounded(p95) };
    },
  };
}

const rounded = (ms: number | undefined): number | null => (ms === undefined ? null : Math.round(ms * 10) / 10);
