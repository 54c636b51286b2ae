import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { StoredInstance } from '../../instances/ports.js';
import { StoreUnavailableError } from '../../instances/store-unavailable.js';
import { ProviderBudgetError } from '../../limits/errors.js';
import { HubError } from '../errors.js';
import type { Hub } from '../ports.js';
import type { BulkFiles, BulkJob, BulkProgress } from './ports.js';
import { type BulkRunnerPorts, createBulkRunner } from './runner.js';

const now = new Date('2026-03-01T08:30:00Z');
const element = { key: 'autotaskcrm', configuration: [] };
const instance = {
  id: 'i',
  organizationId: 'o',
  elementKey: 'autotaskcrm',
  version: 1,
  configuration: [],
  sealedConfiguration: null,
};
const job: BulkJob = {
  id: 'j',
  number: 1,
  organizationId: 'o',
  instanceId: 'i',
  object: 'contacts',
  query: 'select * from contacts',
  startedBy: null,
  status: 'CREATED',
  recordsCount: 0,
  bytes: 0,
  position: null,
  columns: [],
  message: null,
  createdAt: now,
  finishedAt: null,
  expiresAt: now,
};

/** A job of an organisation, at an instance of its own. */
const aJob = (organizationId: string, number: number): BulkJob => {
  const id = `${organizationId}${number}`;
  return { ...job, id, number, organizationId, instanceId: id };
};

interface Changes extends Partial<Omit<BulkRunnerPorts, 'hubs'>> {
  /** What an instance's hub does otherwise. */
  readonly hub?: Partial<Hub> | ((instanceId: string) => Partial<Hub>);
  readonly jobs?: readonly BulkJob[];
  readonly bulkFiles?: BulkRunnerPorts['bulkFiles'];
}

/** A runner over instances with one page of one record, and what became of the jobs. */
function aRunner({ hub = {}, jobs = [job], ...changes }: Changes = {}) {
  const kept = new Map(jobs.map((one) => [one.id, one]));
  const change = (id: string, changes: Partial<BulkJob>): Promise<boolean> => {
    const found = kept.get(id);
    if (found) kept.set(id, { ...found, ...changes });
    return Promise.resolve(found !== undefined);
  };
  const store = { isAway: false, refusedEnds: [] as unknown[] };
  const end = (id: string, changes: Partial<BulkJob>): Promise<boolean> => {
    if (!store.isAway) return change(id, changes);
    store.refusedEnds.push(changes.status);
    return Promise.reject(new StoreUnavailableError('HELD', undefined));
  };
  const open = ({ instanceId }: { readonly instanceId: string }) => ({
    resolve: (name: string) => name,
    describe: () => Promise.resolve({ fields: [{ name: 'id', type: 'integer' }] }),
    list: () => Promise.resolve({ records: [{ id: 1 }], positions: [] }),
    ...(typeof hub === 'function' ? hub(instanceId) : hub),
  });
  const waits: number[] = [];
  const onFault = vi.fn();
  const runner = createBulkRunner({
    clock: { now: () => now },
    instances: {
      findById: (_: string, id: string) => Promise.resolve({ ...instance, id } as unknown as StoredInstance),
    },
    catalogue: { find: () => element },
    vault: { seal: (_: unknown, text: string) => text },
    hubs: { objectsOf: () => [], open },
    providerBudget: { spend: () => undefined },
    recentlyAsked: { note: () => undefined },
    secretUses: { note: () => undefined },
    bulkFiles: {
      append: (_: string, bytes: number, line: string) => Promise.resolve(bytes + line.length),
      holds: () => Promise.resolve(true),
    },
    bulkJobs: {
      findById: (id: string) => Promise.resolve(kept.get(id)),
      listUnfinished: () => Promise.resolve([...kept.values()].filter(({ finishedAt }) => finishedAt === null)),
      note: change,
      complete: (id: string, progress: BulkProgress, finishedAt: Date) =>
        end(id, { ...progress, status: 'COMPLETED', finishedAt }),
      finish: end,
    },
    unlessElsewhere: (_: string, work: (signal: AbortSignal) => Promise<void>) => work(new AbortController().signal),
    wait: (ms: number) => Promise.resolve(void waits.push(ms)),
    onFault,
    ...changes,
  } as unknown as BulkRunnerPorts);
  const ended = async () => {
    await vi.waitFor(() => expect(runner.load()).toEqual({ running: 0, waiting: 0 }));
    return kept.get(job.id);
  };
  return { runner, store, waits, onFault, ended, kept };
}

