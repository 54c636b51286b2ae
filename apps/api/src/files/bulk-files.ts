import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { OwnBulkFiles } from '../hubs/bulk/ports.js';

const ending = '.lines';

/** Holds what bulk jobs have gathered in files of a folder, readable by their owner alone. */
export function createBulkFiles(folder: string): OwnBulkFiles {
  const pathOf = (jobId: string) => join(folder, `${jobId}${ending}`);
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
    async list() {
      const names = await readdir(folder).catch(() => []);
      return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
    },
    remove: (jobId) => rm(pathOf(jobId), { force: true }),
  };
}
