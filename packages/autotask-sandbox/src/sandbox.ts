import type { AddressInfo } from 'node:net';
import type { SandboxCall } from './calls.js';
import type { SandboxCounters } from './counters.js';
import type { FaultSwitches } from './faults.js';
import { createServer } from './server.js';
import { createState, resetState, type SandboxOptions } from './state.js';

/** A local Autotask: an HTTP server of its own, with data that is the same at every start. */
export type Sandbox = {
  /** Starts to listen; port 0 takes a free one. The address has no closing slash: `http://127.0.0.1:4010`. */
  listen(at?: { readonly port?: number; readonly host?: string }): Promise<{ readonly url: string }>;
  /** Ends at once, also with requests in flight. */
  close(): Promise<void>;
  readonly faults: FaultSwitches;
  /** The last calls to the vendor's side, oldest first. */
  calls(): readonly SandboxCall[];
  /** What was counted since the start or the last reset. */
  counters(): SandboxCounters;
  /** Goes back to the start: data, users, counters, the list of calls and faults. */
  reset(): void;
};

/** Makes a sandbox that does not listen yet. */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  const state = createState(options);
  const server = createServer(state);
  return {
    listen: async ({ port = 0, host = '127.0.0.1' } = {}) => {
      await server.listen({ port, host });
      return { url: `http://${inUrl(host)}:${(server.server.address() as AddressInfo).port}` };
    },
    close: () => server.close(),
    faults: state.faults,
    calls: state.calls.list,
    counters: state.counters.read,
    reset: () => resetState(state),
  };
};

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);
