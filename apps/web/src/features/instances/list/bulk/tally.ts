import type { Outcome, Verdict } from './run-bulk';

/** How something done to many has ended, counted. */
export interface Tally {
  readonly done: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly undoable: number;
  /** Of those that were checked: how many the provider answered how. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** Counts outcomes. */
export function tallyOf(outcomes: Iterable<Outcome>): Tally {
  const all = [...outcomes];
  const count = (is: (outcome: Outcome) => boolean) => all.filter(is).length;
  const verdict = (name: Verdict) => count((outcome) => outcome.kind === 'done' && outcome.verdict === name);
  return {
    done: count(({ kind }) => kind === 'done'),
    unchanged: count(({ kind }) => kind === 'unchanged'),
    failed: count(({ kind }) => kind === 'failed'),
    undoable: count((outcome) => outcome.kind === 'done' && outcome.undo !== undefined),
    verdicts: {
      VERIFIED: verdict('VERIFIED'),
      REJECTED: verdict('REJECTED'),
      UNREACHABLE: verdict('UNREACHABLE'),
      UNVERIFIED: verdict('UNVERIFIED'),
    },
  };
}
