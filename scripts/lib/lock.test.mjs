import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  assert.equal(existsSync(path), false);
});

test('takes over the lock of a process that no longer lives', async (t) => {
  const path = aPath(t);
  writeFileSync(path, '4194305');
  assert.equal(await alone(() => 'done', { path }), 'done');
});
