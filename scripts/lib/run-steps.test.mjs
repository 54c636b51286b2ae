import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSteps, stepsOnly } from './run-steps.mjs';
import { createSay } from './say.mjs';
import { Trouble } from './trouble.mjs';

const aStep = (key, counts) => ({
  key,
  title: key,
  run: async () => ({ passed: 0, failed: 0, skipped: 0, output: '', ...counts }),
});

const run = async (steps) => {
  const written = [];
  const say = createSay({ write: (text) => written.push(text) });
  const sum = await runSteps(steps, { say, resultsFolder: '/results', env: {} });
  return { sum, text: written.join('') };
};

test('sums up over all steps and goes on after a failure, whose output it shows', async () => {
  const { sum, text } = await run([
    aStep('types', { passed: 1, output: 'all is well' }),
    aStep('lint', { failed: 1, output: 'no-explicit-any at x.ts' }),
    aStep('unit/core', { passed: 40, skipped: 2 }),
  ]);
  assert.deepEqual(sum, { passed: 41, failed: 1, skipped: 2 });
  assert.match(text, /no-explicit-any at x\.ts/);
  assert.doesNotMatch(text, /all is well/);
  assert.match(text, /unit\/core: 40 passed, 2 skipped/);
});

test('a step that breaks down is a failure, told in its own words', async () => {
  const broken = (error) => ({ key: 'browser', title: 'browser', run: () => Promise.reject(error) });
  const { sum, text } = await run([
    broken(new Trouble('There is no Chromium.')),
    broken(new TypeError('x is undefined')),
  ]);
  assert.equal(sum.failed, 2);
  assert.match(text, /^There is no Chromium\.$/m);
  assert.match(text, /TypeError: x is undefined\n {4}at /);
});

test('runs one step alone, or all below a key', () => {
  const steps = [aStep('types'), aStep('unit/core'), aStep('unit/api')];
  assert.deepEqual(stepsOnly(steps, 'types'), [steps[0]]);
  assert.deepEqual(stepsOnly(steps, 'unit'), [steps[1], steps[2]]);
  assert.deepEqual(stepsOnly(steps, 'unit/api'), [steps[2]]);
});

test('says which steps there are when asked for another', () => {
  assert.throws(() => stepsOnly([aStep('types')], 'uni'), /There is no step uni; .*types/);
});
