import type { Budget } from './budget.js';

/** When the next call may go out by the hour's budget, for people and for bulk work apart. */
export type Pace = {
  /** The moment the database as a whole lets a call of this kind out; in the past when it does now. */
  opensAt(isBulk: boolean): number;
  /** A call goes out now: the next keep their distance. */
  noteStart(): void;
  /** Nothing goes out before this moment. */
  pauseUntil(moment: number): void;
  pausedUntil(): number;
};

/** Starts open. `now` is in milliseconds. */
export const createPace = (budget: Budget, now: () => number): Pace => {
  let pausedUntil = 0;
  const nextStartAt = { people: 0, bulk: 0 };
  return {
    opensAt: (isBulk) => {
      const interval = budget.intervalMs(isBulk);
      if (interval === undefined) return Math.max(pausedUntil, now() + budget.reliefMs());
      const next = isBulk ? nextStartAt.bulk : nextStartAt.people;
      return Math.max(pausedUntil, interval === 0 ? 0 : next);
    },
    noteStart: () => {
      nextStartAt.people = Math.max(nextStartAt.people, now()) + (budget.intervalMs(false) ?? 0);
      nextStartAt.bulk = Math.max(nextStartAt.bulk, now()) + (budget.intervalMs(true) ?? 0);
    },
    pauseUntil: (moment) => void (pausedUntil = Math.max(pausedUntil, moment)),
    pausedUntil: () => pausedUntil,
  };
};
