import type { Logger } from 'pino';
import type { BulkRunner } from './hubs/bulk/runner.js';
import { createScheduler } from './instances/scheduler.js';
import { type Leases, ifFree, onceIn } from './processes/leases.js';
import type { UseCases } from './use-cases.js';

const housekeepingMs = 6 * 60 * 60 * 1000;
/** So long no other process does the same: a little less, as no two clocks agree. */
const purgedForMs = housekeepingMs - 60_000;
/** Fifty looks a minute at the most, which is 72,000 instances a day. */
const checkIntervalMs = 30_000;
const checksAtOnce = 25;
const reconcileIntervalMs = 30_000;
/** How soon another process takes up the bulk jobs of one that has ended. */
const bulkIntervalMs = 10_000;

interface HouseParts {
  readonly useCases: UseCases;
  readonly leases: Leases;
  readonly bulkRunner: Pick<BulkRunner, 'resume'>;
  /** Takes in what bulk jobs have left where only this process looks, before they are gone on with. */
  readonly takeInFiles: (() => Promise<unknown>) | undefined;
  readonly audit: { start(): Promise<void>; cut(): Promise<void> };
  readonly hasScheduledChecks: boolean;
  readonly hasUpstream: boolean;
  /** Whether other processes may work on the same database. */
  readonly hasOthers: boolean;
  readonly logger: Logger;
}

/** What is done again and again while Isotope runs, from `start` until `stop`: each of it by one process at a time. */
export function composeHouse(parts: HouseParts): { start(): void; stop(): void } {
  const { useCases, leases, bulkRunner, audit, logger } = parts;
  const failing = (message: string) => (err: unknown) => logger.error({ err }, message);
  const checkingFailed = failing('scheduled checks failed');
  const outOfStep = failing('bringing instances into step with the upstream platform failed');
  const notResumed = failing('bulk jobs were not resumed');

  const check = (isEnding: () => boolean) => useCases.checkDue(checksAtOnce, isEnding);
  const checks = createScheduler(check, { intervalMs: checkIntervalMs, onFault: checkingFailed });
  const reconcile = () => ifFree(leases, 'upstream', () => reconcileUpstream(useCases, logger));
  const reconciling = createScheduler(reconcile, { intervalMs: reconcileIntervalMs, onFault: outOfStep });
  const bulkLooks = createScheduler(bulkRunner.resume, { intervalMs: bulkIntervalMs, onFault: notResumed });
  const resumeBulk = async () => {
    await parts.takeInFiles?.();
    await bulkRunner.resume();
  };
  const purge = () => Promise.all([useCases.purge(), useCases.purgeBulkJobs(), audit.cut()]);
  const clean = () => void onceIn(leases, 'purge', purgedForMs, purge).catch(failing('purge failed'));
  let cleaning: NodeJS.Timeout | undefined;

  return {
    start() {
      cleaning = setInterval(clean, housekeepingMs).unref();
      clean();
      void audit.start().catch(failing('the audit is not sealed'));
      void resumeBulk().catch(notResumed);
      if (parts.hasOthers) bulkLooks.start();
      if (parts.hasScheduledChecks) checks.start();
      if (!parts.hasUpstream) return;
      reconciling.start();
      void reconcile().catch(outOfStep);
    },
    stop() {
      clearInterval(cleaning);
      for (const each of [checks, reconciling, bulkLooks]) each.stop();
    },
  };
}

/** What was looked after is told one by one: each is an instance somebody may ask about. */
async function reconcileUpstream({ reconcileUpstream: work }: UseCases, logger: Logger): Promise<number> {
  const reports = await work();
  for (const report of reports) logger.warn(report, 'looked after at the upstream platform');
  return reports.length;
}
