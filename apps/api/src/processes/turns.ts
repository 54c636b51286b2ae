import { type HeldWork, type Leases, whileHeld } from './leases.js';

/** A line for each key: one is at work, the others wait in the order they came. */
export interface Lines {
  inTurn<Result>(key: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
}

/**
 * The same over all processes: whoever is first in line here waits for those elsewhere. Work in a line is one step, which
 * runs to its end.
 */
export const linesOfAll = (lines: Lines, leases: Leases, what: string): Lines => ({
  inTurn: (key, signal, work) => lines.inTurn(key, signal, () => whileHeld(leases, `${what} ${key}`, work, signal)),
});

/** Runs work one after another for each key. The signal aborts when the turn is lost to another process. */
export type Turns = <Answer>(key: string, work: HeldWork<Answer>) => Promise<Answer>;

/** Turns within this process, which nothing takes away. */
type OwnTurns = <Answer>(key: string, work: () => Promise<Answer>) => Promise<Answer>;

/** The same over all processes. */
export const turnsOfAll =
  (turns: OwnTurns, leases: Leases, what: string): Turns =>
  (key, work) =>
    turns(key, () => whileHeld(leases, `${what} ${key}`, work));
