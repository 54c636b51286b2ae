import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createBulkJobs } from './db/bulk-jobs.js';
import type { Session } from './db/session.js';
import { createBulkFiles } from './files/bulk-files.js';
import { type BulkRunnerPorts, createBulkRunner } from './hubs/bulk/runner.js';
import { takeInFiles } from './hubs/bulk/take-in.js';
import type { Opened } from './opened.js';
import { type Leases, ifFree } from './processes/leases.js';

type Given = Omit<BulkRunnerPorts, 'bulkJobs' | 'bulkFiles' | 'unlessElsewhere' | 'wait' | 'onFault'>;

interface BulkChoices extends Given {
  readonly dataDir: string;
  readonly leases: Leases;
  readonly logger: Pick<Logger, 'error'>;
  readonly parts: Pick<Opened, 'add'>;
}

/** Bulk jobs: what keeps them, where their records lie, and what gathers those, each job in one process alone. */
export function composeBulk(session: Session, { dataDir, leases, logger, parts, ...ports }: BulkChoices) {
  const { processes } = session;
  const bulkJobs = createBulkJobs(session);
  const ownFiles = createBulkFiles(join(dataDir, 'bulk'));
  const bulkFiles = processes?.bulkFiles ?? ownFiles;
  const bulkRunner = createBulkRunner({
    ...ports,
    ...{ bulkJobs, bulkFiles },
    unlessElsewhere: processes ? (id, work) => ifFree(leases, `bulk jobs ${id}`, work) : (_, work) => work(),
    wait: (ms, signal) => sleep(ms, undefined, { signal, ref: false }),
    onFault: (err, jobId) => logger.error({ err, jobId }, 'bulk job failed'),
  });
  parts.add('bulk jobs', bulkRunner.close);
  return {
    bulkJobs,
    bulkFiles,
    bulkRunner,
    /** Takes over what was gathered into files before processes came to share the database. */
    takeInFiles: processes && takeInFiles(ownFiles, processes.bulkFiles, bulkJobs),
  };
}
