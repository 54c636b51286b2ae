import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testEnvironment } from './test-environment.mjs';

test("keeps a person's own settings and data away from the tests", () => {
  const env = testEnvironment({
    ISOTOPE_DATA_DIR: '/srv',
    DATABASE_URL: 'postgres://x',
    NODE_ENV: 'production',
    PATH: '/bin',
  });
  assert.equal(env.PATH, '/bin');
  for (const name of ['ISOTOPE_DATA_DIR', 'DATABASE_URL', 'NODE_ENV']) assert.equal(name in env, false, name);
});

test('lets through what is meant for tests', () => {
  const env = testEnvironment({ ISOTOPE_CHROMIUM: '/usr/bin/chromium', ISOTOPE_TEST_POSTGRES: 'postgres://x' });
  assert.equal(env.ISOTOPE_CHROMIUM, '/usr/bin/chromium');
  assert.equal(env.ISOTOPE_TEST_POSTGRES, 'postgres://x');
});
