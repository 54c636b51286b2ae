import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BulkLinesMissing, type OwnBulkFiles } from '../hubs/bulk/ports.js';

const ending = '.lines';

/** Holds what bulk jobs have gathered in files of a folder, readable by their owner alone. */
export function createBulkFiles(folder: string): OwnBulkFiles {
  const pathOf = (jobId: string) => join(folder, `${jobId}${ending}`);
  return {
    async append(jobId, bytes, line) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(pathOf(jobId), 'a+', 0o600);
      try {
        if ((await file.stat()).size < bytes) throw new BulkLinesMissing(); // truncate would fill it up with zeros
        await file.truncate(bytes);
        await file.appendFile(`${line}\n`);
        await file.datasync();
        return (await file.stat()).size;
      } finally {
        await file.close();
      }
    },
    async holds(jobId, bytes) {
      if (bytes === 0) return true;
      const found = await stat(pathOf(jobId)).catch(unlessMissing);
      return found !== undefined && found.size >= bytes;
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

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
