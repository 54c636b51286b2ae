import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createBulkJobs } from '../src/db/bulk-jobs.js';
import { openDatabase } from '../src/db/open.js';
import { withKeyRingLock } from '../src/db/sqlite/key-ring-lock.js';
import { takeDataDir } from '../src/db/sqlite/process-lock.js';
import { createBulkFiles } from '../src/files/bulk-files.js';
import { tellRunning } from '../src/running.js';
import { askRest, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { install as installIn } from './install.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, type RunningApi, compilePrograms, run, startApi } from './program.js';
import { openRows } from './rows.js';

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'isotope-keys-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const environment = () => ({
  ISOTOPE_DATA_DIR: dataDir,
  ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
  ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
  ISOTOPE_LOG_LEVEL: 'error',
});
const install = (ring: Record<string, string> = {}) => installIn({ ...environment(), ...ring });
const keys = (...args: readonly string[]) => run(programs.cli, ['keys', ...args, '--json'], environment());
const listed = async () => JSON.parse((await keys('list')).stdout);
const keyRing = () => join(dataDir, 'keyring.json');
const ringLength = () => JSON.parse(readFileSync(keyRing(), 'utf8')).keys.length;

const at = { sandboxUrl: 'https://webservices5.autotask.net' };
const create = async (api: RunningApi, name = 'Acme') => {
  const { status, body, text } = await askRest(api, 'POST', '/instances', { body: anUncheckedInstance(at, { name }) });
  if (status !== 200) throw new Error(text);
  return body;
};

/** Creates one after another until the work has ended; gives all of them. */
async function whileCreating(api: RunningApi, work: Promise<unknown>): Promise<readonly any[]> {
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  const created: unknown[] = [];
  while (!isDone) created.push(await create(api, `Acme ${created.length}`));
  await done;
  return created;
}

const readsBack = async (api: RunningApi, { id, token }: any) => {
  const { body } = await askRest(api, 'GET', `/instances/${id}`);
  expect(body.token).toBe(token);
};

