/** What a run has seen. */
export interface Tally {
  readonly counts: Map<string, number>;
  /** Promises that were broken, each in a sentence. */
  readonly broken: string[];
  count(what: string): void;
}

/** Starts with nothing seen. */
export function createTally(): Tally {
  const counts = new Map<string, number>();
  return { counts, broken: [], count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1) };
}
