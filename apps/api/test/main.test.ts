import { mkdtempSync, readFileSync, rmSync, writeFileSync, readdirSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox } from '@isotope/autotask-sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRunning } from '../src/running.js';
import { ask, askRest } from './ask.js';
import { anInstance } from './builders.js';
import { follow } from './follow.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, compilePrograms, fatalIn, freePort, run, spawnApi, startApi } from './program.js';

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'isotope-main-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const environment = (more: Record<string, string> = {}) => ({
  ISOTOPE_DATA_DIR: dataDir,
  ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
  ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
  ...more,
});
const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const body = {
  element: { key: 'autotaskcrm' },
  name: 'Acme',
  externalAuthentication: 'initial',
  configuration: {
    'crm.autotask.username': 'a',
    'crm.autotask.password': 'a-secret-to-seal',
    'crm.autotask.server.url': 'https://webservices5.autotask.net',
  },
};

describe('the API as a program', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends in order on %s, with every line of its log written', async (signal) => {
    const api = await startApi(programs, environment());
    const { body: refused } = await askRest(api, 'GET', '/instances/1');
    const { code, stdout, stderr } = await api.end(signal);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(refused.requestId);
  });

  it('takes up a changed key ring from the moment it tells of itself, before it listens', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const api = await spawnApi(
      programs,
      environment({
        ISOTOPE_UPSTREAM_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, // greeted before that
        ISOTOPE_UPSTREAM_USER_SECRET: 'a-user-secret-upstream',
        ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: 'an-organization-secret-upstream',
      }),
    );
    const keyIds = () => readRunning(dataDir)?.keyIds.length;
    await expect.poll(keyIds, { timeout: 10_000 }).toBe(1);
    const ring = join(dataDir, 'keyring.json');
    const { keys } = JSON.parse(readFileSync(ring, 'utf8'));
    writeFileSync(ring, JSON.stringify({ keys: [...keys, key(7)] }));
    api.child.kill('SIGHUP');
    await expect.poll(keyIds, { timeout: 5_000 }).toBe(2);
    await api.end('SIGKILL');
    silent.close();
  }, 30_000);

  it('ends in order while the collector of its traces is away, and says so', async () => {
    const collector = `http://127.0.0.1:${await freePort()}`;
    const api = await startApi(programs, environment({ OTEL_EXPORTER_OTLP_ENDPOINT: collector }));
    expect((await askRest(api, 'GET', '/elements')).status).toBe(200);
    const { code, stdout } = await api.end('SIGTERM');
    const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    expect([code, told]).toEqual([
      0,
      expect.objectContaining({ level: 'warn', msg: expect.stringMatching(/^The last traces did not reach/) }),
    ]);
  }, 30_000);

  it('ends soon also while a check is being followed', async () => {
    const api = await startApi(programs, environment());
    const following = await follow(api, 'an-attempt-that-never-begins');
    const begun = performance.now();
    const { code } = await api.end('SIGTERM');
    following.stop();
    expect([code, performance.now() - begun < 5_000]).toEqual([0, true]);
  });

  it('told to end, says so, goes on serving for as long as it was told, and ends once a slow request is answered', async () => {
    const sandbox = createSandbox({});
    const { port } = new URL((await sandbox.listen()).url);
    sandbox.faults.change({ delayMs: 900 });
    const api = await startApi(
      programs,
      environment({ ISOTOPE_SANDBOX: 'on', ISOTOPE_SANDBOX_PORT: port, ISOTOPE_DRAIN_MS: '1500' }),
    );
    try {
      const slow = askRest(api, 'POST', '/instances', { body: anInstance({ sandboxUrl: `http://127.0.0.1:${port}` }) });
      await vi.waitFor(() => expect(sandbox.calls()).not.toEqual([]), { timeout: 5_000 });
      const ended = api.end('SIGTERM');
      await vi.waitFor(async () => {
        const ready = await ask(api, 'GET', '/readyz', { as: null });
        expect([ready.status, ready.body.checks.draining]).toEqual([503, expect.not.stringMatching(/^ok$/)]);
      });
      expect((await askRest(api, 'GET', '/elements')).status).toBe(200);
      const made = await slow;
      expect([made.status, made.body.name]).toEqual([200, expect.any(String)]);
      const { code, stderr } = await ended;
      expect([code, stderr]).toEqual([0, '']);
      await expect(fetch(`${api.url}/healthz`)).rejects.toThrow();
    } finally {
      await sandbox.close();
    }
    const again = await startApi(programs, environment());
    expect((await askRest(again, 'GET', '/instances')).body).toHaveLength(1);
    await again.end('SIGTERM');
  }, 30_000);

  it('answers what it has begun also where it is given no time to be noticed', async () => {
    const sandbox = createSandbox({});
    const { port } = new URL((await sandbox.listen()).url);
    sandbox.faults.change({ delayMs: 500 });
    const api = await startApi(programs, environment({ ISOTOPE_SANDBOX: 'on', ISOTOPE_SANDBOX_PORT: port }));
    const slow = askRest(api, 'POST', '/instances', { body: anInstance({ sandboxUrl: `http://127.0.0.1:${port}` }) });
    await vi.waitFor(() => expect(sandbox.calls()).not.toEqual([]), { timeout: 5_000 });
    const { code } = await api.end('SIGTERM');
    expect([code, (await slow).status]).toEqual([0, 200]);
    await sandbox.close();
  }, 30_000);

  it('writes for nobody else on the machine', async () => {
    const api = await startApi(programs, environment());
    await askRest(api, 'POST', '/instances', { body });
    const files = readdirSync(dataDir).filter((name) => statSync(join(dataDir, name)).isFile());
    expect(files).toEqual(expect.arrayContaining(['isotope.db', 'isotope.db-wal']));
    expect(files.filter((name) => (statSync(join(dataDir, name)).mode & 0o077) !== 0)).toEqual([]);
    await api.end('SIGTERM');
  });

  it('finds everything again after it was started anew', async () => {
    const first = await startApi(programs, environment());
    const { body: made } = await askRest(first, 'POST', '/instances', { body });
    await first.end('SIGTERM');
    const second = await startApi(programs, environment());
    expect((await askRest(second, 'GET', `/instances/${made.id}`)).body).toEqual(made);
    await second.end('SIGTERM');
  });
});

