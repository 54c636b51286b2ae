import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SandboxOptions, createSandbox } from '@isotope/autotask-sandbox';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askRest, graphqlData } from './ask.js';
import { anInput, anInstance, anUncheckedInstance } from './builders.js';
import { follow, stagesOf } from './follow.js';
import { ownerSecrets } from './isotope.js';
import { withToken } from './life.js';
import * as operations from './operations.js';
import { openDatabase, runOn } from './postgres/database.js';
import { type Programs, type RunningApi, compilePrograms, startApi } from './program.js';

let programs: Programs;
let two: Setting;
beforeAll(async () => {
  programs = await compilePrograms();
  two = await startTwo();
}, 120_000);
afterAll(async () => {
  await two.end();
  programs.remove();
});

interface Setting {
  /** Of the database. */
  readonly url: string;
  readonly sandbox: ReturnType<typeof createSandbox>;
  readonly sandboxUrl: string;
  readonly apis: readonly [RunningApi, RunningApi];
  end(): Promise<void>;
}

/** Two processes on one database, each with a data directory of its own, and a sandbox both reach. */
async function startTwo(env: Readonly<Record<string, string>> = {}, data: SandboxOptions = {}): Promise<Setting> {
  const { url, giveBack } = await openDatabase();
  const sandbox = createSandbox(data);
  const { url: sandboxUrl } = await sandbox.listen();
  const masterKey = randomBytes(32).toString('base64');
  const dataDirs = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'isotope-shared-')));
  const start = (dataDir: string | undefined) =>
    startApi(programs, {
      DATABASE_URL: url,
      ISOTOPE_DATA_DIR: dataDir ?? '',
      ISOTOPE_MASTER_KEY: masterKey,
      ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
      ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
      ISOTOPE_SANDBOX: 'on',
      ISOTOPE_SANDBOX_PORT: new URL(sandboxUrl).port,
      ISOTOPE_LOG_LEVEL: 'error',
      ...env,
    });
  const apis = await Promise.all([start(dataDirs[0]), start(dataDirs[1])]);
  await vi.waitFor(async () => expect(await listenersOf(url)).toHaveLength(2), { timeout: 20_000 });
  return {
    ...{ url, sandbox, sandboxUrl, apis },
    async end() {
      await Promise.all(apis.map((api) => api.end('SIGKILL')));
      await sandbox.close();
      await giveBack();
      for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true });
    },
  };
}

