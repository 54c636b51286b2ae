import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { version } from '../version.js';

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const commitBuckets = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2];

/** What is counted and timed as it happens, in a registry. */
export function createInstruments(register: Registry) {
  const registers = [register];
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], ...labelNames: Label[]) =>
    new Histogram({ name, help, buckets, labelNames, registers });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  new Gauge({
    name: 'isotope_build_info',
    help: 'Always 1; its labels tell the release and the Node it runs on.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.version }, 1);
  return {
    requests: histogram(
      'isotope_http_request_duration_seconds',
      'HTTP requests by method, route and status.',
      secondsBuckets,
      'method',
      'route',
      'status',
    ),
    operations: histogram(
      'isotope_graphql_operation_duration_seconds',
      'GraphQL operations by their first root field and outcome.',
      secondsBuckets,
      'field',
      'outcome',
    ),
    checks: histogram(
      'isotope_provider_check_duration_seconds',
      'Checks of credentials at providers by element and outcome: a verdict, or the code of a refusal.',
      secondsBuckets,
      'element',
      'outcome',
    ),
    calls: histogram(
      'isotope_provider_call_duration_seconds',
      'Calls to providers by method, pattern of the path and outcome: a status, or why there was no answer.',
      secondsBuckets,
      'method',
      'route',
      'outcome',
    ),
    groups: histogram(
      'isotope_commit_group_size',
      'Commands that shared one durable commit.',
      [1, 2, 4, 8, 16, 32, 64],
    ),
    commits: histogram(
      'isotope_commit_duration_seconds',
      'Durable transactions, from their beginning until they are on the disk.',
      commitBuckets,
    ),
    waits: histogram(
      'isotope_commit_wait_seconds',
      'How long the first command of a group waited before its transaction began.',
      commitBuckets,
    ),
    commands: counter('isotope_commands_total', 'Commands written.'),
    refusals: counter('isotope_limited_total', 'Requests that were refused for a limit, by the limit.', 'limit'),
    lookups: counter(
      'isotope_cache_lookups_total',
      'Looks into a memory, by the memory and the result.',
      'cache',
      'result',
    ),
  };
}
