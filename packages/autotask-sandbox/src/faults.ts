import { z } from 'zod';

const answer = z.strictObject({
  status: z.int().min(200).max(599),
  body: z.string(),
  contentType: z.string(),
  /** Only paths that contain this, whatever their casing. */
  path: z.string(),
});

/** How many of all calls, from 0 for none to 1 for all. */
const share = z.number().min(0).max(1);

const faults = z.strictObject({
  lockAfterFailures: z.int().min(0),
  threadLimit: z.int().min(0),
  hourlyLimit: z.int().min(0),
  hasLatencyTiers: z.boolean(),
  delayMs: z.int().min(0).max(600_000),
  isStrictAboutOperators: z.boolean(),
  isMissingNotFound: z.boolean(),
  isReadingAllowed: z.boolean(),
  denied: z.array(z.string().regex(/^[A-Za-z]+\.(?:query|create|update|delete)$/)),
  areSecretsWrong: z.boolean(),
  isConnectionDropped: z.boolean(),
  isAnswerStalled: z.boolean(),
  delayUpToMs: z.int().min(0).max(600_000),
  unexpectedShare: share,
  unavailableShare: share,
  throttledShare: share,
  cutShare: share,
  lostAnswerShare: share,
  largestPage: z.int().min(1).max(500),
  isNextAlwaysNamed: z.boolean(),
  isCursorExpired: z.boolean(),
  wrongZone: z.enum(['OFF', 'REFUSED', 'EMPTY']),
  zoneUrl: z.string().nullable(),
  redirectTo: z.string().nullable(),
  answer: answer.nullable(),
});

/** Every limit and fault the sandbox knows. The README says what each does. */
export type Faults = Readonly<z.infer<typeof faults>>;

/** Some limits and faults, the others left as they are; the body of `PATCH /__sandbox/faults`. */
export const faultChanges = faults.partial();

/** The faults that a caller names, the others absent. */
export type FaultChanges = { readonly [Name in keyof Faults]?: Faults[Name] | undefined };

/** How a sandbox starts: nothing is limited, only a user who keeps failing to sign in is locked. */
export const noFaults: Faults = {
  lockAfterFailures: 5,
  threadLimit: 0,
  hourlyLimit: 0,
  hasLatencyTiers: false,
  delayMs: 0,
  isStrictAboutOperators: false,
  isMissingNotFound: false,
  isReadingAllowed: true,
  denied: [],
  areSecretsWrong: false,
  isConnectionDropped: false,
  isAnswerStalled: false,
  delayUpToMs: 0,
  unexpectedShare: 0,
  unavailableShare: 0,
  throttledShare: 0,
  cutShare: 0,
  lostAnswerShare: 0,
  largestPage: 500,
  isNextAlwaysNamed: false,
  isCursorExpired: false,
  wrongZone: 'OFF',
  zoneUrl: null,
  redirectTo: null,
  answer: null,
};

/** The limits the vendor documents: three threads, ten thousand calls an hour, slower when half of them are used. */
export const vendorLimits = { threadLimit: 3, hourlyLimit: 10_000, hasLatencyTiers: true } satisfies FaultChanges;

/** The faults in force, changeable while the server runs. */
export type FaultSwitches = {
  current(): Faults;
  change(changes: FaultChanges): Faults;
  reset(): Faults;
};

/** Holds the faults in force; `reset` goes back to those it began with. */
export const createFaultSwitches = (initially: FaultChanges = {}): FaultSwitches => {
  const start = merge(noFaults, initially);
  let now = start;
  return {
    current: () => now,
    change: (changes) => (now = merge(now, changes)),
    reset: () => (now = start),
  };
};

const merge = (before: Faults, changes: FaultChanges): Faults => faults.parse({ ...before, ...changes });
