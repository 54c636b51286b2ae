import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BulkFiles } from '../hubs/bulk/ports.js';

/** Holds what bulk jobs have gathered in files of a folder, readable by their owner alone. */
export function createBulkFiles(folder: string): BulkFiles {
  const pathOf = (jobId: string) => join(folder, `${jobId}.lines`);
  return {
    async append(jobId, bytes, line) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(pathOf(jobId), 'a+', 0o600);
      try {
        await file.truncate(bytes);
        await file.appendFile(`${line}\n`);
        await file.datasync();
        return (await file.stat()).size;
      } finally {
        await file.close();
      }
    },
    async *read(jobId, bytes) {
      if (bytes === 0) return;
      const input = createReadStream(pathOf(jobId), { end: bytes - 1 });
      try {
        yield* createInterface({ input, crlfDelay: Infinity });
      } finally {
        input.destroy();
      }
    },
    isHere: (jobId) => existsSync(pathOf(jobId)),
    remove: (jobId) => rm(pathOf(jobId), { force: true }),
  };
}
