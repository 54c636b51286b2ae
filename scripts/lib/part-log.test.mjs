import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createPartLog } from './part-log.mjs';

const aPath = (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-log-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return join(folder, 'logs', 'api.log');
};

test('goes on where the last run ended', (t) => {
  const path = aPath(t);
  for (const text of ['one\n', 'two\n']) {
    const log = createPartLog(path);
    log.write(text);
    log.close();
  }
  assert.equal(readFileSync(path, 'utf8'), 'one\ntwo\n');
});

test('keeps the newest logs and no more of them than it should', (t) => {
  const path = aPath(t);
  const log = createPartLog(path, { mostBytes: 8, kept: 2 });
  for (const text of ['aaaaaa\n', 'bbbbbb\n', 'cccccc\n', 'dddddd\n']) log.write(text);
  log.close();
  assert.deepEqual(readdirSync(join(path, '..')).sort(), ['api.log', 'api.log.1', 'api.log.2']);
  assert.equal(readFileSync(path, 'utf8'), 'dddddd\n');
  assert.equal(readFileSync(`${path}.1`, 'utf8'), 'cccccc\n');
  assert.equal(readFileSync(`${path}.2`, 'utf8'), 'bbbbbb\n');
});

test('writes even what is larger than a whole log', (t) => {
  const path = aPath(t);
  const log = createPartLog(path, { mostBytes: 4 });
  log.write('0123456789');
  log.close();
  assert.equal(readFileSync(path, 'utf8'), '0123456789');
});

test('is for its owner only', { skip: process.platform === 'win32' }, (t) => {
  const path = aPath(t);
  createPartLog(path).close();
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(join(path, '..')).mode & 0o777, 0o700);
});

test('does not fail when a straggler writes to a log that is closed', (t) => {
  const path = aPath(t);
  const log = createPartLog(path);
  log.close();
  log.write('too late');
  assert.equal(readFileSync(path, 'utf8'), '');
});
