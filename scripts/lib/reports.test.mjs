import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf } from './reports.mjs';

const vitest = (over) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...over,
  });
const playwright = (stats, errors = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });
const tap = ({ pass = 0, fail = 0, cancelled = 0, skipped = 0 }) =>
  `1..1\n# tests 9\n# pass ${pass}\n# fail ${fail}\n# cancelled ${cancelled}\n# skipped ${skipped}\n# todo 0\n`;

test('reads what vitest passed, failed and skipped', () => {
  const text = vitest({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  assert.deepEqual(countsOf('vitest', text, 1), { passed: 7, failed: 2, skipped: 2 });
});

test('counts a test file that could not be loaded, and one that could not be prepared, whatever the runner ends with', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'skipped' }, { status: 'skipped' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'skipped' }] },
  ];
  for (const code of [0, 1]) {
    assert.equal(countsOf('vitest', vitest({ numFailedTests: 1, testResults }), code).failed, 3);
  }
});

test('reads what Playwright passed, on a second try too, and failed', () => {
  const text = playwright({ expected: 5, flaky: 1, unexpected: 2, skipped: 1 });
  assert.deepEqual(countsOf('playwright', text, 1), { passed: 6, failed: 2, skipped: 1 });
});

test('counts what kept Playwright from running tests', () => {
  assert.equal(countsOf('playwright', playwright({}, [{ message: 'the server did not start' }]), 1).failed, 1);
});

test('reads what node passed, failed and broke off', () => {
  assert.deepEqual(countsOf('node', tap({ pass: 4, fail: 1, cancelled: 1 }), 1), { passed: 4, failed: 2, skipped: 0 });
});

test('a runner that fails without a failed test has failed once', () => {
  assert.deepEqual(countsOf('vitest', vitest({ numPassedTests: 3 }), 1), { passed: 3, failed: 1, skipped: 0 });
});

test('a runner that leaves no report, a damaged one or an empty one has failed once', () => {
  const nothing = { passed: 0, failed: 1, skipped: 0 };
  assert.deepEqual(countsOf('vitest', undefined, 0), nothing);
  assert.deepEqual(countsOf('vitest', '{"numPassed', 0), nothing);
  assert.deepEqual(countsOf('node', 'TAP version 13\n', 0), nothing);
  assert.deepEqual(countsOf('playwright', playwright({}), 0), nothing);
});
