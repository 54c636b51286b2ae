const kept = 256;
const recent = 20;
const slowerByMs = 400;

/** How long the last answers took. */
export type Latency = {
  note(ms: number): void;
  /** Undefined before the first. */
  read(): { readonly p50Ms: number; readonly p95Ms: number; readonly samples: number } | undefined;
  /** Whether the last answers took so much longer than usual as the vendor takes when much of the hour is used. */
  isSlow(): boolean;
};

/** Keeps the last 256 durations. */
export const createLatency = (): Latency => {
  const samples: number[] = [];
  const last: number[] = [];
  let next = 0;
  let usualMs = Infinity;
  return {
    note: (ms) => {
      samples[next] = ms;
      next = (next + 1) % kept;
      last.push(ms);
      if (last.length > recent) last.shift();
      if (last.length === recent) usualMs = Math.min(usualMs, medianOf(last));
    },
    read: () => {
      if (samples.length === 0) return undefined;
      const sorted = [...samples].sort((a, b) => a - b);
      return { p50Ms: at(sorted, 0.5), p95Ms: at(sorted, 0.95), samples: sorted.length };
    },
    isSlow: () => last.length === recent && medianOf(last) > usualMs + slowerByMs,
  };
};

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
