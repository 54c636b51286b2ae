import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProblemWatch, problemIn } from './problem-watch.mjs';

const aWatch = (now = () => 0) => {
  const told = [];
  const watch = createProblemWatch({ name: 'api', logFile: '/logs/api.log', tell: (line) => told.push(line), now });
  return { told, watch };
};

test('tells the errors of a JSON log and nothing milder', () => {
  const { told, watch } = aWatch();
  watch.log(Buffer.from('{"level":30,"msg":"listening"}\n{"level":40,"msg":"slow"}\n'));
  watch.log(Buffer.from('{"level":50,"msg":"request failed","err":{"message":"disk is full"}}\n'));
  watch.log(Buffer.from('{"level":60,"msg":"giving up","err":{"message":"giving up"}}\n'));
  assert.deepEqual(told, ['[api] request failed: disk is full', '[api] giving up']);
});

test('knows levels by their names as well', () => {
  assert.equal(problemIn('{"level":"error","msg":"request failed"}'), 'request failed');
  assert.equal(problemIn('{"level":"fatal","msg":"giving up"}'), 'giving up');
  assert.equal(problemIn('{"level":"warn","msg":"slow"}'), undefined);
});

test('tells plain words on stderr once, and no plain words of the log', () => {
  const { told, watch } = aWatch();
  watch.stderr(Buffer.from('{"level":50,"msg":"in the log too"}\n'));
  watch.log(Buffer.from('Ready in 1 s\n'));
  watch.stderr(Buffer.from('Error: broken\n    at x\n'));
  assert.deepEqual(told, ['[api] Error: broken', '[api]     at x']);
});

test('understands a line that comes in pieces, even within a letter', () => {
  const { told, watch } = aWatch();
  const bytes = Buffer.from('{"level":50,"msg":"größer"}\n');
  for (const byte of bytes) watch.log(Buffer.from([byte]));
  assert.deepEqual(told, ['[api] größer']);
});

test('cuts a flood short and says where the rest is', () => {
  let time = 0;
  const { told, watch } = aWatch(() => time);
  watch.stderr(Buffer.from('again\n'.repeat(1_000)));
  assert.equal(told.length, 21);
  assert.match(told.at(-1), /\/logs\/api\.log/);
  time = 10_000;
  watch.stderr(Buffer.from('once more\n'));
  assert.equal(told.at(-1), '[api] once more');
});

test('is not misled by a level inside the words', () => {
  assert.equal(problemIn('{"level":30,"msg":"\\"level\\":50"}'), undefined);
  assert.equal(problemIn('{"level":50 and then rubbish'), undefined);
});
