import type { Clock, InstanceStore, StoredInstance } from '../../instances/ports.js';
import { HubError, mayPass } from '../errors.js';
import { type HubPorts, openHub } from '../open-hub.js';
import type { Hub } from '../ports.js';
import { readBulkQuery } from './bulk-query.js';
import { sealContextOf } from './download.js';
import { type BulkFiles, type BulkJob, BulkJobMoved, type BulkJobs, type BulkProgress } from './ports.js';

/** Runs jobs in the background, a few at a time and one of an instance at a time. */
export interface BulkRunner {
  start(job: BulkJob): void;
  /** Takes up what an end of a process has cut off. */
  resume(): Promise<void>;
  /** Ends the work on a job; resolves when nothing more of it is written. */
  stop(jobId: string): Promise<void>;
  /** How many jobs are gathered now, and how many wait for that. */
  load(): { readonly running: number; readonly waiting: number };
  /** Ends all work; jobs go on when they are resumed. */
  close(): Promise<void>;
}

export interface BulkRunnerPorts extends HubPorts {
  readonly clock: Pick<Clock, 'now'>;
  readonly instances: Pick<InstanceStore, 'findById'>;
  readonly bulkJobs: BulkJobs;
  readonly bulkFiles: BulkFiles;
  /** Runs the work on an instance's jobs unless another process does; then they are taken up when it has ended. */
  readonly unlessElsewhere: (instanceId: string, work: () => Promise<void>) => Promise<void>;
  /** Waits, or throws the signal's reason. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onFault: (error: unknown, jobId: string) => void;
}

const jobsAtOnce = 2;
const rowsAPage = 500;
/** How long to wait after a failure that may pass, by how many there were in a row. */
const waitsMs = [1_000, 5_000, 30_000, 120_000, 600_000] as const;

interface Work {
  readonly job: BulkJob;
  readonly abort: AbortController;
  done: Promise<void>;
}

export function createBulkRunner(ports: BulkRunnerPorts): BulkRunner {
  const running = new Map<string, Work>();
  let waiting: BulkJob[] = [];
  let isClosed = false;

  const fill = (): void => {
    for (const job of [...waiting]) {
      if (isClosed || running.size >= jobsAtOnce) return;
      if ([...running.values()].some((work) => work.job.instanceId === job.instanceId)) continue;
      waiting = waiting.filter(({ id }) => id !== job.id);
      begin(job);
    }
  };
  const begin = (job: BulkJob): void => {
    const work: Work = { job, abort: new AbortController(), done: Promise.resolve() };
    running.set(job.id, work);
    work.done = ports
      .unlessElsewhere(job.instanceId, () => runAsItStands(ports, job, work.abort.signal))
      .catch((error: unknown) => {
        if (!work.abort.signal.aborted) ports.onFault(error, job.id);
      })
      .finally(() => {
        running.delete(job.id);
        fill();
      });
  };
  const stop = async (jobId: string): Promise<void> => {
    waiting = waiting.filter(({ id }) => id !== jobId);
    const work = running.get(jobId);
    work?.abort.abort();
    await work?.done;
  };

  const start = (job: BulkJob): void => {
    if (running.has(job.id) || waiting.some(({ id }) => id === job.id)) return;
    waiting.push(job);
    fill();
  };

  return {
    start,
    resume: async () => (await ports.bulkJobs.listUnfinished()).forEach(start),
    stop,
    load: () => ({ running: running.size, waiting: waiting.length }),
    async close() {
      isClosed = true;
      await Promise.all([...running.keys()].map(stop));
    },
  };
}

/** Goes on where the job stands, which another process may have brought further since it was read. */
async function runAsItStands(ports: BulkRunnerPorts, { id }: BulkJob, signal: AbortSignal): Promise<void> {
  const job = await ports.bulkJobs.findById(id);
  if (job && job.finishedAt === null) await run(ports, job, signal);
}

/** Gathers page after page; each is in the file before its progress is written down, so nothing is lost or doubled. */
async function run(ports: BulkRunnerPorts, job: BulkJob, signal: AbortSignal): Promise<void> {
  const { clock, bulkJobs } = ports;
  try {
    await gather(ports, job, signal);
    await bulkJobs.finish(job.id, { status: 'COMPLETED', message: null, finishedAt: clock.now() });
  } catch (error) {
    if (signal.aborted || error instanceof BulkJobMoved) return;
    const message =
      error instanceof HubError ? error.message : 'Isotope failed to gather it; the logs have the reason.';
    await bulkJobs.finish(job.id, { status: 'FAILED', message, finishedAt: clock.now() });
    if (!(error instanceof HubError)) throw error;
  }
}

async function gather(ports: BulkRunnerPorts, job: BulkJob, signal: AbortSignal): Promise<void> {
  const hubOf = reopening(ports, job);
  const columns = job.columns.length > 0 ? job.columns : await columnsOf(await hubOf(), job.object, signal);
  let progress: BulkProgress & { readonly isComplete?: boolean } = { ...job, columns };
  for (let failures = 0; !progress.isComplete;) {
    try {
      progress = await gatherPage(ports, job, await hubOf(), progress, signal);
      failures = 0;
    } catch (error) {
      const waitMs = waitsMs[failures++];
      if (!(error instanceof HubError) || !mayPass(error) || waitMs === undefined) throw error;
      await ports.wait(Math.max(waitMs, (error.retryAfterSeconds ?? 0) * 1000), signal);
    }
    signal.throwIfAborted();
  }
}

async function gatherPage(
  { vault, bulkFiles, bulkJobs }: BulkRunnerPorts,
  job: BulkJob,
  hub: Hub,
  before: BulkProgress,
  signal: AbortSignal,
): Promise<BulkProgress & { readonly isComplete: boolean }> {
  const { where } = readBulkQuery(job.query);
  const query = { where, pageSize: rowsAPage, after: before.position ?? undefined, isBulk: true };
  const { records, next } = await hub.list(job.object, query, signal);
  signal.throwIfAborted();
  const line = vault.seal(sealContextOf(job), JSON.stringify(records));
  const bytes = records.length === 0 ? before.bytes : await bulkFiles.append(job.id, before.bytes, line);
  const progress = {
    bytes,
    recordsCount: before.recordsCount + records.length,
    position: next ?? before.position,
    columns: before.columns,
  };
  if (!(await bulkJobs.note(job.id, progress))) throw new BulkJobMoved();
  return { ...progress, isComplete: next === undefined };
}

/** Every field that can be answered, the account's own among them. */
async function columnsOf(hub: Hub, object: string, signal: AbortSignal): Promise<readonly string[]> {
  const { fields } = await hub.describe(object, signal);
  return fields.filter(({ type }) => type !== 'secret').map(({ name }) => name);
}

/** The instance's hub, opened anew when the instance has changed; throws a HubError when it is gone or disabled. */
function reopening(ports: BulkRunnerPorts, { organizationId, instanceId }: BulkJob): () => Promise<Hub> {
  let opened: { readonly version: number; readonly hub: Hub } | undefined;
  return async () => {
    const instance: StoredInstance | undefined = await ports.instances.findById(organizationId, instanceId);
    if (!instance) throw new HubError('RECORD_NOT_FOUND', 'The instance is not there any more.');
    if (opened?.version !== instance.version)
      opened = { version: instance.version, hub: openHub(ports, { user: null }, instance, 'BULK') };
    return opened.hub;
  };
}
