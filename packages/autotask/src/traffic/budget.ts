import type { Threshold } from '../data/metadata.js';

const minuteMs = 60_000;

/** The hour's calls of one customer database: how many are used, and how far apart the next ones must be. */
export type Budget = {
  /** A call of ours goes out now. */
  note(): void;
  /** So many calls went out from other processes of ours. */
  noteOthers(count: number): void;
  /** What the vendor says, which knows the calls of other integrations too. */
  noteThreshold(threshold: Threshold): void;
  /** The vendor refused because the hour is used up: what we counted was too little. */
  noteExhausted(): void;
  used(): number;
  usedByUs(): number;
  limit(): number;
  windowMinutes(): number;
  readAt(): number | undefined;
  /** The same by the clock on the wall. */
  readOn(): Date | undefined;
  /** Whether the vendor should be asked how many calls are used. */
  isReadingDue(): boolean;
  /** Milliseconds from one call to the next; undefined when none may go out before older ones leave the window. */
  intervalMs(isBulk: boolean): number | undefined;
  /** Milliseconds until calls leave the window. */
  reliefMs(): number;
};

/** From which share of the limit on calls are spaced, and which share they never exceed. */
type Pace = { readonly from: number; readonly to: number };

// The vendor slows everybody down from one half; we begin before it, and leave the last part to others.
const interactive: Pace = { from: 0.45, to: 0.95 };
const bulk: Pace = { from: 0.3, to: 0.75 };

const firstReadingAfter = 10;
const readingEveryMs = 10 * minuteMs;
const readingShare = 0.02;
// From here on nobody waits for the next call, and it is worth a call to know whether it must be so.
const stoppedMs = 10_000;

/** Begins with the vendor's documented allowance until it says another. `now` is in milliseconds. */
export const createBudget = (now: () => number): Budget => {
  const perMinute = new Map<number, number>();
  let [limit, windowMinutes] = [10_000, 60];
  let reading: { readonly at: number; readonly on: Date; readonly foreign: number } | undefined;
  let sinceReading = 0;

  const minute = (): number => Math.floor(now() / minuteMs);
  // One minute more than the window, as a minute is dropped whole.
  const usedByUs = (): number => {
    for (const each of perMinute.keys()) if (each < minute() - windowMinutes) perMinute.delete(each);
    return [...perMinute.values()].reduce((sum, count) => sum + count, 0);
  };
  // What others used leaves the window little by little; what they use anew, the next reading tells.
  const usedByOthers = (): number => {
    if (reading === undefined) return 0;
    const left = 1 - (now() - reading.at) / (windowMinutes * minuteMs);
    return Math.round(reading.foreign * Math.max(0, left));
  };
  const used = (): number => usedByUs() + usedByOthers();
  const read = (at: number, total: number): void => {
    reading = { at, on: new Date(), foreign: Math.max(0, total - usedByUs()) };
    sinceReading = 0;
  };

  const count = (calls: number): void => void perMinute.set(minute(), (perMinute.get(minute()) ?? 0) + calls);

  const intervalMs = (isBulk: boolean): number | undefined => {
    const { from, to } = isBulk ? bulk : interactive;
    const usedNow = used();
    const left = limit * to - usedNow;
    if (left < 1) return undefined;
    const weight = Math.max(0, (usedNow / limit - from) / (to - from));
    return (weight * windowMinutes * minuteMs) / left;
  };
  const isStopped = (): boolean => (intervalMs(false) ?? Infinity) > stoppedMs;

  return {
    used,
    usedByUs,
    limit: () => limit,
    windowMinutes: () => windowMinutes,
    readAt: () => reading?.at,
    readOn: () => reading?.on,
    note: () => {
      count(1);
      sinceReading += 1;
    },
    noteOthers: count,
    noteThreshold: (threshold) => {
      limit = Math.max(1, threshold.limit);
      windowMinutes = Math.max(1, threshold.windowMinutes);
      read(now(), threshold.used);
    },
    noteExhausted: () => read(now(), limit),
    isReadingDue: () => {
      if (reading !== undefined && isStopped()) return now() - reading.at >= minuteMs;
      if (sinceReading === 0) return false;
      if (reading === undefined) return sinceReading >= firstReadingAfter;
      return sinceReading >= limit * readingShare || now() - reading.at >= readingEveryMs;
    },
    intervalMs,
    reliefMs: () => {
      if (usedByOthers() > 0 || perMinute.size === 0) return minuteMs;
      const oldest = Math.min(...perMinute.keys());
      return Math.max(1_000, (oldest + windowMinutes + 1) * minuteMs - now());
    },
  };
};
