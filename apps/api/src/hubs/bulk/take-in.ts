import type { BulkJobs, OwnBulkFiles, SharedBulkFiles } from './ports.js';

/**
 * Brings what jobs have gathered in files of this process to where every process reaches it. Files of jobs the database
 * does not know are left: they may be of another one.
 */
export const takeInFiles =
  (own: OwnBulkFiles, shared: SharedBulkFiles, bulkJobs: Pick<BulkJobs, 'findById'>) => async (): Promise<void> => {
    for (const id of await own.list()) {
      const job = await bulkJobs.findById(id);
      if (!job) continue;
      await shared.take(id, own.read(id, job.bytes));
      await own.remove(id);
    }
  };
