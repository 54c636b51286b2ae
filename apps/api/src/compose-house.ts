import type { Logger } from 'pino';
import type { BulkRunner } from './hubs/bulk/runner.js';
import { createScheduler } from './instances/scheduler.js';
import { type Leases, ifFree, onceIn } from './processes/leases.js';
import type { UseCases } from './use-cases.js';
import { hourMs, minuteMs } from './milliseconds.js';

const housekeepingMs = 6 * hourMs;
/** So long no other process does the same: a little less, as no two clocks agree. */
const purgedForMs = housekeepingMs - minuteMs;
/** Fifty looks a minute at the most, which is 72,000 instances a day. */
const checkIntervalMs = 30_000;
const checksAtOnce = 25;
const reconcileIntervalMs = 30_000;
/** How soon a bulk job is taken up that nobody works on: its process has ended, or the database failed it. */
const bulkIntervalMs = 10_000;

interface HouseParts {
  readonly useCases: UseCases;
  readonly leases: Leases;
  readonly bulkRunner: Pick<BulkRunner, 'resume'>;
  /** Takes in what bulk jobs have left where only this process looks, before they are gone on with. */
  readonly takeInFiles: (() => Promise<unknown>) | undefined;
  readonly audit: { start(): void; cut(): Promise<void> };
  readonly hasScheduledChecks: boolean;
  readonly hasUpstream: boolean;
  readonly logger: Logger;
}

/** What is done again and again while Isotope runs, from `start` until `stop`: each of it by one process at a time. */
export function composeHouse(parts: HouseParts): { start(): void; stop(): void } {
  const { useCases, leases, bulkRunner, audit, logger } = parts;
  const failing = (message: string) => (err: unknown) => logger.error({ err }, message);
  const checkingFailed = failing('scheduled checks failed');
  const outOfStep = failing('bringing instances into step with the upstream platform failed');
  const notResumed = failing('bulk jobs were not resumed');
  const notTakenIn = failing('files of bulk jobs were not taken in');

  const check = (isEnding: () => boolean) => useCases.checkDue(checksAtOnce, isEnding);
  const checks = createScheduler(check, { intervalMs: checkIntervalMs, onFault: checkingFailed });
  const reconcile = () => ifFree(leases, 'upstream', (signal) => reconcileUpstream(useCases, logger, signal));
  const reconciling = createScheduler(reconcile, { intervalMs: reconcileIntervalMs, onFault: outOfStep });
  const takeIn = doneOnce(parts.takeInFiles ?? (() => Promise.resolve()));
  const resumeBulk = async () => {
    await takeIn().catch(notTakenIn);
    await bulkRunner.resume();
  };
  const bulkLooks = createScheduler(resumeBulk, { intervalMs: bulkIntervalMs, onFault: notResumed });
  const purge = () => Promise.all([useCases.purge(), useCases.purgeBulkJobs(), audit.cut()]);
  const clean = () => void onceIn(leases, 'purge', purgedForMs, purge).catch(failing('purge failed'));
  let cleaning: NodeJS.Timeout | undefined;

  return {
    start() {
      cleaning = setInterval(clean, housekeepingMs).unref();
      clean();
      audit.start();
      void resumeBulk().catch(notResumed);
      bulkLooks.start();
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

/** Does some work when it is asked for, and again after it has failed, until it is done; who asks meanwhile waits for it. */
function doneOnce(work: () => Promise<unknown>): () => Promise<unknown> {
  let doing: Promise<unknown> | undefined;
  const again = (error: unknown): never => {
    doing = undefined;
    throw error;
  };
  return () => (doing ??= work().catch(again));
}

/** What was looked after is told one by one: each is an instance somebody may ask about. */
async function reconcileUpstream(
  { reconcileUpstream: work }: UseCases,
  logger: Logger,
  signal: AbortSignal,
): Promise<number> {
  const reports = await work(signal);
  for (const { error, ...report } of reports) {
    if (error === undefined) logger.warn(report, 'looked after at the upstream platform');
    else logger.error({ ...report, err: error }, 'not looked after at the upstream platform, as something here failed');
  }
  return reports.length;
}
