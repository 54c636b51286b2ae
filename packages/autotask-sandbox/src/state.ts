import { createAccounts, sandboxAccounts, type Accounts, type SandboxAccount } from './access/accounts.js';
import { createThreads, type Threads } from './access/threads.js';
import { createUsage, type Usage } from './access/usage.js';
import { createCalls, type Calls } from './calls.js';
import { createChance, type Chance } from './chance.js';
import { createCounters, type Counters } from './counters.js';
import { createTables, type Tables } from './data/tables.js';
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
  /** Milliseconds since 1970; the hourly counter and the dates of records read it. */
  readonly now?: () => number;
  /** Companies beyond the forty of the seed, made as they are looked at; none unless given. */
  readonly moreCompanies?: number;
  /** The number of the customer's database, as `zoneInformation` names it; 29,999 unless given. */
  readonly ci?: number;
  /** What the faults that happen by chance follow from; the same seed, the same faults. */
  readonly chanceSeed?: number;
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
  readonly now: () => number;
  readonly tables: Tables;
  readonly ci: number;
  readonly chance: Chance;
  readonly counters: Counters;
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
  now: options.now ?? Date.now,
  tables: createTables(options.moreCompanies ?? 0),
  ci: options.ci ?? 29_999,
  chance: createChance(options.chanceSeed ?? 1),
  counters: createCounters(),
});

/** Goes back to the start: data, users, counters, the list of calls, faults and chance. */
export const resetState = (state: SandboxState): void => {
  state.accounts.unlockAll();
  state.usage.reset();
  state.calls.reset();
  state.faults.reset();
  state.tables.reset();
  state.counters.reset();
  state.chance.reset();
};
