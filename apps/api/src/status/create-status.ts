import type { CheckSchedule } from '../instances/scheduled-checks.js';
import type { Gauges } from '../metrics/gauges.js';
import type { ProviderHealth } from '../sight/provider-health.js';
import type { Samples } from '../sight/samples.js';
import type { KeyStatus, ResealStatus, StatusSource, StoreFacts } from './ports.js';
import { type Readiness, checkNames } from './readiness.js';
import { minuteMs } from '../milliseconds.js';

/** Everything a status is gathered from. */
export interface StatusParts {
  readonly version: string;
  readonly startedAt: Date;
  readonly readiness: Pick<Readiness, 'check'>;
  readonly describeStore: () => Promise<StoreFacts>;
  readonly commits: Pick<Samples, 'read'>;
  readonly keys: () => readonly KeyStatus[];
  readonly reseal: () => ResealStatus | undefined;
  readonly gauges: Pick<Gauges, 'read'>;
  readonly health: Pick<ProviderHealth, 'facts'>;
  readonly schedule: Pick<CheckSchedule, 'outlook'>;
  readonly hasScheduledChecks: boolean;
  readonly lastBackup: () => { readonly at: Date } | undefined;
  readonly now: () => Date;
}

/** A look that is later than this has been left behind. */
const overdueMs = 5 * minuteMs;

/** Gathers the status from those who know; each part costs a few reads at most. */
export const createStatus = (parts: StatusParts): StatusSource => ({
  async read() {
    const { version, startedAt, readiness, describeStore, commits, keys, reseal, gauges, health, schedule } = parts;
    const [checks, store, outlook] = await Promise.all([
      readiness.check(),
      describeStore(),
      schedule.outlook(new Date(parts.now().getTime() - overdueMs), 1_000),
    ]);
    const { p50Ms: commitP50Ms, p95Ms: commitP95Ms } = commits.read();
    const of = (name: Parameters<Gauges['read']>[0]) => gauges.read(name) ?? 0;
    return {
      version,
      node: process.version,
      startedAt,
      checks: checkNames.map((name) => ({ name, problem: checks[name] })),
      store: { ...store, commitP50Ms, commitP95Ms },
      keys: keys(),
      reseal: reseal() ?? null,
      queues: {
        requests: of('isotope_requests_in_work'),
        commands: of('isotope_commands_waiting'),
        bulkRunning: of('isotope_bulk_jobs_running'),
        bulkWaiting: of('isotope_bulk_jobs_waiting'),
        providerCalls: of('isotope_provider_calls_in_flight'),
        providerCallsWaiting: of('isotope_provider_calls_waiting'),
      },
      streams: of('isotope_streams_open'),
      providers: [{ ...health.facts(), budgetUsed: of('isotope_provider_budget_used_ratio') }],
      scheduledChecks: { isOn: parts.hasScheduledChecks, ...outlook },
      lastBackupAt: parts.lastBackup()?.at ?? null,
    };
  },
});
