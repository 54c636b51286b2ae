import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBulkJobs } from '../../src/db/bulk-jobs.js';
import { createBulkFiles } from '../../src/files/bulk-files.js';
import type { BulkFiles, BulkJob, BulkJobs, SharedBulkFiles } from '../../src/hubs/bulk/ports.js';
import { takeInFiles } from '../../src/hubs/bulk/take-in.js';
import { countBulkPages } from '../../src/vault/bulk-pages.js';
import { dialects, openSession, type DialectName } from '../stores.js';

interface Setting {
  readonly files: BulkFiles;
  readonly jobs: BulkJobs;
  /** How many pages lie under each key. */
  readonly count: () => Promise<ReadonlyMap<string, number>>;
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-bulk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Files beside SQLite, rows in PostgreSQL; and the jobs of that database. */
async function openFiles(dialect: DialectName): Promise<Setting> {
  const session = await openSession(dialect);
  const own = createBulkFiles(aFolder());
  const shared = session.processes?.bulkFiles;
  const jobs = createBulkJobs(session);
  return { files: shared ?? own, jobs, count: () => countBulkPages({ bulkJobs: jobs, own, shared }) };
}

async function aJob(jobs: BulkJobs, id: string): Promise<BulkJob> {
  const job = {
    ...{
      id,
      organizationId: 'ours',
      instanceId: 'i',
      object: 'accounts',
      query: 'select * from accounts',
      startedBy: null,
    },
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
async function gather(
  { files, jobs }: Pick<Setting, 'files' | 'jobs'>,
  id: string,
  lines: readonly string[],
  from = 0,
): Promise<number> {
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

  it('is counted by the keys it lies under, as far as somebody can fetch it', async () => {
    const its = await openFiles(dialect);
    for (const id of ['complete', 'running', 'failed', 'cancelled']) await aJob(its.jobs, id);
    const under = (keyId: string) => `v1.${keyId}.nonce.body`;
    const bytes = await gather(its, 'complete', [under('aaaaaaaa'), under('aaaaaaaa'), under('bbbbbbbb')]);
    await its.jobs.complete('complete', progress(bytes), new Date(3));
    const end = await gather(its, 'running', [under('bbbbbbbb')]);
    await its.files.append('running', end, under('cccccccc'));
    for (const id of ['failed', 'cancelled']) await gather(its, id, [under('dddddddd')]);
    await its.jobs.finish('failed', { ...cancelled, status: 'FAILED' });
    await its.jobs.finish('cancelled', cancelled);
    const counts = new Map([
      ['aaaaaaaa', 2],
      ['bbbbbbbb', 2],
    ]);
    expect(await its.count()).toEqual(counts);
    await its.files.remove('complete');
    await its.jobs.remove('complete');
    expect(await its.count()).toEqual(new Map([['bbbbbbbb', 1]]));
  });

  it('is known to be there, all of it, some of it or nothing', async () => {
    const its = await openFiles(dialect);
    await aJob(its.jobs, 'a');
    const bytes = await gather(its, 'a', ['one ü', 'two']);
    expect(await its.files.holds('a', bytes)).toBe(true);
    expect(await its.files.holds('a', bytes + 1)).toBe(false);
    expect(await its.files.holds('gone', 0)).toBe(true);
    expect(await its.files.holds('gone', 1)).toBe(false);
    await its.files.append('a', bytes, 'not written down');
    expect(await its.files.holds('a', bytes)).toBe(true);
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

it('is gone on with in no file that is shorter than it was', async () => {
  const folder = aFolder();
  const files = createBulkFiles(folder);
  const bytes = await files.append('a', 0, 'one');
  for (const length of [bytes - 1, 0]) {
    truncateSync(join(folder, 'a.lines'), length);
    await expect(files.append('a', bytes, 'two')).rejects.toThrow('not all there');
    expect(statSync(join(folder, 'a.lines')).size).toBe(length);
  }
  await expect(files.append('b', bytes, 'two')).rejects.toThrow('not all there');
});

describe('what bulk jobs have gathered in PostgreSQL', () => {
  it('is known not to be all there where its beginning lies in files of another data directory', async () => {
    const its = await openFiles('PostgreSQL');
    await aJob(its.jobs, 'a');
    await its.jobs.note('a', progress(4));
    const bytes = await gather(its, 'a', ['two'], 4);
    expect(await its.files.holds('a', bytes)).toBe(false);
    const own = createBulkFiles(aFolder());
    await own.append('a', 0, 'one');
    await takeInFiles(own, its.files as SharedBulkFiles, its.jobs)();
    expect(await its.files.holds('a', bytes)).toBe(true);
    expect(await all(its.files.read('a', bytes))).toEqual(['one', 'two']);
  });

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