const listenersOf = (url: string) =>
  runOn(
    url,
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'isotope listener'
     and query like 'select pg_notify%'`,
  );

const changes = 'subscription { instanceChanged { number name version disabled deletedAt } }';

/** What a follower is told until it has heard so many. */
async function told(following: Awaited<ReturnType<typeof follow>>, count: number): Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  for await (const { data } of following) {
    const { name, version, disabled, deletedAt } = data.data.instanceChanged;
    heard.push([name, version, disabled, deletedAt !== null]);
    if (heard.length === count) break;
  }
  following.stop();
  return heard;
}

describe('processes on one database', () => {
  it('tell followers of each other’s changes, also after the connection they are heard by was cut', async () => {
    const { url, apis, ...at } = two;
    const [here, there] = apis;
    const following = told(await follow(here, 'unused', undefined, changes), 3);
    const { body } = await askRest(there, 'POST', '/instances', { body: anUncheckedInstance(at) });
    await askRest(there, 'PATCH', `/instances/${body.id}`, { body: { name: 'Renamed' } });
    await askRest(there, 'DELETE', `/instances/${body.id}`);
    expect(await following).toEqual(
      expect.arrayContaining([['Renamed', 3, false, true]]), // each as it is when it is read
    );

    const later = told(await follow(here, 'unused', undefined, changes), 1);
    await runOn(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'isotope listener'`,
    );
    await askRest(there, 'POST', '/instances', { body: anUncheckedInstance(at, { name: 'While deaf' }) });
    expect(await later).toEqual([['While deaf', 1, false, false]]);
  });

  it('tell the stages of a check to whoever follows it elsewhere', async () => {
    const { apis, ...at } = two;
    const [here, there] = apis;
    const following = stagesOf(await follow(here, 'attempt-1'));
    await graphqlData(there, operations.verifyConfiguration, { input: anInput(at, { attemptId: 'attempt-1' }) });
    const stages = await following;
    expect([stages[0], stages.at(-1), stages.length]).toEqual(['CONFIGURATION RUNNING', 'PERMISSION PASSED', 10]);
  });

  it('share a limit of requests', async () => {
    const { apis, end } = await startTwo({ ISOTOPE_RATE_LIMIT_USER: '20' });
    const statuses: number[] = [];
    const startedAt = performance.now();
    for (let sent = 0; sent < 30; sent += 1) {
      statuses.push((await askRest(apis[sent % 2 ? 1 : 0], 'GET', '/elements')).status);
      await sleep(60); // so that each has told the other
    }
    const drained = Math.ceil((performance.now() - startedAt) / 3_000);
    await end();
    const passed = statuses.filter((status) => status === 200).length;
    expect(passed).toBeGreaterThanOrEqual(20);
    expect(passed).toBeLessThanOrEqual(20 + 1 + drained); // one that the other does not know of
  });

  it('share the wait after wrong passwords', async () => {
    const { apis } = two;
    const guess = (at: number) =>
      fetch(`${apis[at % 2 ? 1 : 0].url}/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: 'ada@example.com', password: `guess ${at}` }),
      }).then(({ status }) => status);
    const statuses = await Promise.all(Array.from({ length: 12 }, (_, at) => guess(at)));
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('ask the provider once for a request that came to both at once', async () => {
    const { apis, sandbox, ...at } = two;
    const create = (api: RunningApi, key: string) =>
      askRest(api, 'POST', '/instances', { body: anInstance(at), headers: { 'Idempotency-Key': key } });
    const callsOf = async (work: () => Promise<unknown>) => {
      const before = sandbox.calls().length;
      await work();
      return sandbox.calls().length - before;
    };
    const ofOne = await callsOf(() => create(apis[0], 'alone'));
    sandbox.faults.change({ delayMs: 100 });
    let ids: unknown[] = [];
    const ofBoth = await callsOf(async () => {
      ids = (await Promise.all(apis.map((api) => create(api, 'same')))).map(({ body }) => body.id);
    });
    sandbox.faults.change({ delayMs: 0 });
    expect([ofBoth, new Set(ids).size, typeof ids[0]]).toEqual([ofOne, 1, 'number']);
  });

  it('have no more calls of an object under way at Autotask than it allows all of them together', async () => {
    const { apis, sandbox, ...at } = two;
    const { body } = await askRest(apis[0], 'POST', '/instances', { body: anInstance(at) });
    sandbox.faults.change({ threadLimit: 3, delayMs: 60 });
    const before = sandbox.counters().threadViolations;
    const reads = Array.from({ length: 24 }, (_, index) =>
      askRest(apis[index % 2 ? 1 : 0], 'GET', '/hubs/crm/accounts?pageSize=1', withToken(body.token)),
    );
    const statuses = (await Promise.all(reads)).map(({ status }) => status);
    sandbox.faults.change({ threadLimit: 0, delayMs: 0 });
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(sandbox.counters().threadViolations).toBe(before);
  });

  it('go on with a bulk job of one that was killed, and hand out the whole of it', { timeout: 90_000 }, async () => {
    const { apis, end, ...at } = await startTwo({}, { moreCompanies: 5_000 });
    const [first, second] = apis;
    const { body } = await askRest(first, 'POST', '/instances', { body: anInstance(at) });
    at.sandbox.faults.change({ delayMs: 150 });
    const ask = (api: RunningApi, method: 'GET' | 'POST', path: string) =>
      askRest(api, method, path, withToken(body.token));
    const { id } = (await ask(first, 'POST', '/bulk/query?q=select%20*%20from%20accounts')).body;
    const jobAt = async (api: RunningApi) => (await ask(api, 'GET', `/bulk/${id}/status`)).body;
    await vi.waitFor(async () => expect((await jobAt(second)).recordsCount).toBeGreaterThan(500), { timeout: 30_000 });
    await first.end('SIGKILL');
    at.sandbox.faults.change({ delayMs: 0 });
    expect((await jobAt(second)).status).toBe('RUNNING');
    await vi.waitFor(async () => expect((await jobAt(second)).status).toBe('COMPLETED'), { timeout: 60_000 });
    const rows: readonly any[] = (await ask(second, 'GET', `/bulk/${id}/accounts`)).body;
    expect([rows.length, new Set(rows.map((row) => row.id)).size]).toEqual([5_040, 5_040]);
    await end();
  });

  it('send a secret that was changed at the provider once, though each had seen it accepted', async () => {
    const { apis, end, sandbox, ...at } = await startTwo();
    const { body } = await askRest(apis[0], 'POST', '/instances', { body: anInstance(at) });
    const read = (index: number) =>
      askRest(apis[index % 2 ? 1 : 0], 'GET', '/hubs/crm/accounts?pageSize=1', withToken(body.token));
    expect([(await read(0)).status, (await read(1)).status]).toEqual([200, 200]);
    sandbox.faults.change({ areSecretsWrong: true });
    const refused = [await read(0)];
    const { refusedSignIns } = sandbox.counters();
    await sleep(200); // as long as it takes to tell
    for (const index of [1, 3, 0]) refused.push(await read(index));
    const { refusedSignIns: later } = sandbox.counters();
    await end();
    expect(refused.map(({ status }) => status)).not.toContain(200);
    expect([refusedSignIns, later]).toEqual([1, 1]);
  });

  it('clean up once for all', async () => {
    const { url } = two;
    await expect.poll(() => runOn(url, `select name from shared.leases where name like 'purge %'`)).toHaveLength(1);
  });

  // The last: the sandbox's user is refused from here on.
  it('send no more wrong secrets of a provider user than one process does, and none twice', async () => {
    const { apis, sandbox, ...at } = two;
    const tryAt = (index: number, password: string) =>
      askRest(apis[index % 2 ? 1 : 0], 'POST', '/instances', {
        body: anInstance(at, { configuration: { 'crm.autotask.password': password } }),
      });
    const signIns = () => sandbox.calls().filter(({ userName }) => userName !== undefined);
    const before = signIns().length;
    const guesses = Array.from({ length: 8 }, (_, index) => tryAt(index, `wrong ${index}`));
    const codes = (await Promise.all(guesses)).map(({ body }) => body.code).sort();
    expect(codes).toEqual([
      ...Array.from({ length: 3 }, () => 'CREDENTIALS_REJECTED'),
      ...Array.from({ length: 5 }, () => 'PROVIDER_THROTTLED'),
    ]);
    expect(signIns()).toHaveLength(before + 3);
    for (const index of [0, 1]) await tryAt(index, 'wrong 0');
    expect(signIns()).toHaveLength(before + 3);
  });
});
