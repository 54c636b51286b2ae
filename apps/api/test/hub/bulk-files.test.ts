import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBulkJobs } from '../../src/db/bulk-jobs.js';
import { createBulkFiles } from '../../src/files/bulk-files.js';
import type { BulkFiles, BulkJob, BulkJobs, SharedBulkFiles } from '../../src/hubs/bulk/ports.js';
import { takeInFiles } from '../../src/hubs/bulk/take-in.js';
import { dialects, openSession, type DialectName } from '../stores.js';

interface Setting {
  readonly files: BulkFiles;
  readonly jobs: BulkJobs;
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-bulk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Files beside SQLite, rows in PostgreSQL; and the jobs of that database. */
async function openFiles(dialect: DialectName): Promise<Setting> {
  const session = await openSession(dialect);
  const files = session.processes?.bulkFiles ?? createBulkFiles(aFolder());
  return { files, jobs: createBulkJobs(session) };
}

async function aJob(jobs: BulkJobs, id: string): Promise<BulkJob> {
  const job = {
    ...{ id, organizationId: 'ours', instanceId: 'i', object: 'accounts', query: 'select * from accounts' },
    ...{ status: 'CREATED' as const, recordsCount: 0, bytes: 0, position: null, columns: [], message: null },
    ...{ createdAt: new Date(1), finishedAt: null, expiresAt: new Date(2) },
  };
  return { ...job, number: await jobs.create(job) };
}

const progress = (bytes: number) => ({ bytes, recordsCount: 0, position: null, columns: [] });
const cancelled = { status: 'CANCELLED' as const, message: null, finishedAt: new Date(3) };

async function all(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

/** Adds lines as a job does: each once the one before is written down. */
async function gather({ files, jobs }: Setting, id: string, lines: readonly string[], from = 0): Promise<number> {
  let bytes = from;
  for (const line of lines) {
    bytes = await files.append(id, bytes, line);
    await jobs.note(id, progress(bytes));
  }
  return bytes;
}

describe.each(dialects)('what bulk jobs have gathered, beside %s,', (dialect) => {
  it('is given back in order, as far as it was written down', async () => {
    const its = await openFiles(dialect);
    await aJob(its.jobs, 'a');
    const lines = Array.from({ length: 11 }, (_, at) => `line ${at} ü`);
    const bytes = await gather(its, 'a', lines);
    await its.files.append('a', bytes, 'not written down');
    expect(bytes).toBe(Buffer.byteLength(lines.join('\n')) + 1);
    expect(await all(its.files.read('a', bytes))).toEqual(lines);
    expect(await all(its.files.read('a', 0))).toEqual([]);
  });

  it('goes on where it was written down, and drops what is beyond', async () => {
    const its = await openFiles(dialect);
    await aJob(its.jobs, 'a');
    const bytes = await gather(its, 'a', ['one', 'two']);
    await its.files.append('a', bytes, 'cut off, and longer than what comes in its place');
    const end = await gather(its, 'a', ['three', 'four'], bytes);
    expect(await all(its.files.read('a', end))).toEqual(['one', 'two', 'three', 'four']);
  });

  it('is gone when it is removed, and only that', async () => {
    const its = await openFiles(dialect);
    for (const id of ['a', 'b']) await aJob(its.jobs, id);
    const [, bytes] = [await gather(its, 'a', ['one']), await gather(its, 'b', ['other'])];
    await its.files.remove('a');
    await its.files.remove('a');
    expect(await all(its.files.read('b', bytes))).toEqual(['other']);
  });
});

describe('what bulk jobs have gathered in PostgreSQL', () => {
  it('takes nothing of whoever comes too late: another has gone on, the job has ended or is gone', async () => {
    const its = await openFiles('PostgreSQL');
    await aJob(its.jobs, 'a');
    const bytes = await gather(its, 'a', ['one', 'two', 'three']);
    const late = () => its.files.append('a', 4, 'late');
    await expect(late()).rejects.toMatchObject({ name: 'BulkJobMoved' });
    expect(await all(its.files.read('a', bytes))).toEqual(['one', 'two', 'three']);
    await its.jobs.finish('a', cancelled);
    await expect(its.files.append('a', bytes, 'late')).rejects.toMatchObject({ name: 'BulkJobMoved' });
    await its.jobs.remove('a');
    await expect(its.files.append('a', bytes, 'late')).rejects.toMatchObject({ name: 'BulkJobMoved' });
  });

  it('takes in what lies in files, as far as it was written down, and leaves files of jobs it does not know', async () => {
    const its = await openFiles('PostgreSQL');
    const folder = aFolder();
    const own = createBulkFiles(folder);
    await aJob(its.jobs, 'a');
    const bytes = await gather({ files: own, jobs: its.jobs }, 'a', ['one', 'two']);
    appendFileSync(join(folder, 'a.lines'), 'half a li');
    await own.append('unknown', 0, 'of another database');
    await takeInFiles(own, its.files as SharedBulkFiles, its.jobs)();
    const end = await gather(its, 'a', ['three'], bytes);
    expect(await all(its.files.read('a', end))).toEqual(['one', 'two', 'three']);
    expect(await own.list()).toEqual(['unknown']);
  });
});
