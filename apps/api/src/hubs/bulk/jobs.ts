import { ForbiddenError } from '../../accounts/people-errors.js';
import { mayActAs } from '../../accounts/roles.js';
import type { Actor, Clock, StoredInstance } from '../../instances/ports.js';
import { HubError, mayPass } from '../errors.js';
import { openHub, refuseTokenOfDisabled } from '../open-hub.js';
import { type RecordWritePorts, record } from '../record-activity.js';
import { readBulkQuery } from './bulk-query.js';
import type { BulkFiles, BulkJob, BulkJobs } from './ports.js';
import type { BulkRunner } from './runner.js';
import { dayMs } from '../../milliseconds.js';

export interface BulkPorts extends RecordWritePorts {
  readonly clock: Clock;
  readonly bulkJobs: BulkJobs;
  readonly bulkFiles: BulkFiles;
  readonly bulkRunner: Pick<BulkRunner, 'start' | 'stop'>;
}

/** How long what a job has gathered is kept. */
const bulkKeptForMs = dayMs;

/**
 * Begins to gather what a query finds and returns at once. Throws a HubError for a query that cannot be read or meant and
 * an object there is not, before anything is kept; of the query as the caller has it `named`.
 */
export const startBulkQuery =
  (ports: BulkPorts) =>
  async (actor: Actor, instance: StoredInstance, query: string, named?: string): Promise<BulkJob> => {
    const { object, where } = readBulkQuery(query, named);
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
      startedBy: actor.user.id,
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
    await record(ports, { ...deed, at: now, fields: [], about: { job: made.number } }, actor);
    ports.bulkRunner.start(made);
    return made;
  };

/** A provider that cannot just now tell which fields there are is waited for by the job. */
function unlessItPasses(error: unknown): void {
  if (!(error instanceof HubError) || !mayPass(error)) throw error;
}

/** A job of an instance; undefined when there is none of this number, or it has been removed. */
export const findBulkJob =
  ({ bulkJobs }: Pick<BulkPorts, 'bulkJobs'>) =>
  ({ organizationId, id }: StoredInstance, number: number): Promise<BulkJob | undefined> =>
    bulkJobs.find(organizationId, id, number);

/** The same; throws a HubError when there is none, and for an element token of a disabled instance. */
export const getBulkJob =
  (ports: Pick<BulkPorts, 'bulkJobs'>) =>
  async (actor: Actor, instance: StoredInstance, number: number): Promise<BulkJob> => {
    refuseTokenOfDisabled(actor, instance);
    const job = await findBulkJob(ports)(instance, number);
    if (!job) throw new HubError('RECORD_NOT_FOUND', `No bulk job found with ID ${number}.`);
    return job;
  };

/** The latest jobs of an instance. */
export const listBulkJobs =
  ({ bulkJobs }: Pick<BulkPorts, 'bulkJobs'>) =>
  ({ organizationId, id }: StoredInstance, limit: number): Promise<readonly BulkJob[]> =>
    bulkJobs.list(organizationId, id, limit);

/** Whether somebody may end a job: whoever started it may, and editors. */
export const mayCancel = ({ user }: Pick<Actor, 'user'>, { startedBy }: Pick<BulkJob, 'startedBy'>): boolean =>
  startedBy === user.id || mayActAs(user.role, 'EDITOR');

/**
 * Ends a job that is not at its end, drops what it has gathered and writes down who ended it; one that is stays as it is.
 * Throws a ForbiddenError for a viewer who has not started it.
 */
export const cancelBulkJob =
  (ports: BulkPorts) =>
  async (actor: Actor, instance: StoredInstance, number: number): Promise<BulkJob> => {
    const job = await getBulkJob(ports)(actor, instance, number);
    if (!mayCancel(actor, job)) throw new ForbiddenError(actor.user.role, 'EDITOR');
    const at = ports.clock.now();
    if (await ports.bulkJobs.finish(job.id, { status: 'CANCELLED', message: null, finishedAt: at })) {
      await ports.bulkRunner.stop(job.id);
      await ports.bulkFiles.remove(job.id);
      const deed = {
        action: 'BULK_QUERY_CANCELLED',
        instanceId: instance.id,
        object: job.object,
        recordId: null,
      } as const;
      await record(ports, { ...deed, at, fields: [], about: { job: number } }, actor);
    }
    return getBulkJob(ports)(actor, instance, number);
  };

/** Removes the jobs whose time is up, with what they hold. They are ended first, so that nobody takes them up meanwhile. */
export const purgeBulkJobs =
  ({ bulkJobs, bulkFiles, bulkRunner, clock }: Pick<BulkPorts, 'bulkJobs' | 'bulkFiles' | 'bulkRunner' | 'clock'>) =>
  async (): Promise<void> => {
    for (const { id, finishedAt } of await bulkJobs.listExpired(clock.now())) {
      if (finishedAt === null) {
        await bulkJobs.finish(id, { status: 'CANCELLED', message: null, finishedAt: clock.now() });
      }
      await bulkRunner.stop(id);
      await bulkFiles.remove(id);
      await bulkJobs.remove(id);
    }
  };
