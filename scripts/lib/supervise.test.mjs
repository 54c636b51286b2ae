import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../test/free-port.mjs';
import { isGone } from '../test/gone.mjs';
import { createBackOff } from './back-off.mjs';
import { isAlive } from './process-group.mjs';
import { inRoot } from './root.mjs';
import { supervise } from './supervise.mjs';
import { Trouble } from './trouble.mjs';

const aPart = async (t, { name = 'api', ...env } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-part-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const port = await freePort();
  return {
    name,
    args: [inRoot('scripts/test/fake-part.mjs')],
    cwd: folder,
    env: { ...process.env, PORT: String(port), ...env },
    healthUrl: `http://127.0.0.1:${port}/healthz`,
    logFile: join(folder, `${name}.log`),
  };
};

const start = (t, parts, options = {}) => {
  const told = [];
  const backOff = createBackOff({ firstMs: 20 });
  const supervised = supervise(parts, { tell: (line) => told.push(line), backOff, ...options });
  t.after(() => supervised.stop());
  return { told, supervised };
};

const ask = async ({ healthUrl }) => (await fetch(healthUrl)).json();

const until = async (isSo) => {
  for (let i = 0; i < 250 && !(await isSo()); i++) await sleep(20);
  assert.ok(await isSo());
};

test('is ready when every part is healthy, and says nothing of it', async (t) => {
  const parts = [await aPart(t, { name: 'api' }), await aPart(t, { name: 'console' })];
  const { told, supervised } = start(t, parts);
  await supervised.ready;
  for (const part of parts) assert.equal((await ask(part)).pid > 0, true);
  assert.deepEqual(told, []);
  assert.equal(readFileSync(parts[0].logFile, 'utf8'), 'listening\n');
});

test('brings a killed part back and says so, leaving the others alone', async (t) => {
  const [api, other] = [await aPart(t, { name: 'api' }), await aPart(t, { name: 'console' })];
  const { told, supervised } = start(t, [api, other]);
  await supervised.ready;
  const [{ pid: first }, { pid: others }] = [await ask(api), await ask(other)];
  process.kill(first, 'SIGKILL');
  await until(() => told.length === 2);
  assert.match(told[0], /^\[api\] ended unexpectedly \(SIGKILL\); bringing it back in 0\.0 s$/);
  assert.match(told[1], /^\[api\] is back/);
  assert.notEqual((await ask(api)).pid, first);
  assert.equal((await ask(other)).pid, others);
});

test('brings a part back each time it ends by itself', async (t) => {
  const api = await aPart(t);
  const { told, supervised } = start(t, [api]);
  await supervised.ready;
  for (const times of [1, 2]) {
    await fetch(new URL('/crash', api.healthUrl)).catch(() => {});
    await until(() => told.length === times * 2);
    assert.match(told.at(-2), /exit code 3/);
  }
});

test('gives up on a part that ends by itself before it was ever healthy, showing its words', async (t) => {
  const api = await aPart(t, { FAILS: 'the key does not fit' });
  const { told, supervised } = start(t, [api]);
  await assert.rejects(
    supervised.ready,
    (error) => error instanceof Trouble && /^The api could not start \(exit code 1\)/.test(error.message),
  );
  assert.deepEqual(told, ['[api] the key does not fit']);
});

test('says which part does not become healthy, and where its log is', async (t) => {
  const api = await aPart(t);
  const { supervised } = start(t, [{ ...api, healthUrl: 'http://127.0.0.1:1/healthz' }], { startMs: 300 });
  await assert.rejects(
    supervised.ready,
    (error) => error.message.includes(api.logFile) && /did not become/.test(error.message),
  );
});

test('stopping leaves no part behind, nor what a part has started', async (t) => {
  const parts = [await aPart(t, { CHILD: '1' }), await aPart(t, { name: 'console' })];
  const { told, supervised } = start(t, parts);
  await supervised.ready;
  const [{ pid, child }, other] = [await ask(parts[0]), await ask(parts[1])];
  await supervised.stop();
  for (const one of [pid, other.pid]) assert.equal(isAlive(one), false);
  assert.equal(await isGone(child), true);
  assert.deepEqual(told, []);
});

test('what a killed part had started goes with it', async (t) => {
  const api = await aPart(t, { CHILD: '1' });
  const { supervised } = start(t, [api]);
  await supervised.ready;
  const { pid, child } = await ask(api);
  process.kill(pid, 'SIGKILL');
  assert.equal(await isGone(child), true);
});

test('uses force on a part that will not shut down', async (t) => {
  const api = await aPart(t, { STUBBORN: '1' });
  const { supervised } = start(t, [api], { graceMs: 200 });
  await supervised.ready;
  const { pid } = await ask(api);
  await supervised.stop();
  assert.equal(isAlive(pid), false);
  assert.match(readFileSync(api.logFile, 'utf8'), /not yet/);
});

test('stops at once while it waits to bring a part back', async (t) => {
  const api = await aPart(t);
  const { told, supervised } = start(t, [api], { backOff: createBackOff({ firstMs: 60_000, mostMs: 60_000 }) });
  await supervised.ready;
  process.kill((await ask(api)).pid, 'SIGKILL');
  await until(() => told.length === 1);
  const startedAt = Date.now();
  await supervised.stop();
  assert.ok(Date.now() - startedAt < 2_000);
});
