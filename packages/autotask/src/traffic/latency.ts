const kept = 256;

/** How long the last answers took. */
export type Latency = {
  note(ms: number): void;
  /** Undefined before the first. */
  read(): { readonly p50Ms: number; readonly p95Ms: number; readonly samples: number } | undefined;
};

/** Keeps the last 256 durations. */
export const createLatency = (): Latency => {
  const samples: number[] = [];
  let next = 0;
  return {
    note: (ms) => {
      samples[next] = ms;
      next = (next + 1) % kept;
    },
    read: () => {
      if (samples.length === 0) return undefined;
      const sorted = [...samples].sort((a, b) => a - b);
      return { p50Ms: at(sorted, 0.5), p95Ms: at(sorted, 0.95), samples: sorted.length };
    },
  };
};

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
