/** Chance that can be repeated: the same seed gives the same numbers. Mulberry32, whose period is enough for hours. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from the first to the last. */
  between(first: number, last: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** Makes chance of a seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1));
  return { next, between, pick: (from) => from[between(0, from.length - 1)] ?? from[0] };
}
