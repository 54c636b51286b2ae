export { sandboxAccounts, type AccountKind, type SandboxAccount } from './access/accounts.js';
export type { SandboxCall } from './calls.js';
export type { SandboxCounters } from './counters.js';
export { noFaults, vendorLimits, type FaultChanges, type Faults, type FaultSwitches } from './faults.js';
export { createSandbox, type Sandbox } from './sandbox.js';
export type { SandboxOptions } from './state.js';