describe('a start that cannot be', () => {
  it.each<[string, Record<string, string>, string]>([
    ['settings that are none', { ISOTOPE_API_PORT: 'x', ISOTOPE_LOG_LEVEL: 'loud' }, 'ISOTOPE_API_PORT'],
    [
      'a key of another length',
      { ISOTOPE_MASTER_KEY: Buffer.alloc(31).toString('base64') },
      'ISOTOPE_MASTER_KEY is not 32 bytes in base64',
    ],
    [
      'a secret that no header carries',
      { ISOTOPE_USER_SECRET: 'has spaces in it, and a comma' },
      'ISOTOPE_USER_SECRET',
    ],
  ])('says so in one sentence, without a value: %s', async (_, given, told) => {
    const { code, stdout, stderr } = await run(programs.main, [], environment(given));
    expect([code, stderr]).toEqual([1, '']);
    expect(fatalIn(stdout)).toContain(told);
    for (const value of Object.values(given).filter((each) => each.length > 4)) expect(stdout).not.toContain(value);
  });

  it('names the variable when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, stdout } = await run(programs.main, [], environment({ ISOTOPE_API_PORT: String(port) }));
    other.close();
    expect([code, fatalIn(stdout)]).toEqual([1, 'The port is taken. Set ISOTOPE_API_PORT to a free one.']);
  });

  it('refuses a key ring that is not the one the database was sealed with', async () => {
    await (await startApi(programs, environment({ ISOTOPE_MASTER_KEY: key(1) }))).end('SIGTERM');
    const { code, stdout } = await run(programs.main, [], environment({ ISOTOPE_MASTER_KEY: key(2) }));
    expect([code, fatalIn(stdout)]).toEqual([1, expect.stringMatching(/^The key ring does not fit this database: /)]);
  });
});

describe('the key ring', () => {
  it('is changed by a restart with both keys, and what the old one sealed still opens', async () => {
    const first = await startApi(programs, environment({ ISOTOPE_MASTER_KEY: key(1) }));
    const { body: made } = await askRest(first, 'POST', '/instances', { body });
    await first.end('SIGTERM');
    const second = await startApi(programs, environment({ ISOTOPE_MASTER_KEY: `${key(2)},${key(1)}` }));
    expect((await askRest(second, 'GET', `/instances/${made.id}`)).body.token).toBe(made.token);
    await second.end('SIGTERM');
  });

  it('is read again on SIGHUP, and one that does not fit is refused while the old one stays', async () => {
    const api = await startApi(programs, environment());
    const ring = join(dataDir, 'keyring.json');
    const { keys } = JSON.parse(readFileSync(ring, 'utf8'));
    const { body: made } = await askRest(api, 'POST', '/instances', { body });
    const hangUpWith = async (next: readonly string[]) => {
      writeFileSync(ring, JSON.stringify({ keys: next }));
      api.child.kill('SIGHUP');
      await sleep(300);
      return (await askRest(api, 'GET', `/instances/${made.id}`)).body.token;
    };
    expect(await hangUpWith([key(3)])).toBe(made.token);
    expect(api.written().stdout).toContain('"msg":"The key ring does not fit');
    expect(await hangUpWith([key(3), ...keys])).toBe(made.token);
    await askRest(api, 'POST', '/instances', { body });
    await api.end('SIGTERM');
    const again = await startApi(programs, environment());
    expect((await askRest(again, 'GET', '/instances')).body).toHaveLength(2);
    await again.end('SIGTERM');
  });
});
