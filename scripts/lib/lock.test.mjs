import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { alone } from './lock.mjs';

const aPath = (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-lock-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return join(folder, 'x.lock');
};

test('does one work after the other and names the holder to the one that waits', async (t) => {
  const path = aPath(t);
  const events = [];
  let release;
  const first = alone(() => new Promise((resolve) => (release = resolve)).then(() => events.push('first')), { path });
  const second = alone(() => events.push('second'), { path, onWait: (pid) => events.push(pid) && release() });
  await Promise.all([first, second]);
  assert.deepEqual(events, [process.pid, 'first', 'second']);
});

test('gives the lock back when the work fails', async (t) => {
  const path = aPath(t);
  await assert.rejects(
    alone(() => Promise.reject(new Error('broken')), { path }),
    /broken/,
  );
  assert.deepEqual(readdirSync(dirname(path)), []);
});

test('passes over a process that no longer lives, also one that had the same id', async (t) => {
  const path = aPath(t);
  for (const pid of [4194305, process.pid]) writeFileSync(`${path}.1.${pid}`, '');
  assert.equal(await alone(() => 'done', { path }), 'done');
  assert.deepEqual(readdirSync(dirname(path)), []);
});

/** Notes in a file that it begins and ends its work, once the file `go` is there. */
const worker = `
  const { appendFileSync, existsSync } = await import('node:fs');
  const { setTimeout: sleep } = await import('node:timers/promises');
  const [lock, path, log, go] = process.argv.slice(1);
  const { alone } = await import(lock);
  while (!existsSync(go));
  await alone(async () => {
    appendFileSync(log, '(');
    await sleep(20);
    appendFileSync(log, ')');
  }, { path });
`;

test('lets one process at a time work, of many that come at once upon one that no longer lives', async (t) => {
  const path = aPath(t);
  const [log, go] = ['log', 'go'].map((name) => join(dirname(path), name));
  const lock = new URL('lock.mjs', import.meta.url).href;
  const started = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', worker, lock, path, log, go], { stdio: 'inherit' }),
  );
  const ended = started.map((child) => once(child, 'exit'));
  writeFileSync(`${path}.1.4194305`, '');
  writeFileSync(go, '');
  assert.deepEqual(await Promise.all(ended), Array(6).fill([0, null]));
  assert.equal(readFileSync(log, 'utf8'), '()'.repeat(6));
});
