import type { OwnRateLimit, RateLimit } from './rate-limit.js';

/** What somebody has taken of a limit, as time that has to drain. */
export interface Taken {
  readonly key: string;
  readonly ms: number;
}

/** Adds up, over all processes, when keys will be at rest again. */
export interface RestingTimes {
  /** Adds what was taken; gives for each key the moment at which it is at rest with that, in milliseconds. */
  add(taken: readonly Taken[], now: number): Promise<ReadonlyMap<string, number>>;
}

/** Shares limits with other processes. */
export interface Tally {
  /** The limit, over all processes; its name tells it from the others. */
  share(name: string, limit: OwnRateLimit): RateLimit;
  close(): Promise<void>;
}

export interface TallyOptions {
  readonly now: () => number;
  /** Makes of whose requests are counted what may be kept. */
  readonly hash: (text: string) => string;
}

/** From one time that processes tell each other what they let through to the next. */
const intervalMs = 50;
/** While nobody can be told, what more keys than this have taken is forgotten. */
const mostKeys = 20_000;

interface Counted {
  readonly limit: OwnRateLimit;
  readonly key: string;
  times: number;
}

/**
 * Decides by what is known here, at once; what was let through is told the others in the background, all of it together,
 * and what they have let through is heard in the same answer. So a burst at several processes within 50 ms can go beyond
 * a limit by what the others let through in that time. It is counted all the same, and has to drain: over time the limit
 * is exact.
 */
export function createTally(times: RestingTimes, { now, hash }: TallyOptions): Tally {
  let untold = new Map<string, Counted>();
  let telling: Promise<void> | undefined;
  let isClosed = false;
  let wake: () => void = () => undefined;

  const tellOnce = async () => {
    const told = [...untold].map(([slot, counted]) => ({ slot, counted, hashed: hash(slot) }));
    untold = new Map();
    const taken = told.map(({ hashed, counted: { limit, times: count } }) => ({
      key: hashed,
      ms: count * limit.eachMs,
    }));
    try {
      const restingAt = await times.add(taken, now());
      for (const { slot, hashed, counted } of told) {
        const since = (untold.get(slot)?.times ?? 0) * counted.limit.eachMs;
        counted.limit.defer(counted.key, (restingAt.get(hashed) ?? 0) + since);
      }
    } catch {
      // The database is away, and requests are refused for that; what was taken is told once it is back.
      for (const { slot, counted } of told) {
        const since = untold.get(slot);
        if (since) since.times += counted.times;
        else if (untold.size < mostKeys) untold.set(slot, counted);
      }
    }
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
        if (known) known.times += 1;
        else untold.set(slot, { limit, key, times: 1 });
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
