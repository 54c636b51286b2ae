import { type GatherPorts, type QueuedJob, gatherJob } from './gather-job.js';
import { isOthersTurn, nextOf } from './fair-share.js';
import type { BulkJob } from './ports.js';

/**
 * Runs jobs in the background, a few at a time and one of an instance at a time. Their places are shared among
 * organisations: none has a second one while another waits for its first, and none keeps one for long. A job that waits
 * for its provider has none.
 */
export interface BulkRunner {
  start(job: BulkJob): void;
  /** Takes up every job that has no end and that nobody here works on. */
  resume(): Promise<void>;
  /** Ends the work on a job; resolves when nothing more of it is written. */
  stop(jobId: string): Promise<void>;
  /** How many jobs are gathered now, and how many wait for that: for a place, or for their provider. */
  load(): { readonly running: number; readonly waiting: number };
  /** Ends all work; jobs go on when they are resumed. */
  close(): Promise<void>;
}

export interface BulkRunnerPorts extends GatherPorts {
  /**
   * Runs the work on an instance's jobs unless another process does; then they are taken up when it has ended. The signal
   * aborts when another may have taken them up meanwhile.
   */
  readonly unlessElsewhere: (instanceId: string, work: (signal?: AbortSignal) => Promise<void>) => Promise<void>;
  /** Waits, or throws when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onFault: (error: unknown, jobId: string) => void;
}

const jobsAtOnce = 2;

/** Work on a job, which keeps others off its instance until it is done, also while it has no place. */
interface Work extends QueuedJob {
  readonly abort: AbortController;
  /** By the clock that only goes forward. */
  readonly placedAtMs: number;
  hasPlace: boolean;
  done: Promise<void>;
}

export function createBulkRunner(ports: BulkRunnerPorts): BulkRunner {
  const working = new Map<string, Work>();
  let waiting: readonly QueuedJob[] = [];
  let isClosed = false;

  const isFree = ({ job }: QueuedJob): boolean =>
    [...working.values()].every((work) => work.job.instanceId !== job.instanceId);
  const placed = (): readonly Work[] => [...working.values()].filter(({ hasPlace }) => hasPlace);
  const next = (): QueuedJob | undefined => nextOf(waiting.filter(isFree), placed());

  const fill = (): void => {
    while (!isClosed && placed().length < jobsAtOnce) {
      const queued = next();
      if (!queued) return;
      waiting = waiting.filter((one) => one !== queued);
      begin(queued);
    }
  };
  const leavePlace = (work: Work): void => {
    work.hasPlace = false;
    fill();
  };
  const begin = (queued: QueuedJob): void => {
    const work: Work = {
      ...queued,
      abort: new AbortController(),
      placedAtMs: performance.now(),
      hasPlace: true,
      done: Promise.resolve(),
    };
    working.set(queued.job.id, work);
    work.done = workOn(ports, work, { next, placed, leavePlace })
      .catch((error: unknown) => {
        if (!work.abort.signal.aborted) ports.onFault(error, queued.job.id);
        return undefined;
      })
      .then((goesOn) => {
        working.delete(queued.job.id);
        if (goesOn && !work.abort.signal.aborted) waiting = [...waiting, goesOn];
        fill();
      });
  };
  const stop = async (jobId: string): Promise<void> => {
    waiting = waiting.filter(({ job }) => job.id !== jobId);
    const work = working.get(jobId);
    work?.abort.abort();
    await work?.done;
  };

  const start = (job: BulkJob): void => {
    if (working.has(job.id) || waiting.some((queued) => queued.job.id === job.id)) return;
    waiting = [...waiting, { job, failures: 0 }];
    fill();
  };

  return {
    start,
    resume: async () => (await ports.bulkJobs.listUnfinished()).forEach(start),
    stop,
    load() {
      const running = placed().length;
      return { running, waiting: waiting.length + working.size - running };
    },
    async close() {
      isClosed = true;
      await Promise.all([...working.keys()].map(stop));
    },
  };
}

/** What work on a job knows of the others. */
interface Places {
  readonly next: () => QueuedJob | undefined;
  readonly placed: () => readonly Work[];
  readonly leavePlace: (work: Work) => void;
}

/**
 * Works on a job until its end, or until it has to wait for a place again: then it is given back. Its provider is waited
 * for here, without a place, so that no other process asks it meanwhile.
 */
async function workOn(ports: BulkRunnerPorts, work: Work, places: Places): Promise<QueuedJob | undefined> {
  let goesOn: QueuedJob | undefined;
  const givesWay = (): boolean => {
    if (!isOthersTurn(work, places.next(), places.placed(), performance.now())) return false;
    places.leavePlace(work);
    return true;
  };
  await ports.unlessElsewhere(work.job.instanceId, async (lost) => {
    const own = work.abort.signal;
    const signal = lost ? AbortSignal.any([own, lost]) : own;
    try {
      const pause = await gatherJob(ports, work, { signal, givesWay });
      if (!pause) return;
      places.leavePlace(work);
      if (pause.waitMs > 0) await ports.wait(pause.waitMs, signal);
      goesOn = { job: work.job, failures: pause.failures };
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  });
  return goesOn;
}
