/** What a sandbox has counted since its start or its last reset. */
export type SandboxCounters = {
  /** Calls that were signed in. */
  readonly calls: number;
  /** Calls refused because too many were in flight for their object. */
  readonly threadViolations: number;
  /** Calls refused because the hour's limit was used up. */
  readonly hourlyViolations: number;
  /** Wrong secrets and unknown users. */
  readonly refusedSignIns: number;
  /** Records created, changed or deleted. */
  readonly writes: number;
  /** Writes that were done and whose answer was then withheld. */
  readonly lostAnswers: number;
};

/** Counts; a test that must know that no limit was exceeded reads it here. */
export type Counters = {
  count(what: keyof SandboxCounters): void;
  read(): SandboxCounters;
  reset(): void;
};

const zero: SandboxCounters = {
  calls: 0,
  threadViolations: 0,
  hourlyViolations: 0,
  refusedSignIns: 0,
  writes: 0,
  lostAnswers: 0,
};

/** Starts at nothing. */
export const createCounters = (): Counters => {
  let now = zero;
  return {
    count: (what) => void (now = { ...now, [what]: now[what] + 1 }),
    read: () => now,
    reset: () => void (now = zero),
  };
};
