import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createPartLog } from './part-log.mjs';

const aLog = (t, options) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-log-'));
  const path = join(folder, 'logs', 'api.log');
  const log = createPartLog(path, options);
  const read = () => {
    const chunks = [];
    log.readOn((chunk) => chunks.push(chunk));
    return Buffer.concat(chunks).toString();
  };
  t.after(() => {
    log.close();
    rmSync(folder, { recursive: true });
  });
  return { log, path, read };
};

const partThatSays = async (log, text) => {
  const child = spawn(process.execPath, ['-e', `process.stdout.write(${JSON.stringify(text)})`], {
    stdio: ['ignore', log.file, 'inherit'],
  });
  await once(child, 'exit');
};

test('hands over what a part wrote since the last time', async (t) => {
  const { log, read } = aLog(t);
  await partThatSays(log, 'one\n');
  assert.equal(read(), 'one\n');
  assert.equal(read(), '');
  await partThatSays(log, 'two\n');
  log.write('and three\n');
  assert.equal(read(), 'two\nand three\n');
});

test('goes on where the last run ended, without telling of it again', (t) => {
  const { log, path } = aLog(t);
  log.write('before\n');
  const next = createPartLog(path);
  t.after(() => next.close());
  next.write('after\n');
  const told = [];
  next.readOn((chunk) => told.push(String(chunk)));
  assert.deepEqual(told, ['after\n']);
  assert.equal(readFileSync(path, 'utf8'), 'before\nafter\n');
});

test('keeps the newest logs and no more of them than it should', async (t) => {
  const { log, path, read } = aLog(t, { mostBytes: 8, kept: 2 });
  for (const letter of ['a', 'b', 'c']) {
    await partThatSays(log, `${letter.repeat(9)}\n`);
    assert.equal(read(), `${letter.repeat(9)}\n`);
  }
  await partThatSays(log, 'd\n');
  assert.equal(read(), 'd\n');
  assert.deepEqual(readdirSync(join(path, '..')).sort(), ['api.log', 'api.log.1', 'api.log.2']);
  assert.equal(readFileSync(path, 'utf8'), 'd\n');
  assert.equal(readFileSync(`${path}.1`, 'utf8'), 'ccccccccc\n');
  assert.equal(readFileSync(`${path}.2`, 'utf8'), 'bbbbbbbbb\n');
});

test('goes on where there is no room to turn it over, and does so once there is', async (t) => {
  const { log, path, read } = aLog(t, { mostBytes: 8 });
  mkdirSync(`${path}.1`); // nothing can be copied to there
  mkdirSync(`${path}.2`);
  writeFileSync(join(`${path}.2`, 'x'), ''); // nor this be put away
  await partThatSays(log, `${'a'.repeat(9)}\n`);
  assert.equal(read(), `${'a'.repeat(9)}\n`);
  rmSync(`${path}.1`, { recursive: true, force: true });
  rmSync(`${path}.2`, { recursive: true });
  await partThatSays(log, `${'b'.repeat(9)}\n`);
  assert.equal(read(), `${'b'.repeat(9)}\n`);
  assert.equal(readFileSync(`${path}.1`, 'utf8'), `${'a'.repeat(9)}\n${'b'.repeat(9)}\n`);
  assert.equal(readFileSync(path, 'utf8'), '');
});

test('is for its owner only', { skip: process.platform === 'win32' }, (t) => {
  const { path } = aLog(t);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(join(path, '..')).mode & 0o777, 0o700);
});
