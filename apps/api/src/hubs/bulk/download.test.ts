import { expect, it, vi } from 'vitest';
import type { Actor, StoredInstance } from '../../instances/ports.js';
import { downloadBulk } from './download.js';
import type { BulkPorts } from './jobs.js';
import type { BulkJob } from './ports.js';

const job = { id: 'j', number: 7, object: 'contacts', status: 'COMPLETED', recordsCount: 3, bytes: 9 } as BulkJob;
const instance = { id: 'i', organizationId: 'o', configuration: [] } as unknown as StoredInstance;

/** Downloads what is kept of three records on two pages. */
async function download(lines: readonly string[], holds = true) {
  const note = vi.fn(() => Promise.resolve());
  const ports = {
    vault: { open: (_: unknown, line: string) => line },
    clock: { now: () => new Date(0) },
    bulkJobs: { find: () => Promise.resolve(job) },
    bulkFiles: { holds: () => Promise.resolve(holds), read: () => lines },
    recordActivity: { note },
  } as unknown as BulkPorts;
  const begun = downloadBulk(ports)({} as Actor, instance, 7, 'contacts');
  const read = async () => {
    const ids: unknown[] = [];
    for await (const page of (await begun).pages) ids.push(...page.map(({ id }) => id));
    return ids;
  };
  return { read, note };
}

it('gives every record a job has gathered', async () => {
  const { read, note } = await download(['[{"id":1},{"id":2}]', '[{"id":3}]']);
  expect(await read()).toEqual([1, 2, 3]);
  expect(note).toHaveBeenCalledTimes(1);
});

it.each([[[]], [['[{"id":1},{"id":2}]']], [['[{"id":3}]']]])(
  'breaks off, and does not end as if that were all, where only %j is kept',
  async (lines) => {
    const { read } = await download(lines);
    await expect(read()).rejects.toMatchObject({
      code: 'BULK_NOT_READY',
      message: expect.stringContaining('all there'),
    });
  },
);

it('is refused before anything is noted or given where the files are known to be elsewhere', async () => {
  const { read, note } = await download([], false);
  await expect(read()).rejects.toMatchObject({ code: 'BULK_NOT_READY' });
  expect(note).not.toHaveBeenCalled();
});
