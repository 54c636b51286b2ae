import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { v7 } from 'uuid';
import { askRest } from '../ask.js';
import { ownerSecrets } from '../isotope.js';
import { freshDatabase, runOn } from '../postgres/database.js';
import { type Programs, type RunningApi, compilePrograms, startApi } from '../program.js';
import { type TwoIsotopes, isLook, openTwo } from './two-isotopes.js';

// Several processes in front, on one database.

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

let two: TwoIsotopes;
beforeEach(async () => void (two = await openTwo()));
afterEach(() => two.close());

/** Starts as many as asked for, with nothing between them but the database. */
async function start(url: string, masterKey: string, count: number): Promise<readonly RunningApi[]> {
  const apis = await Promise.all(
    Array.from({ length: count }, () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'isotope-several-'));
      onTestFinished(() => rmSync(dataDir, { recursive: true }));
      return startApi(programs, {
        ...two.env,
        DATABASE_URL: url,
        ISOTOPE_SANDBOX: 'on',
        ISOTOPE_DATA_DIR: dataDir,
        ISOTOPE_MASTER_KEY: masterKey,
        ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
        ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
        ISOTOPE_PROVIDER_DEADLINE_MS: '10000',
        ISOTOPE_LOG_LEVEL: 'error',
      });
    }),
  );
  onTestFinished(async () => void (await Promise.all(apis.map((api) => api.end('SIGKILL')))));
  return apis;
}

it('look after what is due at the platform once for all of them', { timeout: 120_000 }, async () => {
  const url = await freshDatabase();
  const masterKey = randomBytes(32).toString('base64');
  for (const api of await start(url, masterKey, 1)) {
    await askRest(api, 'POST', '/instances', { body: two.body() });
    await api.end('SIGTERM');
  }
  const [made] = await runOn(url, 'select organization_id, platform_url from upstream_instances');
  const ids = Array.from({ length: 80 }, () => v7());
  await runOn(
    url,
    `insert into upstream_attempts (id, organization_id, platform_url, element_key, name, started_at, next_look_at, looks, is_abandoned)
     select id, $2, $3, 'autotaskcrm', 'Acme', $4, 0, 0, false from unnest($1::text[]) id`,
    [ids, made.organization_id, made.platform_url, Date.now()],
  );
  const before = two.proxy.passed.length;
  await start(url, masterKey, 3);
  const looked = () => runOn(url, 'select looks from upstream_attempts where looks > 0');
  await expect.poll(looked, { timeout: 60_000 }).toHaveLength(ids.length);
  expect(two.proxy.passed.slice(before).filter(isLook)).toHaveLength(ids.length);
});
