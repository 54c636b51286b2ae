import { createAccounts, sandboxAccounts, type Accounts, type SandboxAccount } from './access/accounts.js';
import { createThreads, type Threads } from './access/threads.js';
import { createUsage, type Usage } from './access/usage.js';
import { createCalls, type Calls } from './calls.js';
import { createFaultSwitches, type FaultChanges, type FaultSwitches } from './faults.js';

/** How a sandbox may be set up; everything has a default. */
export type SandboxOptions = {
  readonly accounts?: readonly SandboxAccount[];
  /** The tracking codes that are accepted; `['SANDBOX']` unless given. */
  readonly integrationCodes?: readonly string[];
  /** Limits and faults to begin with; `vendorLimits` is a ready set. */
  readonly faults?: FaultChanges;
  /** How long a `SLOW` account waits for each answer; 20 seconds unless given. */
  readonly slowMs?: number;
  /** Milliseconds since 1970; the hourly counter reads it. */
  readonly now?: () => number;
};

/** What all routes of one sandbox share. */
export type SandboxState = {
  readonly accounts: Accounts;
  readonly integrationCodes: readonly string[];
  readonly faults: FaultSwitches;
  readonly usage: Usage;
  readonly threads: Threads;
  readonly calls: Calls;
  readonly slowMs: number;
};

/** The state of a sandbox that has served nothing yet. */
export const createState = (options: SandboxOptions): SandboxState => ({
  accounts: createAccounts(options.accounts ?? sandboxAccounts),
  integrationCodes: options.integrationCodes ?? ['SANDBOX'],
  faults: createFaultSwitches(options.faults),
  usage: createUsage(options.now ?? Date.now),
  threads: createThreads(),
  calls: createCalls(),
  slowMs: options.slowMs ?? 20_000,
});

/** Unlocks every user, empties the counters and the list of calls, and takes back every switched fault. */
export const resetState = (state: SandboxState): void => {
  state.accounts.unlockAll();
  state.usage.reset();
  state.calls.reset();
  state.faults.reset();
};
