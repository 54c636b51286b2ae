import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRest } from './ask.js';
import { follow } from './follow.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, compilePrograms, run, startApi } from './program.js';

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

  it('ends soon also while a check is being followed', async () => {
    const api = await startApi(programs, environment());
    const following = await follow(api, 'an-attempt-that-never-begins');
    const begun = performance.now();
    const { code } = await api.end('SIGTERM');
    following.stop();
    expect([code, performance.now() - begun < 5_000]).toEqual([0, true]);
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
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(told);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    for (const value of Object.values(given).filter((each) => each.length > 4)) expect(stderr).not.toContain(value);
  });

  it('names the variable when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, stderr } = await run(programs.main, [], environment({ ISOTOPE_API_PORT: String(port) }));
    other.close();
    expect([code, stderr]).toEqual([1, 'The port is taken. Set ISOTOPE_API_PORT to a free one.\n']);
  });

  it('refuses a key ring that is not the one the database was sealed with', async () => {
    await (await startApi(programs, environment({ ISOTOPE_MASTER_KEY: key(1) }))).end('SIGTERM');
    const { code, stderr } = await run(programs.main, [], environment({ ISOTOPE_MASTER_KEY: key(2) }));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The key ring does not fit this database: .*\n$/);
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
    expect(api.written().stderr).toContain('The key ring does not fit');
    expect(await hangUpWith([key(3), ...keys])).toBe(made.token);
    await askRest(api, 'POST', '/instances', { body });
    await api.end('SIGTERM');
    const again = await startApi(programs, environment());
    expect((await askRest(again, 'GET', '/instances')).body).toHaveLength(2);
    await again.end('SIGTERM');
  });
});
