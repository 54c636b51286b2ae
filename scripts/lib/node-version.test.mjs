import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNodeVersion } from './node-version.mjs';
import { Trouble } from './trouble.mjs';

test('accepts the oldest supported Node and every later one', () => {
  for (const version of ['20.19.0', '20.20.2', '22.1.0', '24.0.0']) checkNodeVersion(version);
});

test('names both versions when Node is too old', () => {
  for (const version of ['18.20.4', '20.18.3', '16.0.0']) {
    assert.throws(
      () => checkNodeVersion(version),
      (error) => error instanceof Trouble && error.message.includes(version) && error.message.includes('20.19'),
    );
  }
});
