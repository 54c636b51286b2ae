import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { askRest, graphqlData } from '../ask.js';
import { ownerSecrets } from '../isotope.js';
import { type Programs, type RunningApi, compilePrograms, startApi } from '../program.js';
import { openRows } from '../rows.js';
import { type TwoIsotopes, isCreate, isLook, openTwo } from './two-isotopes.js';

// The front is a process of its own here, to be ended as by a power cut while the platform is at its create.

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

let two: TwoIsotopes;
let dataDir: string;
beforeEach(async () => {
  two = await openTwo();
  dataDir = mkdtempSync(join(tmpdir(), 'isotope-killed-'));
});
afterEach(async () => {
  await two.close();
  rmSync(dataDir, { recursive: true });
});

const start = () =>
  startApi(programs, {
    ...two.env,
    ISOTOPE_SANDBOX: 'on',
    ISOTOPE_DATA_DIR: dataDir,
    ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
    ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    ISOTOPE_PROVIDER_DEADLINE_MS: '10000',
    ISOTOPE_LOG_LEVEL: 'warn',
  });

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
};

/** Sends a create and ends the process once the platform has made the instance, before its answer is back. */
async function killAtACreate(api: RunningApi, key?: string): Promise<void> {
  two.proxy.fail(isCreate, 'lost');
  const sent = askRest(api, 'POST', '/instances', {
    body: two.body(),
    ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
  });
  const failed = expect(sent).rejects.toThrow();
  await until(async () => (await two.upstreamInstances()).length === 1);
  await api.end('SIGKILL');
  await failed;
  two.proxy.heal();
}

const pending = async (api: RunningApi) =>
  (await graphqlData(api, '{ pendingUpstreamCreates { name tag } }')).pendingUpstreamCreates;

/** As though the time had come to look after what is pending. */
const makeDue = () => {
  const rows = openRows(join(dataDir, 'isotope.db'));
  rows.damage('update upstream_attempts set next_look_at = 0');
  rows.close();
};

it('knows after being killed between the create and its answer that something may be there, and deletes it', async () => {
  await killAtACreate(await start());
  makeDue();
  two.proxy.fail(isLook, { status: 503, body: '{"message":"Down"}' });
  const api = await start();
  const [there] = await two.upstreamInstances();
  expect(await pending(api)).toEqual([{ name: 'Acme', tag: there?.tags?.at(-1) }]);
  expect((await askRest(api, 'GET', '/instances')).status).toBe(404);
  await api.end('SIGTERM');
  two.proxy.heal();
  makeDue();
  const later = await start();
  await until(async () => (await two.upstreamInstances()).length === 0);
  await until(async () => (await pending(later)).length === 0);
  await later.end('SIGTERM');
}, 120_000);

it('hands what the killed create has made to a repeat under the same key, and makes no second', async () => {
  await killAtACreate(await start(), 'the-same-key');
  const [made] = await two.upstreamInstances();
  const rows = openRows(join(dataDir, 'isotope.db'));
  expect(rows.count('instances')).toBe(0);
  rows.close();
  const api = await start();
  const { status, body } = await askRest(api, 'POST', '/instances', {
    body: two.body(),
    headers: { 'Idempotency-Key': 'the-same-key' },
  });
  expect([status, body.name]).toEqual([200, 'Acme']);
  expect(await two.upstreamInstances()).toMatchObject([{ id: made?.id }]);
  expect(await pending(api)).toEqual([]);
  await api.end('SIGTERM');
}, 120_000);
