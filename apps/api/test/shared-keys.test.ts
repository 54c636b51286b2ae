import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { ownerSecrets } from './isotope.js';
import { freshDatabase } from './postgres/database.js';
import { type Programs, type RunningApi, compilePrograms, run, startApi } from './program.js';

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

const at = { sandboxUrl: 'https://webservices5.autotask.net' };
const create = async (api: RunningApi, name: string) =>
  (await askRest(api, 'POST', '/instances', { body: anUncheckedInstance(at, { name }) })).body;

/** A data directory and what it is worked on with. */
function aPlace(url: string, env: Readonly<Record<string, string>> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-keys-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const environment = (more: Readonly<Record<string, string>> = {}) => ({
    DATABASE_URL: url,
    ISOTOPE_DATA_DIR: dataDir,
    ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
    ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    ISOTOPE_LOG_LEVEL: 'error',
    ...env,
    ...more,
  });
  return {
    ring: join(dataDir, 'keyring.json'),
    async start(): Promise<RunningApi> {
      const api = await startApi(programs, environment());
      onTestFinished(async () => void (await api.end('SIGKILL')));
      return api;
    },
    keys: (...args: readonly string[]) => run(programs.cli, ['keys', ...args, '--json'], environment()),
  };
}

describe('keys of several processes', () => {
  it(
    'are changed at each before anything is sealed under them, with nobody interrupted',
    { timeout: 120_000 },
    async () => {
      const url = await freshDatabase();
      const [one, two] = [aPlace(url), aPlace(url)];
      const first = await one.start();
      copyFileSync(one.ring, two.ring);
      const second = await two.start();
      const made = [await create(first, 'Before'), await create(second, 'Before elsewhere')];
      const [{ id: oldKey }] = JSON.parse((await one.keys('list')).stdout);

      const hasty = await one.keys('rotate');
      expect([hasty.code, hasty.stderr]).toEqual([1, expect.stringContaining(`${second.child.pid}`)]);
      expect(hasty.stderr).not.toContain(`:${first.child.pid}`);
      const { id: newKey } = JSON.parse((await one.keys('add')).stdout);
      const early = await one.keys('rotate', '--to', newKey);
      expect([early.code, early.stderr]).toEqual([
        1,
        expect.stringContaining(`What key ${newKey} seals could not be opened`),
      ]);

      copyFileSync(one.ring, two.ring); // it is asked to read it, and needs no signal
      const rotated = await one.keys('rotate', '--to', newKey);
      expect([rotated.stderr, rotated.code]).toEqual([expect.any(String), 0]);
      made.push(await create(first, 'After'), await create(second, 'Under the old key'));
      const late = await one.keys('retire', oldKey);
      expect(late.code).toBe(1);

      copyFileSync(one.ring, two.ring);
      expect((await one.keys('rotate', '--resume')).code).toBe(0);
      expect((await one.keys('retire', oldKey)).code).toBe(0);
      copyFileSync(one.ring, two.ring);
      made.push(await create(second, 'Last'));
      for (const api of [first, second])
        for (const { id, token } of made)
          expect((await askRest(api, 'GET', `/instances/${id}`)).body.token).toBe(token);
      expect(JSON.parse(readFileSync(two.ring, 'utf8')).keys).toHaveLength(1);
    },
  );

  it(
    'of the environment seal nothing anew while one of the processes lacks the new one',
    { timeout: 60_000 },
    async () => {
      const url = await freshDatabase();
      const [oldKey, newKey] = [1, 2].map(() => randomBytes(32).toString('base64'));
      const api = await aPlace(url, { ISOTOPE_MASTER_KEY: `${oldKey}` }).start();
      const operator = aPlace(url, { ISOTOPE_MASTER_KEY: `${newKey},${oldKey}` });
      const { code, stderr } = await operator.keys('rotate');
      expect([code, stderr]).toEqual([1, expect.stringContaining(`:${api.child.pid}. Restart each`)]);
      await api.end('SIGTERM');
      expect((await operator.keys('rotate')).code).toBe(0);
    },
  );
});
