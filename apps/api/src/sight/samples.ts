/** How long the last of something took. */
export interface Samples {
  note(ms: number): void;
  /** The middle and the slow end, to a tenth of a millisecond; null before the first. */
  read(): { readonly p50Ms: number | null; readonly p95Ms: number | null };
}

/** Keeps the last 256 in memory. */
export function createSamples(kept = 256): Samples {
  const samples: number[] = [];
  let at = 0;
  return {
    note: (ms) => void (samples[at++ % kept] = ms),
    read() {
      const sorted = [...samples].sort((a, b) => a - b);
      const share = (part: number) => {
        const ms = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
        return ms === undefined ? null : Math.round(ms * 10) / 10;
      };
      return { p50Ms: share(0.5), p95Ms: share(0.95) };
    },
  };
}
