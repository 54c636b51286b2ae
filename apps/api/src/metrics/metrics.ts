import { Registry, collectDefaultMetrics } from 'prom-client';
import { type Gauges, createGauges } from './gauges.js';
import { createInstruments } from './instruments.js';

/** What is measured while Isotope runs, and the text Prometheus reads. Labels come from a known few, never from callers. */
export interface Metrics extends Gauges {
  /** An answered HTTP request; `route` is the route's pattern. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** A GraphQL operation by its first root field; an operation that never ran has none. */
  operation(field: string | undefined, outcome: OperationOutcome, seconds: number): void;
  /** A check at a provider, with what came of it. */
  check(element: string, outcome: string, seconds: number): void;
  /** A call to a provider; `route` is the pattern of its path. */
  call(method: string, route: string, outcome: string, seconds: number): void;
  /** A durable commit, how many commands it served and how long it took. */
  commit(transaction: { readonly commands: number; readonly ms: number }): void;
  commitWaited(ms: number): void;
  /** A request that was refused for a limit. */
  refuse(limit: LimitName): void;
  lookUp(cache: CacheName, isHit: boolean): void;
  readonly contentType: string;
  text(): Promise<string>;
}

type OperationOutcome = 'ok' | 'error' | 'invalid';
export type LimitName = 'address' | 'user' | 'organization' | 'provider-budget' | 'overload' | 'streams';
type CacheName = 'accounts' | 'documents';

let ofProcess: Registry | undefined;

/** What the process says of itself, once for all that runs in it: what watches it for that is never taken away again. */
function processRegistry(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}

/** Measures in a registry of its own, beside what the process says of itself. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const processOwn = processRegistry();
  const { requests, operations, checks, calls, groups, commits, waits, commands, refusals, lookups } =
    createInstruments(register);
  return {
    ...createGauges(register),
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    operation: (field = 'none', outcome, seconds) => operations.observe({ field, outcome }, seconds),
    check: (element, outcome, seconds) => checks.observe({ element, outcome }, seconds),
    call: (method, route, outcome, seconds) => calls.observe({ method, route, outcome }, seconds),
    commit({ commands: count, ms }) {
      groups.observe(count);
      commits.observe(ms / 1000);
      commands.inc(count);
    },
    commitWaited: (ms) => waits.observe(Math.max(0, ms) / 1000),
    refuse: (limit) => refusals.inc({ limit }),
    lookUp: (cache, isHit) => lookups.inc({ cache, result: isHit ? 'hit' : 'miss' }),
    contentType: register.contentType,
    text: () => Registry.merge([processOwn, register]).metrics(),
  };
}
