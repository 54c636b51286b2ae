import type { Clock, InstanceStore, StoredInstance } from '../../instances/ports.js';
import { StoreUnavailableError } from '../../instances/store-unavailable.js';
import { ProviderBudgetError } from '../../limits/errors.js';
import { defaultFieldsOf, withDefaultFields } from '../default-fields.js';
import { HubError, mayPass } from '../errors.js';
import { type HubPorts, openHub } from '../open-hub.js';
import type { Hub, HubField } from '../ports.js';
import { readBulkQuery } from './bulk-query.js';
import { sealContextOf } from './download.js';
import {
  type BulkFiles,
  type BulkJob,
  BulkJobMoved,
  type BulkJobs,
  BulkLinesMissing,
  type BulkProgress,
} from './ports.js';

export interface GatherPorts extends HubPorts {
  readonly clock: Pick<Clock, 'now'>;
  readonly instances: Pick<InstanceStore, 'findById'>;
  readonly bulkJobs: BulkJobs;
  readonly bulkFiles: BulkFiles;
}

/** A job, and how often in a row it has failed in a way that may pass. */
export interface QueuedJob {
  readonly job: BulkJob;
  readonly failures: number;
}

/** How long a job works at a time. */
export interface Turn {
  /** Aborts when nothing more may be written. */
  readonly signal: AbortSignal;
  /** Whether another is to go on now; asked after each page. */
  readonly givesWay: () => boolean;
}

/** A job that has not come to its end: when it may be gone on with. */
export interface Pause {
  readonly waitMs: number;
  readonly failures: number;
}

const rowsAPage = 500;
/** How long to wait after a failure that may pass, by how many there were in a row. */
const waitsMs = [1_000, 5_000, 30_000, 120_000, 600_000] as const;

/**
 * Gathers page after page from where the job stands, which another process may have brought further since it was read;
 * undefined when there is nothing more to do for it here. Each page is in the file before its progress is written down,
 * that of the last with the job's end, and a file is gone on with only where all before is in it: so nothing is lost or
 * doubled.
 */
export async function gatherJob(ports: GatherPorts, queued: QueuedJob, turn: Turn): Promise<Pause | undefined> {
  const job = await ports.bulkJobs.findById(queued.job.id);
  if (!job || job.finishedAt !== null) return undefined;
  try {
    return await gather(ports, { job, failures: queued.failures }, turn);
  } catch (error) {
    if (turn.signal.aborted || error instanceof BulkJobMoved) return undefined;
    // The job has not failed: it goes on where it stands once the database can be written again.
    if (error instanceof StoreUnavailableError) throw error;
    const isTold = error instanceof HubError || error instanceof ProviderBudgetError;
    const message = isTold ? error.message : 'Isotope failed to gather it; the logs have the reason.';
    await ports.bulkJobs.finish(job.id, { status: 'FAILED', message, finishedAt: ports.clock.now() });
    if (!isTold) throw error;
    return undefined;
  }
}

/** A failure that may pass is a pause; throws any other, and the last of too many in a row. */
async function gather(ports: GatherPorts, { job, ...queued }: QueuedJob, turn: Turn): Promise<Pause | undefined> {
  let { failures } = queued;
  try {
    if (!(await ports.bulkFiles.holds(job.id, job.bytes))) throw new BulkLinesMissing();
    for await (const isComplete of pages(ports, job, turn.signal)) {
      failures = 0;
      if (!isComplete && turn.givesWay()) return { waitMs: 0, failures };
    }
    return undefined;
  } catch (error) {
    const waitMs = waitsMs[failures];
    if (turn.signal.aborted || !isPassing(error) || waitMs === undefined) throw error;
    return { waitMs: Math.max(waitMs, (error.retryAfterSeconds ?? 0) * 1000), failures: failures + 1 };
  }
}

/** Gathers a page each time it is asked, and tells whether that was the last. */
async function* pages(ports: GatherPorts, job: BulkJob, signal: AbortSignal): AsyncGenerator<boolean> {
  const hubOf = reopening(ports, job);
  let progress: BulkProgress & { readonly isComplete?: boolean } = job;
  while (!progress.isComplete) {
    const reached = await hubOf();
    if (progress.columns.length === 0) {
      progress = { ...progress, columns: await columnsOf(reached, job.object, signal) };
    }
    const gathered = await gatherPage(ports, job, reached, progress, signal);
    signal.throwIfAborted();
    progress = gathered;
    yield gathered.isComplete;
  }
}

/** Whether the next try may well do: the provider answers again, or may be asked again, or what is missing is taken in. */
const isPassing = (error: unknown): error is HubError | ProviderBudgetError =>
  error instanceof ProviderBudgetError ||
  error instanceof BulkLinesMissing ||
  (error instanceof HubError && mayPass(error));

async function gatherPage(
  { clock, vault, bulkFiles, bulkJobs }: GatherPorts,
  job: BulkJob,
  { hub, fields }: Reached,
  before: BulkProgress,
  signal: AbortSignal,
): Promise<BulkProgress & { readonly isComplete: boolean }> {
  const { where } = readBulkQuery(job.query);
  const query = { where, fields, pageSize: rowsAPage, after: before.position ?? undefined, isBulk: true };
  const { records, next } = await withDefaultFields(fields, () => hub.list(job.object, query, signal));
  signal.throwIfAborted();
  const line = vault.seal(sealContextOf(job), JSON.stringify(records));
  const bytes = records.length === 0 ? before.bytes : await bulkFiles.append(job.id, before.bytes, line);
  const progress = {
    bytes,
    recordsCount: before.recordsCount + records.length,
    position: next ?? before.position,
    columns: before.columns,
  };
  const isComplete = next === undefined;
  const isWritten = isComplete
    ? await bulkJobs.complete(job.id, progress, clock.now())
    : await bulkJobs.note(job.id, progress);
  if (!isWritten) throw new BulkJobMoved();
  return { ...progress, isComplete };
}

/** Every field that is answered, the account's own among them. */
async function columnsOf({ hub, fields }: Reached, object: string, signal: AbortSignal): Promise<readonly string[]> {
  const told = (await hub.describe(object, signal)).fields.filter(({ type }) => type !== 'secret');
  const wanted = new Set(fields?.map((name) => name.toLowerCase()));
  const isWanted = ({ name, vendorName, isCustom }: HubField): boolean =>
    [name, vendorName, ...(isCustom ? ['userDefinedFields'] : [])].some((one) => wanted.has(one.toLowerCase()));
  return told.filter((field) => !fields || field.name === 'id' || isWanted(field)).map(({ name }) => name);
}

/** An instance's hub, and the fields its configuration names for the job's object; all where it names none. */
interface Reached {
  readonly hub: Hub;
  readonly fields: readonly string[] | undefined;
}

/** The instance's hub, opened anew when the instance has changed; throws a HubError when it is gone or disabled. */
function reopening(ports: GatherPorts, { organizationId, instanceId, object }: BulkJob): () => Promise<Reached> {
  let opened: (Reached & { readonly version: number }) | undefined;
  return async () => {
    const instance: StoredInstance | undefined = await ports.instances.findById(organizationId, instanceId);
    if (!instance) throw new HubError('RECORD_NOT_FOUND', 'The instance is not there any more.');
    if (opened?.version !== instance.version) {
      const hub = openHub(ports, { user: null }, instance, 'BULK');
      opened = { version: instance.version, hub, fields: defaultFieldsOf(instance, hub.resolve(object)) };
    }
    return opened;
  };
}
