import type { BulkJob, BulkJobs, OwnBulkFiles, SharedBulkFiles } from '../hubs/bulk/ports.js';

interface BulkPagesPorts {
  readonly bulkJobs: Pick<BulkJobs, 'findById'>;
  readonly own: Pick<OwnBulkFiles, 'list' | 'read'>;
  /** Undefined where no other process can be on the database. */
  readonly shared: Pick<SharedBulkFiles, 'countByKey'> | undefined;
}

/** How many pages that jobs of this database have gathered lie under each key, wherever they are kept. */
export async function countBulkPages({ bulkJobs, own, shared }: BulkPagesPorts): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(await shared?.countByKey());
  for (const id of await own.list()) {
    const job = await bulkJobs.findById(id);
    if (!job || !isKept(job)) continue;
    for await (const page of own.read(id, job.bytes)) {
      const keyId = page.slice(3, 11); // v1.<keyId>.…
      counts.set(keyId, (counts.get(keyId) ?? 0) + 1);
    }
  }
  return counts;
}

/** What a job that failed or was cancelled has gathered can be fetched by nobody. */
const isKept = ({ finishedAt, status }: BulkJob): boolean => finishedAt === null || status === 'COMPLETED';
