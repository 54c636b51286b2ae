import { minuteMs } from '../milliseconds.js';

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
  /** With what others have taken, the key is at rest no sooner than so long from now. */
  defer(key: string, aheadMs: number): void;
}

/** No more keys than this are remembered. */
const manyKeys = 20_000;
/** How many keys are looked at to find one to forget: enough to spare those that have taken much, and no walk. */
const lookedAt = 8;

/**
 * A limit in memory, by the moment at which each key would be at rest again: what was taken drains evenly over the
 * minute, so there is no edge of a window to wait for or to abuse. `now` gives milliseconds and never
 * goes back: a wall clock that is set back would refuse everybody for as long.
 */
export function createRateLimit(perMinute: number, now: () => number): OwnRateLimit {
  if (perMinute === 0) return { perMinute, eachMs: 0, take: () => Infinity, defer: () => undefined };
  const eachMs = minuteMs / perMinute;
  // What is added up thousands of times is never quite exact.
  const toleranceMs = Math.min(eachMs, 1) / 2;
  const restingAt = new Map<string, number>();
  const forgetOne = createForgetting(restingAt);
  const rest = (key: string, until: number, at: number) => {
    if (restingAt.size >= manyKeys && !restingAt.has(key)) forgetOne(at);
    restingAt.set(key, until);
  };
  return {
    perMinute,
    eachMs,
    take(key) {
      const at = now();
      const next = Math.max(restingAt.get(key) ?? at, at) + eachMs;
      const ahead = next - at;
      if (ahead > minuteMs + toleranceMs) return -Math.ceil(ahead - minuteMs);
      rest(key, next, at);
      return Math.max(0, Math.round((minuteMs - ahead) / eachMs));
    },
    defer(key, aheadMs) {
      const at = now();
      if (at + aheadMs > (restingAt.get(key) ?? at)) rest(key, at + aheadMs, at);
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

/**
 * Makes room for a key: of the next few in turn those that are at rest are forgotten, or else, so that whoever has taken
 * much is remembered, the one that will be soonest. One walker goes round and round, since each new one would begin with all that was forgotten before.
 */
function createForgetting(restingAt: Map<string, number>): (at: number) => void {
  let walker = restingAt.entries();
  const next = (): [string, number] => {
    const { value, done } = walker.next();
    if (done !== true) return value;
    walker = restingAt.entries();
    return next();
  };
  return (at) => {
    let soonest: string | undefined;
    let soonestAt = Infinity;
    const before = restingAt.size;
    for (let looked = 0; looked < lookedAt; looked += 1) {
      const [key, until] = next();
      if (until <= at) restingAt.delete(key);
      else if (until < soonestAt) [soonest, soonestAt] = [key, until];
    }
    if (soonest !== undefined && restingAt.size === before) restingAt.delete(soonest);
  };
}
