import type { OwnRateLimit, RateLimit } from './rate-limit.js';

/** What somebody has taken of a limit, as time that has to drain. */
interface Taken {
  readonly key: string;
  readonly ms: number;
}

/** Adds up, over all processes and by one clock, when keys will be at rest again. */
export interface RestingTimes {
  /**
   * Adds what was taken; gives for each key in how many milliseconds it is at rest with that. Never a moment: no two
   * processes have the same clock.
   */
  add(taken: readonly Taken[]): Promise<ReadonlyMap<string, number>>;
}

/** Shares limits with other processes. */
export interface Tally {
  /** The limit, over all processes; its name tells it from the others. */
  share(name: string, limit: OwnRateLimit): RateLimit;
  close(): Promise<void>;
}

export interface TallyOptions {
  /** Milliseconds, of a clock that never goes back. */
  readonly now: () => number;
  /** Makes of whose requests are counted what may be kept. */
  readonly hash: (text: string) => string;
}

/** From one time that processes tell each other what they let through to the next. */
const intervalMs = 50;
/** While nobody can be told, what more keys than this have taken is forgotten. */
const mostKeys = 20_000;

/** What was let through and is not told yet, and since when it drains. */
interface Counted {
  readonly limit: OwnRateLimit;
  readonly key: string;
  readonly at: number;
  ms: number;
}

/**
 * Decides by what is known here, at once; what was let through is told the others in the background, all of it together,
 * and what they have let through is heard in the same answer. So a burst at several processes within 50 ms can go beyond
 * a limit by what the others let through in that time. It is counted all the same, and has to drain: over time the limit
 * is exact, whatever the clocks of the processes say. While nobody can be told each process counts for itself, and tells
 * afterwards what has not drained since.
 */
export function createTally(times: RestingTimes, { now, hash }: TallyOptions): Tally {
  let untold = new Map<string, Counted>();
  let telling: Promise<void> | undefined;
  let isClosed = false;
  let wake: () => void = () => undefined;

  const tellOnce = async () => {
    const told = [...untold].map(([slot, counted]) => ({ slot, counted, hashed: hash(slot) }));
    untold = new Map();
    try {
      const ahead = await times.add(told.map(({ hashed, counted: { ms } }) => ({ key: hashed, ms })));
      for (const { slot, hashed, counted } of told) {
        counted.limit.defer(counted.key, (ahead.get(hashed) ?? 0) + (untold.get(slot)?.ms ?? 0));
      }
    } catch {
      // The database is away, and requests are refused for that; what was taken is told once it is back.
      for (const { slot, counted } of told) keepUntold(slot, counted);
    }
  };

  const keepUntold = (slot: string, counted: Counted) => {
    const at = now();
    const left = Math.max(0, counted.ms - (at - counted.at));
    const since = untold.get(slot);
    if (left === 0 || (!since && untold.size >= mostKeys)) return;
    untold.set(slot, { ...counted, at, ms: left + (since?.ms ?? 0) });
  };

  const tellOthers = async () => {
    await new Promise(setImmediate);
    while (untold.size > 0 && !isClosed) {
      await tellOnce();
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, intervalMs);
      });
    }
    telling = undefined;
  };

  return {
    share: (name, limit) => ({
      perMinute: limit.perMinute,
      take(key) {
        const left = limit.take(key);
        if (left < 0 || limit.perMinute === 0) return left;
        const slot = `${name} ${key}`;
        const known = untold.get(slot);
        if (known) known.ms += limit.eachMs;
        else untold.set(slot, { limit, key, at: now(), ms: limit.eachMs });
        telling ??= tellOthers();
        return left;
      },
    }),
    async close() {
      isClosed = true;
      wake();
      await telling;
      if (untold.size > 0) await tellOnce();
    },
  };
}
