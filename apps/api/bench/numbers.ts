import { cpus, totalmem } from 'node:os';

/** The number at a share of the way from the least to the greatest; NaN of none. */
export const quantile = (numbers: Iterable<number>, share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

export const median = (numbers: Iterable<number>): number => quantile(numbers, 0.5);

/** A number as people read it: no more places than tell something. */
export const shown = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
};

/** What was measured on, in words. */
export const machine = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
