import type { Actor, Clock, StoredInstance } from '../../instances/ports.js';
import { HubError, mayPass } from '../errors.js';
import { type HubPorts, openHub } from '../open-hub.js';
import type { RecordActivity } from '../record-activity.js';
import { readBulkQuery } from './bulk-query.js';
import type { BulkFiles, BulkJob, BulkJobs } from './ports.js';
import type { BulkRunner } from './runner.js';

export interface BulkPorts extends HubPorts {
  readonly recordActivity: RecordActivity;
  readonly clock: Clock;
  readonly bulkJobs: BulkJobs;
  readonly bulkFiles: BulkFiles;
  readonly bulkRunner: Pick<BulkRunner, 'start' | 'stop'>;
}

/** How long what a job has gathered is kept. */
export const bulkKeptForMs = 24 * 60 * 60 * 1000;

/**
 * Begins to gather what a query finds and returns at once. Throws a HubError for a query that cannot be read or meant and
 * an object there is not, before anything is kept.
 */
export const startBulkQuery =
  (ports: BulkPorts) =>
  async (actor: Actor, instance: StoredInstance, query: string): Promise<BulkJob> => {
    const { object, where } = readBulkQuery(query);
    const hub = openHub(ports, actor, instance, 'BULK');
    const { name } = hub.resolve(object);
    await hub.check(name, { where }).catch(unlessItPasses);
    const now = ports.clock.now();
    const job = {
      id: ports.clock.newId(),
      organizationId: instance.organizationId,
      instanceId: instance.id,
      object: name,
      query,
      status: 'CREATED' as const,
      recordsCount: 0,
      bytes: 0,
      position: null,
      columns: [],
      message: null,
      createdAt: now,
      finishedAt: null,
      expiresAt: new Date(now.getTime() + bulkKeptForMs),
    };
    const made = { ...job, number: await ports.bulkJobs.create(job) };
    const deed = { action: 'BULK_QUERY_STARTED', instanceId: instance.id, object: name, recordId: null } as const;
    await ports.recordActivity.note({ ...deed, at: now, fields: [] }, actor);
    ports.bulkRunner.start(made);
    return made;
  };

/** A provider that cannot just now tell which fields there are is waited for by the job. */
function unlessItPasses(error: unknown): void {
  if (!(error instanceof HubError) || !mayPass(error)) throw error;
}

/** A job of an instance; throws a HubError when there is none of this number. */
export const getBulkJob =
  ({ bulkJobs }: Pick<BulkPorts, 'bulkJobs'>) =>
  async ({ organizationId, id }: StoredInstance, number: number): Promise<BulkJob> => {
    const job = await bulkJobs.find(organizationId, id, number);
    if (!job) throw new HubError('RECORD_NOT_FOUND', `No bulk job found with ID ${number}.`);
    return job;
  };

/** The latest jobs of an instance. */
export const listBulkJobs =
  ({ bulkJobs }: Pick<BulkPorts, 'bulkJobs'>) =>
  ({ organizationId, id }: StoredInstance, limit: number): Promise<readonly BulkJob[]> =>
    bulkJobs.list(organizationId, id, limit);

/** Ends a job that is not at its end and drops what it has gathered; one that is stays as it is. */
export const cancelBulkJob =
  (ports: BulkPorts) =>
  async (_actor: Actor, instance: StoredInstance, number: number): Promise<BulkJob> => {
    const job = await getBulkJob(ports)(instance, number);
    const end = { status: 'CANCELLED' as const, message: null, finishedAt: ports.clock.now() };
    if (await ports.bulkJobs.finish(job.id, end)) {
      await ports.bulkRunner.stop(job.id);
      await ports.bulkFiles.remove(job.id);
    }
    return getBulkJob(ports)(instance, number);
  };

/** Removes the jobs whose time is up, with what they hold. */
export const purgeBulkJobs =
  ({ bulkJobs, bulkFiles, bulkRunner, clock }: BulkPorts) =>
  async (): Promise<void> => {
    for (const { id } of await bulkJobs.listExpired(clock.now())) {
      await bulkRunner.stop(id);
      await bulkFiles.remove(id);
      await bulkJobs.remove(id);
    }
  };
