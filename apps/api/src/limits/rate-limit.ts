/** How often something may be done by each of many: so much a minute, all of it at once if need be. */
export interface RateLimit {
  /** 0 where there is no limit. */
  readonly perMinute: number;
  /**
   * Counts one more under a key. How many may follow at once; below zero it was refused, and is the milliseconds to
   * wait, negated. A number and no object: this runs for every request.
   */
  take(key: string): number;
}

/** A limit that others may take of as well. */
export interface OwnRateLimit extends RateLimit {
  /** How much each time adds to the moment at which a key is at rest. */
  readonly eachMs: number;
  /** With what others have taken, the key is at rest no sooner than at this moment. */
  defer(key: string, restingAt: number): void;
}

const minuteMs = 60_000;
/** When more keys than this are remembered, those that are at rest are forgotten. */
const manyKeys = 20_000;

/**
 * A limit in memory, by the moment at which each key would be at rest again: what was taken drains evenly over the
 * minute, so there is no edge of a window to wait for or to abuse. `now` gives milliseconds.
 */
export function createRateLimit(perMinute: number, now: () => number): OwnRateLimit {
  if (perMinute === 0) return { perMinute, eachMs: 0, take: () => Infinity, defer: () => undefined };
  const eachMs = minuteMs / perMinute;
  // What is added up thousands of times is never quite exact.
  const toleranceMs = Math.min(eachMs, 1) / 2;
  const restingAt = new Map<string, number>();
  const rest = (key: string, until: number, at: number) => {
    if (restingAt.size >= manyKeys && !restingAt.has(key)) forgetResting(restingAt, at);
    restingAt.set(key, until);
  };
  return {
    perMinute,
    eachMs,
    take(key) {
      const at = now();
      const next = Math.max(restingAt.get(key) ?? 0, at) + eachMs;
      const ahead = next - at;
      if (ahead > minuteMs + toleranceMs) return -Math.ceil(ahead - minuteMs);
      rest(key, next, at);
      return Math.max(0, Math.round((minuteMs - ahead) / eachMs));
    },
    defer(key, until) {
      if (until > (restingAt.get(key) ?? 0)) rest(key, until, now());
    },
  };
}

/** The same limit, which says when it refuses. */
export const tellingRefusals = ({ perMinute, take }: RateLimit, onRefusal: () => void): RateLimit => ({
  perMinute,
  take(key) {
    const left = take(key);
    if (left < 0) onRefusal();
    return left;
  },
});

/** Forgets the keys that are at rest; should none be, the one that was met first. */
function forgetResting(restingAt: Map<string, number>, at: number): void {
  for (const [key, until] of restingAt) if (until <= at) restingAt.delete(key);
  const [first] = restingAt.keys();
  if (restingAt.size >= manyKeys && first !== undefined) restingAt.delete(first);
}
