import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay, duration } from './say.mjs';
import { Trouble } from './trouble.mjs';

const aPipe = () => {
  const written = [];
  return { written, write: (text) => written.push(text) };
};

test('says durations as a person would', () => {
  assert.equal(duration(420), '0.4 s');
  assert.equal(duration(9_960), '10 s');
  assert.equal(duration(59_600), '1 min 0 s');
  assert.equal(duration(185_000), '3 min 5 s');
});

test('says at once what begins, and how it ended', async () => {
  const stream = aPipe();
  await createSay(stream).during('Building', () => Promise.resolve());
  assert.equal(stream.written[0], 'Building …\n');
  assert.match(stream.written[1], /^Building: done \(0\.\d s\)\n$/);
});

test('says that work failed and passes the failure on', async () => {
  const stream = aPipe();
  const failing = createSay(stream).during('Building', () => Promise.reject(new Trouble('No compiler.')));
  await assert.rejects(failing, /No compiler/);
  assert.match(stream.written.at(-1), /^Building: failed/);
});

test('rewrites one line on a terminal, no wider than the terminal and without the colours of others', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const stream = { ...aPipe(), isTTY: true, columns: 40 };
  const progress = createSay(stream).progress('Installing');
  progress.glimpse(`\u001B[32madded\u001B[0m ${'x'.repeat(100)}`);
  t.mock.timers.tick(1_000);
  progress.done();
  assert.equal(stream.written[1].startsWith('\r\u001B[KInstalling … 1.0 s  added x'), true);
  assert.equal(stream.written[1].length, '\r\u001B[K'.length + 39);
});

test('repeats itself on a pipe ever more seldom, and without what tools print', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const stream = aPipe();
  const progress = createSay(stream).progress('Installing');
  progress.glimpse('WARN deprecated left-pad@1.0.0');
  t.mock.timers.tick(14_999);
  assert.equal(stream.written.length, 1);
  for (let seconds = 15; seconds <= 240; seconds += 1) t.mock.timers.tick(seconds === 15 ? 1 : 1_000);
  progress.note('waiting for web');
  for (let seconds = 0; seconds < 240; seconds += 1) t.mock.timers.tick(1_000);
  assert.deepEqual(stream.written, [
    'Installing …\n',
    'Installing … 15 s\n',
    'Installing … 45 s\n',
    'Installing … 1 min 45 s\n',
    'Installing … 3 min 45 s\n',
    'Installing … 7 min 45 s  waiting for web\n',
  ]);
  progress.done();
  t.mock.timers.tick(600_000);
  assert.equal(stream.written.length, 7);
});

test('keeps colours for terminals', () => {
  const [pipe, terminal] = [aPipe(), { ...aPipe(), isTTY: true }];
  for (const stream of [pipe, terminal]) createSay(stream).line('\u001B[41m FAIL \u001B[49m');
  assert.deepEqual(pipe.written, [' FAIL \n']);
  assert.ok(terminal.written[0].includes('\u001B[41m FAIL'));
});
