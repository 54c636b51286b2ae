import { useSyncExternalStore } from 'react';
import type { BulkAction } from './bulk-work';
import { type Outcome, runBulk } from './run-bulk';
import type { Selectable } from './selection';

/** Something done to many: as far as it has come, or as it ended. */
export interface BulkReport {
  readonly kind: BulkAction['kind'] | 'undo';
  readonly total: number;
  readonly outcomes: ReadonlyMap<Selectable, Outcome>;
  readonly isRunning: boolean;
  /** Why it could not even begin. */
  readonly trouble?: { readonly message: string; readonly requestId: string | undefined };
}

/** What is done to many lives longer than the page it was begun on: one job at a time, kept for the whole window. */
interface Job {
  readonly report: BulkReport | undefined;
  /** Whether a list shows it in its own place. */
  readonly isHosted: boolean;
}

const nothing: Job = { report: undefined, isHosted: false };
let job = nothing;
/** What became of each, by its id. */
const outcomeOf = new Map<string, Outcome>();
let stopper: AbortController | undefined;
const listeners = new Set<() => void>();

function change(changes: Partial<Job>): void {
  job = { ...job, ...changes };
  listeners.forEach((tell) => tell());
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

/** The job as it stands. */
export const useBulkJob = (): Job =>
  useSyncExternalStore(
    listen,
    () => job,
    () => nothing,
  );

/** What became of one instance in the job. */
export const useOutcome = (id: string): Outcome | undefined =>
  useSyncExternalStore(
    listen,
    () => outcomeOf.get(id),
    () => undefined,
  );

/** Says that a list shows the job, and that nobody else needs to; gives the way to take that back. */
export function hostBulkJob(): () => void {
  change({ isHosted: true });
  return () => change({ isHosted: false });
}

interface BulkJob {
  readonly kind: BulkReport['kind'];
  /** What it is done to, or why that cannot be told. */
  readonly find: () => Promise<readonly Selectable[] | NonNullable<BulkReport['trouble']>>;
  readonly work: (item: Selectable) => Promise<Outcome>;
}

/**
 * Does something to many, with the browser asking before the window is left meanwhile: only what has begun would be done.
 * Nothing happens while another job runs. Settles when it has ended.
 */
export async function doInBulk({ kind, find, work }: BulkJob): Promise<void> {
  if (job.report?.isRunning) return;
  const outcomes = new Map<Selectable, Outcome>();
  const show = (total: number, isRunning: boolean) =>
    change({ report: { kind, total, outcomes: new Map(outcomes), isRunning } });
  stopper = new AbortController();
  outcomeOf.clear();
  show(0, true);
  window.addEventListener('beforeunload', warn);
  try {
    const found = await find();
    if ('message' in found) {
      return change({ report: { kind, total: 0, outcomes, isRunning: false, trouble: found } });
    }
    show(found.length, true);
    const onOutcome = (item: Selectable, outcome: Outcome) => {
      outcomes.set(item, outcome);
      outcomeOf.set(item.id, outcome);
      show(found.length, true);
    };
    await runBulk({ items: found, work, onOutcome, signal: stopper.signal });
  } finally {
    // Whatever happened, the next job may begin.
    if (job.report?.isRunning) change({ report: { ...job.report, isRunning: false } });
    window.removeEventListener('beforeunload', warn);
  }
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Takes back what can be of the last job. */
export function undoBulk(): Promise<void> {
  const undoable = [...(job.report?.outcomes ?? [])].flatMap(([item, outcome]) =>
    outcome.kind === 'done' && outcome.undo ? [[item, outcome.undo] as const] : [],
  );
  const works = new Map(undoable);
  return doInBulk({
    kind: 'undo',
    find: () => Promise.resolve([...works.keys()]),
    work: (item) => works.get(item)?.() ?? Promise.resolve({ kind: 'unchanged' }),
  });
}

/** Begins nothing further; what is under way is brought to its end. */
export const stopBulk = (): void => stopper?.abort();

/** Lets go of what the last job came to. */
export function dismissBulk(): void {
  outcomeOf.clear();
  change({ report: undefined });
}