describe('isotope keys', () => {
  it('changes the key under a running API that goes on creating, and loses and interrupts nothing', async () => {
    const api = await startApi(programs, environment());
    const before: any[] = [];
    for (let made = 0; made < 250; made += 1) before.push(await create(api, `Before ${made}`));
    const [{ id: oldKey, envelopes }] = await listed();
    expect(envelopes).toBe(2 * 250 + 4); // tokens and configurations; two secrets, pepper, canary
    const rotation = keys('rotate');
    const during = await whileCreating(api, rotation);
    const { code, stdout } = await rotation;
    expect(code).toBe(0);
    const { keyId, resealed, unreadable } = JSON.parse(stdout);
    expect([unreadable, resealed >= 504]).toEqual([[], true]);
    expect(during.length).toBeGreaterThan(0);
    expect(await listed()).toEqual([
      { id: keyId, isOnRing: true, isSealing: true, envelopes: 504 + 2 * during.length, bulkPages: 0 },
      { id: oldKey, isOnRing: true, isSealing: false, envelopes: 0, bulkPages: 0 },
    ]);
    expect((await keys('retire', oldKey)).code).toBe(0);
    expect((await listed()).map((key: any) => key.id)).toEqual([keyId]);
    for (const instance of [...before.slice(0, 5), ...before.slice(-5), ...during]) await readsBack(api, instance);
    expect(await graphqlData(api, '{ viewer { user { number } } }')).toEqual({ viewer: { user: { number: 1 } } });
    await api.end('SIGTERM');
    const again = await startApi(programs, environment());
    await readsBack(again, await create(again));
    await readsBack(again, before[7]);
    await again.end('SIGTERM');
    expect(statSync(keyRing()).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('loses no key to several commands at once: one does its work, the others are refused in a sentence', async () => {
    const api = await startApi(programs, environment());
    const made: any[] = [];
    for (let count = 0; count < 250; count += 1) made.push(await create(api, `Before ${count}`));
    const runs = await Promise.all([keys('rotate'), keys('rotate'), keys('add'), keys('rotate')]);
    const refused = runs.filter(({ code }) => code !== 0);
    expect(refused.length).toBeLessThan(runs.length);
    for (const { stdout, stderr } of refused)
      expect([stdout, stderr]).toEqual(['', expect.stringMatching(/^error: Another "isotope keys" command[^\n]*\n$/)]);
    expect(ringLength()).toBe(1 + runs.length - refused.length);
    expect((await listed()).every(({ isOnRing }: any) => isOnRing)).toBe(true);
    await api.end('SIGTERM');
    const again = await startApi(programs, environment());
    for (const instance of [...made.slice(0, 5), ...made.slice(-5)]) await readsBack(again, instance);
    await again.end('SIGTERM');
  }, 60_000);

  it.each(['add', 'rotate', 'rotate --resume', 'retire deadbeef'])(
    'changes nothing by %s while another command is at work on the keys',
    async (command) => {
      await install();
      await withKeyRingLock(dataDir, async () => {
        const { code, stderr } = await keys(...command.split(' '));
        expect([code, stderr]).toEqual([1, expect.stringContaining(`is at work on the keys of ${dataDir}.`)]);
        expect((await keys('list')).code).toBe(0);
      });
      expect(ringLength()).toBe(1);
    },
  );

  it('waits for an API that has not come so far as to tell of itself, and changes nothing before', async () => {
    await install();
    const lock = takeDataDir(dataDir);
    const added = keys('add');
    expect(await Promise.race([added, sleep(2_000)])).toBeUndefined();
    expect(ringLength()).toBe(1);
    lock.release();
    expect([(await added).code, ringLength()]).toEqual([0, 2]);
  });

  it('is not hindered by what told of itself last and is no more', async () => {
    await install();
    const lock = takeDataDir(dataDir);
    tellRunning(dataDir, { pid: 99_999_999, keyIds: [] });
    const added = keys('add');
    await sleep(1_000);
    lock.release();
    expect(await added).toMatchObject({ code: 0, stderr: '' });
  });

  it('goes on with a rotation that was cut short, and does nothing twice', async () => {
    const api = await startApi(programs, environment());
    for (let made = 0; made < 3; made += 1) await create(api);
    await api.end('SIGTERM');
    const rows = openRows(join(dataDir, 'isotope.db'));
    const tokens = () => rows.all('select sealed_token from instances order by number').map((row) => row.sealed_token);
    const [first] = tokens();
    const { keyId } = JSON.parse((await keys('rotate')).stdout);
    rows.damage('update instances set sealed_token = ? where number = 1', first); // as though it had ended before this one
    const [, second] = tokens();
    const { stdout } = await keys('rotate', '--resume');
    expect(JSON.parse(stdout)).toEqual({ keyId, resealed: 1, unreadable: [] });
    expect(tokens()[1]).toBe(second);
    expect(tokens()[0]).toContain(`v1.${keyId}.`);
    rows.close();
    expect(ringLength()).toBe(2);
  });

  it('names what no key opens, goes on with the rest, and ends with 1', async () => {
    const api = await startApi(programs, environment());
    const broken = await create(api);
    const whole = await create(api);
    await api.end('SIGTERM');
    const rows = openRows(join(dataDir, 'isotope.db'));
    rows.damage(
      "update instances set sealed_token = substr(sealed_token, 1, 50) || 'AAAA' || substr(sealed_token, 55) where number = ?",
      broken.id,
    );
    const [{ id }] = rows.all('select id from instances where number = ?', broken.id);
    rows.close();
    const { code, stdout } = await keys('rotate');
    expect([code, JSON.parse(stdout).unreadable]).toEqual([1, [`token of ${id}`]]);
    const [fresh, old] = await listed();
    expect([fresh.envelopes, old.envelopes]).toEqual([7, 1]);
    const { code: refused, stderr } = await keys('retire', old.id);
    expect([refused, stderr]).toEqual([1, expect.stringContaining(`1 secrets still lie under key ${old.id}`)]);
    const again = await startApi(programs, environment());
    await readsBack(again, whole);
    await again.end('SIGTERM');
  });

  it('adds a key that opens only, and rotates to it when told', async () => {
    const api = await startApi(programs, environment());
    await create(api);
    const { id } = JSON.parse((await keys('add')).stdout);
    const [sealing, added] = await listed();
    expect([sealing.isSealing, added]).toEqual([
      true,
      { id, isOnRing: true, isSealing: false, envelopes: 0, bulkPages: 0 },
    ]);
    expect(JSON.parse((await keys('rotate', '--to', id)).stdout)).toMatchObject({ keyId: id, resealed: 6 });
    await readsBack(api, await create(api));
    await api.end('SIGTERM');
  });

  it('retires no key that pages of bulk jobs lie under, which it does not seal anew', async () => {
    await install();
    const [{ id: old }] = await listed();
    const session = await openDatabase({ dataDir, databaseUrl: undefined });
    onTestFinished(() => session.close());
    const jobs = createBulkJobs(session);
    const job = {
      ...{ id: 'job', organizationId: 'o', instanceId: 'i', startedBy: null, object: 'accounts' },
      ...{
        query: 'select * from accounts',
        status: 'CREATED' as const,
        recordsCount: 0,
        bytes: 0,
        position: null,
        columns: [],
        message: null,
      },
      ...{ createdAt: new Date(), finishedAt: null, expiresAt: new Date() },
    };
    await jobs.create(job);
    const bytes = await createBulkFiles(join(dataDir, 'bulk')).append('job', 0, `v1.${old}.nonce.body`);
    await jobs.complete('job', { ...job, bytes }, new Date());
    await keys('rotate');
    expect((await listed())[1]).toMatchObject({ id: old, envelopes: 0, bulkPages: 1 });
    const { code, stderr } = await keys('retire', old);
    expect([code, stderr, ringLength()]).toEqual([1, expect.stringContaining(`lies under key ${old} (pages: 1)`), 2]);
    await jobs.remove('job');
    expect((await keys('retire', old)).code).toBe(0);
  });

  it.each([
    ['the key that seals', () => listed().then(([{ id }]) => ['retire', id]), 'is the one that seals'],
    ['a key nobody has', () => ['retire', 'deadbeef'], 'No key deadbeef is on the ring'],
    ['a rotation to a key nobody has', () => ['rotate', '--to', 'deadbeef'], 'No key deadbeef is on the ring'],
  ] as const)('refuses in one sentence: %s', async (_, args, told) => {
    await install();
    const { code, stdout, stderr } = await keys(...(await args()));
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(told);
    expect(ringLength()).toBe(1);
  });

  it('leaves keys of the environment to whoever set them, and seals under the first of them', async () => {
    const [old, fresh] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((key) => key.toString('base64'));
    const withKeys = (ring: string, ...args: readonly string[]) =>
      run(programs.cli, ['keys', ...args, '--json'], { ...environment(), ISOTOPE_MASTER_KEY: ring });
    await install({ ISOTOPE_MASTER_KEY: `${old}` });
    expect((await withKeys(`${old}`, 'list')).code).toBe(0);
    expect((await withKeys(`${old}`, 'add')).stderr).toContain('ISOTOPE_MASTER_KEY');
    const { stdout } = await withKeys(`${fresh},${old}`, 'rotate');
    expect(JSON.parse(stdout).unreadable).toEqual([]);
    expect((await withKeys(`${fresh}`, 'list')).code).toBe(0);
    const { code, stderr } = await withKeys(`${old}`, 'list');
    expect([code, stderr]).toEqual([1, expect.stringContaining('The key ring does not fit this database')]);
  });

  it('says of a ring that is gone that it is missing, by every command and the start, and makes no other', async () => {
    await install();
    rmSync(keyRing());
    for (const args of [['keys', 'list'], ['audit', 'verify'], ['organizations', 'list'], []]) {
      const { code, stdout, stderr } = await run(args.length ? programs.cli : programs.main, args, environment());
      const [told, nothing] = args.length ? [stderr, stdout] : [stdout, stderr];
      expect([code, nothing, told]).toEqual([1, '', expect.stringContaining(`${keyRing()} is missing`)]);
      expect(existsSync(keyRing())).toBe(false);
    }
  });

  it('says of a ring that lacks a key which one, and ends with 1', async () => {
    await install();
    await keys('rotate');
    const [fresh, old] = await listed();
    const rows = openRows(join(dataDir, 'isotope.db'));
    rows.damage('update users set sealed_secret = replace(sealed_secret, ?, ?)', fresh.id, old.id);
    rows.close();
    writeFileSync(keyRing(), JSON.stringify({ keys: JSON.parse(readFileSync(keyRing(), 'utf8')).keys.slice(0, 1) }));
    const { code, stdout } = await keys('list');
    expect([code, JSON.parse(stdout)[1]]).toEqual([
      1,
      { id: old.id, isOnRing: false, isSealing: false, envelopes: 1, bulkPages: 0 },
    ]);
  });
});