/** Pages that come when they are let through. */
function aGate() {
  const held = new Map<string, () => void>();
  /** A hub with so many pages, each waited for. */
  const pagesOf =
    (pages: number) =>
    (instanceId: string): Partial<Hub> => ({
      list: (_, { after }, signal) =>
        new Promise((resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
          const page = Number(after ?? 0) + 1;
          const next = page < pages ? String(page) : undefined;
          held.set(instanceId, () => resolve({ records: [{ id: page }], positions: [], ...(next && { next }) }));
        }),
    });
  const pass = async (instanceId: string) => {
    await vi.waitFor(() => expect([...held.keys()]).toContain(instanceId));
    held.get(instanceId)?.();
    held.delete(instanceId);
  };
  /** Those that are gathered, once they are so many. */
  const gathered = async (...ids: readonly string[]) => {
    await vi.waitFor(() => expect([...held.keys()].sort()).toEqual([...ids].sort()));
    await new Promise((resolve) => setImmediate(resolve));
    expect([...held.keys()].sort()).toEqual([...ids].sort());
  };
  return { pagesOf, pass, gathered };
}

/** Fails as often as there are errors, then does. */
const after = <Answer>(errors: readonly Error[], answer: () => Answer) => {
  const left = [...errors];
  return vi.fn(() => {
    const error = left.shift();
    if (error) throw error;
    return answer();
  });
};

describe('a bulk job', () => {
  it('waits for a provider that cannot be reached when it begins', async () => {
    const unreachable = new HubError('PROVIDER_UNREACHABLE', 'Autotask does not answer.');
    const throttled = new HubError('PROVIDER_THROTTLED', 'Too many calls.', { retryAfterSeconds: 40 });
    const fields = { fields: [{ name: 'id', type: 'integer' }] };
    const describe = after([unreachable, throttled], () => Promise.resolve(fields)) as unknown as Hub['describe'];
    const { runner, waits, ended } = aRunner({ hub: { describe } });
    runner.start(job);
    expect(await ended()).toMatchObject({ status: 'COMPLETED', recordsCount: 1, columns: ['id'] });
    expect(waits).toEqual([1_000, 40_000]);
  });

  it('waits as long as a spent provider budget says', async () => {
    const spend = after([new ProviderBudgetError(60, 17)], () => undefined);
    const { runner, waits, ended } = aRunner({ providerBudget: { spend } });
    runner.start(job);
    expect(await ended()).toMatchObject({ status: 'COMPLETED', recordsCount: 1 });
    expect(waits).toEqual([17_000]);
  });

  it('tells in the words of the budget when that stays spent', async () => {
    const spend = () => {
      throw new ProviderBudgetError(60, 17);
    };
    const { runner, onFault, ended } = aRunner({ providerBudget: { spend } });
    runner.start(job);
    expect(await ended()).toMatchObject({ status: 'FAILED', message: expect.stringContaining('60 times a minute') });
    expect(onFault).not.toHaveBeenCalled();
  });

  it('has each record once, though its end could not be written down at first', async () => {
    const { runner, store, ended } = aRunner();
    store.isAway = true;
    runner.start(job);
    await ended();
    store.isAway = false;
    await runner.resume();
    expect(await ended()).toMatchObject({ status: 'COMPLETED', recordsCount: 1 });
  });

  it('does not fail by a database that is away for a while, and goes on when it is looked for again', async () => {
    const { runner, store, onFault, ended } = aRunner();
    store.isAway = true;
    runner.start(job);
    expect(await ended()).toMatchObject({ status: 'CREATED' });
    expect(onFault).toHaveBeenCalledWith(expect.any(StoreUnavailableError), job.id);
    expect(store.refusedEnds).toEqual(['COMPLETED']);
  });

  it('that is gathered or waits for it is not begun once more when it is looked for again', async () => {
    const list = vi.fn(() => Promise.resolve({ records: [{ id: 1 }], positions: [] }));
    const { runner, ended } = aRunner({ hub: { list } });
    runner.start(job);
    for (let looks = 0; looks < 3; looks += 1) await runner.resume();
    await ended();
    await runner.resume();
    await ended();
    expect(list).toHaveBeenCalledTimes(1);
  });
});

it('leaves a job as it stands once another process may have taken it up', async () => {
  const { runner, onFault, ended } = aRunner({
    instances: { findById: () => Promise.resolve(undefined) }, // which fails a job that is this process's own
    unlessElsewhere: (_, work) => work(AbortSignal.abort()),
  });
  runner.start(job);
  expect(await ended()).toEqual(job);
  expect(onFault).not.toHaveBeenCalled();
});

