import type { Actor, StoredInstance, Vault } from '../../instances/ports.js';
import { HubError } from '../errors.js';
import type { HubRecord } from '../ports.js';
import { withoutNulls } from '../without-nulls.js';
import { type BulkPorts, getBulkJob } from './jobs.js';
import { type BulkJob, BulkLinesMissing } from './ports.js';

/** What a job has gathered, a page at a time. */
export interface BulkDownload {
  readonly job: BulkJob;
  readonly pages: AsyncIterable<readonly HubRecord[]>;
}

/** What the pages of a job are sealed for: they open for no other job and no other instance. */
export const sealContextOf = ({ organizationId, id }: Pick<BulkJob, 'organizationId' | 'id'>) => ({
  organizationId,
  subjectId: id,
  purpose: 'bulk',
});

/**
 * What a job of an instance has gathered, once it is written down who fetches it. Throws a HubError while it is not
 * complete or not all there, and for another object than its own. The pages are all there is or end with an error.
 */
export const downloadBulk =
  (ports: BulkPorts) =>
  async (actor: Actor, instance: StoredInstance, number: number, object: string): Promise<BulkDownload> => {
    const job = await getBulkJob(ports)(actor, instance, number);
    if (job.object.toLowerCase() !== object.toLowerCase()) {
      throw new HubError(
        'UNKNOWN_OBJECT',
        `The bulk job ${number} is of ${job.object}, not of ${object.slice(0, 100)}.`,
      );
    }
    if (job.status !== 'COMPLETED') {
      const why = job.message === null ? '' : ` ${job.message}`;
      throw new HubError('BULK_NOT_READY', `The bulk job ${number} is ${job.status.toLowerCase()}.${why}`);
    }
    if (!(await ports.bulkFiles.holds(job.id, job.bytes))) throw new BulkLinesMissing();
    const deed = { action: 'BULK_DOWNLOADED', instanceId: instance.id, object: job.object, recordId: null } as const;
    const about = { job: number, records: job.recordsCount };
    await ports.recordActivity.note({ ...deed, at: ports.clock.now(), fields: [], about }, actor);
    return { job, pages: readPages(ports.vault, ports, instance, job) };
  };

async function* readPages(
  vault: Pick<Vault, 'open'>,
  { bulkFiles }: Pick<BulkPorts, 'bulkFiles'>,
  instance: StoredInstance,
  job: BulkJob,
): AsyncGenerator<readonly HubRecord[]> {
  const context = sealContextOf(job);
  let given = 0;
  for await (const line of bulkFiles.read(job.id, job.bytes)) {
    const records = JSON.parse(vault.open(context, line)) as readonly HubRecord[];
    given += records.length;
    yield records.map((record) => withoutNulls(instance, record));
  }
  if (given !== job.recordsCount) throw new BulkLinesMissing();
}
