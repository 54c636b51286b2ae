import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from '../test/free-port.mjs';
import { isGone } from '../test/gone.mjs';
import { isAlive } from './process-group.mjs';
import { inRoot } from './root.mjs';

const program = ({ folder, port, env }) => `
  import { runIsotope } from ${JSON.stringify(new URL('./run-isotope.mjs', import.meta.url).href)};
  import { createSay } from ${JSON.stringify(new URL('./say.mjs', import.meta.url).href)};
  import { readSettings } from ${JSON.stringify(new URL('./settings.mjs', import.meta.url).href)};
  import { main } from ${JSON.stringify(new URL('./trouble.mjs', import.meta.url).href)};
  const part = {
    name: 'api',
    args: [${JSON.stringify(inRoot('scripts/test/fake-part.mjs'))}],
    env: { ...process.env, PORT: '${port}', ...${JSON.stringify(env)} },
    healthUrl: 'http://127.0.0.1:${port}/healthz',
    logFile: ${JSON.stringify(join(folder, 'logs', 'api.log'))},
  };
  const settings = readSettings({ ISOTOPE_DATA_DIR: ${JSON.stringify(folder)} });
  await main(() => runIsotope(settings, { say: createSay(), parts: [part], getLink: () => 'http://console/link-once' }));
`;

const start = async (t, env = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-run-'));
  const port = await freePort();
  const args = ['--input-type=module', '-e', program({ folder, port, env })];
  const us = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [us.stdout, us.stderr]) stream.on('data', (chunk) => (said += chunk));
  t.after(() => {
    us.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  const saying = async (text) => {
    while (!said.includes(text)) await once(us.stdout, 'data', { signal: AbortSignal.timeout(10_000) });
  };
  const part = async () => (await (await fetch(`http://127.0.0.1:${port}/`)).json()).pid;
  return { us, folder, saying, part, said: () => said, exited: once(us, 'exit') };
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  test(`${signal} ends every part and leaves no note behind`, async (t) => {
    const { us, folder, saying, part, exited } = await start(t);
    await saying('Ctrl-C ends Isotope');
    await saying('http://console/link-once');
    const pid = await part();
    assert.ok(existsSync(join(folder, 'running.json')));
    us.kill(signal);
    assert.deepEqual(await exited, [0, null]);
    assert.equal(isAlive(pid), false);
    assert.equal(existsSync(join(folder, 'running.json')), false);
  });
}

test('a Ctrl-C that npm passes on a second time does not cut the shutting down short', async (t) => {
  const { us, saying, part, said, exited } = await start(t, { SLOW_TO_END: '400' });
  await saying('Ctrl-C ends Isotope');
  const pid = await part();
  us.kill('SIGINT');
  us.kill('SIGINT');
  await exited;
  assert.equal(isAlive(pid), false);
  assert.match(said(), /Ending Isotope: done \((0\.[4-9]|[1-9]\.\d) s\)/);
});

test('whoever asks again after a while gets an end at once', async (t) => {
  const { us, saying, part, exited } = await start(t, { STUBBORN: '1' });
  await saying('Ctrl-C ends Isotope');
  const pid = await part();
  us.kill('SIGINT');
  setTimeout(() => us.kill('SIGINT'), 1_200);
  const startedAt = Date.now();
  await exited;
  assert.ok(Date.now() - startedAt < 8_000);
  assert.equal(isAlive(pid), false);
});

test('no part is left when Isotope itself is killed', async (t) => {
  const { us, saying, part } = await start(t);
  await saying('Ctrl-C ends Isotope');
  const pid = await part();
  us.kill('SIGKILL');
  assert.equal(await isGone(pid), true);
});

test('a part that cannot start ends Isotope with a sentence and a failure', async (t) => {
  const { said, exited } = await start(t, { FAILS: 'the master key does not open this database' });
  assert.deepEqual(await exited, [1, null]);
  assert.match(said(), /the master key does not open this database/);
  assert.match(said(), /The api could not start/);
});