describe('the places of bulk jobs', () => {
  const unreachable = new HubError('PROVIDER_UNREACHABLE', 'Autotask does not answer.');
  /** Waits until the signal aborts, and tells for how long it should have. */
  const waitForever = (waits: number[]) => (ms: number, signal: AbortSignal) =>
    new Promise<void>((_, reject) => {
      waits.push(ms);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });

  it('are left by those who wait for their provider, so that others are gathered meanwhile', async () => {
    const failing = { describe: () => Promise.reject(unreachable) } satisfies Partial<Hub>;
    const jobs = [aJob('x', 1), aJob('x', 2), aJob('y', 3)];
    const waits: number[] = [];
    const { runner, kept } = aRunner({
      jobs,
      hub: (id) => (id.startsWith('x') ? failing : {}),
      wait: waitForever(waits),
    });
    jobs.forEach(runner.start);
    await vi.waitFor(() => expect(kept.get('y3')?.status).toBe('COMPLETED'));
    expect([waits, runner.load()]).toEqual([[1_000, 1_000], { running: 0, waiting: 2 }]);
    await runner.close();
  });

  it('are left for as long as a job waits, which nobody else takes up and which is ended by a word', async () => {
    const describe = vi.fn(() => Promise.reject(unreachable));
    const waits: number[] = [];
    const { runner, kept, onFault } = aRunner({ hub: { describe }, wait: waitForever(waits) });
    runner.start(job);
    await vi.waitFor(() => expect(waits).toEqual([1_000]));
    await runner.resume();
    expect(runner.load()).toEqual({ running: 0, waiting: 1 });
    await runner.stop(job.id);
    expect([runner.load(), describe.mock.calls.length]).toEqual([{ running: 0, waiting: 0 }, 1]);
    expect([kept.get(job.id), onFault.mock.calls]).toEqual([job, []]);
  });

  it('are held elsewhere by nobody while a job waits: its lease is kept until it has waited', async () => {
    let isHeld = false;
    let waited: (() => void) | undefined;
    const { runner, ended } = aRunner({
      hub: { describe: after([unreachable], () => Promise.resolve({ fields: [] })) as unknown as Hub['describe'] },
      unlessElsewhere: async (_, work) => {
        isHeld = true;
        await work();
        isHeld = false;
      },
      wait: () => new Promise((resolve) => (waited = resolve)),
    });
    runner.start(job);
    await vi.waitFor(() => expect(waited).toBeDefined());
    expect(isHeld).toBe(true);
    waited?.();
    expect([(await ended())?.status, isHeld]).toEqual(['COMPLETED', false]);
  });

  it('go to an organisation that has none before one that has', async () => {
    const jobs = [aJob('x', 1), aJob('x', 2), aJob('x', 3), aJob('y', 4)];
    const { pagesOf, pass, gathered } = aGate();
    const { runner } = aRunner({ jobs, hub: pagesOf(1) });
    jobs.forEach(runner.start);
    await gathered('x1', 'x2');
    await pass('x1');
    await gathered('x2', 'y4');
    await pass('x2');
    await gathered('x3', 'y4');
    await runner.close();
  });

  it('are given up after a page where an organisation has several and another has none', async () => {
    const jobs = [aJob('x', 1), aJob('x', 2), aJob('y', 3)];
    const { pagesOf, pass, gathered } = aGate();
    const { runner, kept, ended } = aRunner({ jobs, hub: pagesOf(3) });
    jobs.forEach(runner.start);
    await gathered('x1', 'x2');
    await pass('x1');
    await gathered('x2', 'y3');
    for (const id of ['x2', 'x2', 'x2', 'y3', 'y3', 'y3', 'x1', 'x1']) await pass(id);
    await ended();
    const ends = [...kept.values()].map(({ status, recordsCount }) => [status, recordsCount]);
    expect(ends).toEqual(Array.from({ length: 3 }, () => ['COMPLETED', 3]));
  });

  it('are kept for a while only where more organisations than there are places want one', async () => {
    const jobs = ['x', 'y', 'z'].map((of, number) => aJob(of, number));
    let ms = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => ms);
    onTestFinished(() => clock.mockRestore());
    const { pagesOf, pass, gathered } = aGate();
    const { runner } = aRunner({ jobs, hub: pagesOf(100) });
    jobs.forEach(runner.start);
    await gathered('x0', 'y1');
    for (let page = 0; page < 3; page += 1) await pass('x0');
    await gathered('x0', 'y1');
    ms = 30_000;
    await pass('x0');
    await gathered('y1', 'z2');
    await pass('y1');
    await gathered('x0', 'z2');
    await runner.close();
  });
});

describe('a bulk job whose file is not where it should be', () => {
  const gone = { ...job, bytes: 40, recordsCount: 500, position: 'a', columns: ['id'] };
  const filesThat = (holds: () => boolean) =>
    ({ append: () => Promise.resolve(50), holds: () => Promise.resolve(holds()) }) as unknown as BulkFiles;

  it('waits for it to be taken in, and goes on where it stood', async () => {
    const answers = [false, false, true];
    const { runner, waits, ended } = aRunner({ jobs: [gone], bulkFiles: filesThat(() => answers.shift() ?? true) });
    runner.start(gone);
    expect(await ended()).toMatchObject({ status: 'COMPLETED', recordsCount: 501 });
    expect(waits).toEqual([1_000, 5_000]);
  });

  it('fails in words when it does not come, with nothing written after what is not there', async () => {
    const list = vi.fn();
    const { runner, onFault, ended } = aRunner({ jobs: [gone], hub: { list }, bulkFiles: filesThat(() => false) });
    runner.start(gone);
    const message = 'What the bulk job has gathered is not all there. Start the query anew.';
    expect(await ended()).toMatchObject({ status: 'FAILED', message, recordsCount: 500 });
    expect([list.mock.calls, onFault.mock.calls]).toEqual([[], []]);
  });
});
