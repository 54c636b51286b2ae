import { type Leases, whileHeld } from './leases.js';

/** A line for each key: one is at work, the others wait in the order they came. */
export interface Lines {
  inTurn<Result>(key: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
}

/** The same over all processes: whoever is first in line here waits for those elsewhere. */
export const linesOfAll = (lines: Lines, leases: Leases, what: string): Lines => ({
  inTurn: (key, signal, work) => lines.inTurn(key, signal, () => whileHeld(leases, `${what} ${key}`, work, signal)),
});

/** Runs work one after another for each key. */
export type Turns = <Answer>(key: string, work: () => Promise<Answer>) => Promise<Answer>;

/** The same over all processes. */
export const turnsOfAll =
  (turns: Turns, leases: Leases, what: string): Turns =>
  (key, work) =>
    turns(key, () => whileHeld(leases, `${what} ${key}`, work));
