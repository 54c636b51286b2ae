/** Numbers from 0 to below 1 that follow from a seed, so that a run with faults can be repeated. */
export type Chance = { next(): number; reset(): void };

/** A small generator (mulberry32): even enough to spread faults, good for nothing secret. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  return {
    next: () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
    reset: () => void (state = seed >>> 0),
  };
};
