import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What is measured while Isotope runs, and the text Prometheus reads. Labels come from a known few, never from callers. */
export interface Metrics {
  /** An answered HTTP request; `route` is the route's pattern. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** A GraphQL operation by its first root field; an operation that never ran has none. */
  operation(field: string | undefined, outcome: OperationOutcome, seconds: number): void;
  /** A check at a provider, with what came of it. */
  check(element: string, outcome: string, seconds: number): void;
  /** A durable commit and how many commands it served. */
  commit(commands: number): void;
  /** Commands handed to the writer that it has not answered yet, asked when somebody reads. */
  watchQueue(waiting: () => number): void;
  readonly contentType: string;
  text(): Promise<string>;
}

export type OperationOutcome = 'ok' | 'error' | 'invalid';

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Measures in a registry of its own, beside what the process says of itself. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'isotope_http_request_duration_seconds',
    help: 'HTTP requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsBuckets,
    registers,
  });
  const operations = new Histogram({
    name: 'isotope_graphql_operation_duration_seconds',
    help: 'GraphQL operations by their first root field and outcome.',
    labelNames: ['field', 'outcome'],
    buckets: secondsBuckets,
    registers,
  });
  const checks = new Histogram({
    name: 'isotope_provider_check_duration_seconds',
    help: 'Checks of credentials at providers by element and outcome: a verdict, or the code of a refusal.',
    labelNames: ['element', 'outcome'],
    buckets: secondsBuckets,
    registers,
  });
  const groups = new Histogram({
    name: 'isotope_commit_group_size',
    help: 'Commands that shared one durable commit.',
    buckets: [1, 2, 4, 8, 16, 32, 64],
    registers,
  });
  const commands = new Counter({ name: 'isotope_commands_total', help: 'Commands written.', registers });
  let waiting = () => 0;
  new Gauge({
    name: 'isotope_commands_waiting',
    help: 'Commands handed to the writer and not written yet.',
    registers,
    collect() {
      this.set(waiting());
    },
  });
  return {
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    operation: (field = 'none', outcome, seconds) => operations.observe({ field, outcome }, seconds),
    check: (element, outcome, seconds) => checks.observe({ element, outcome }, seconds),
    commit(count) {
      groups.observe(count);
      commands.inc(count);
    },
    watchQueue: (ask) => void (waiting = ask),
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
