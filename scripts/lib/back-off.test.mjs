import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBackOff } from './back-off.mjs';

test('doubles from half a second to half a minute', () => {
  const backOff = createBackOff();
  const waits = Array.from({ length: 8 }, () => backOff.next(0));
  assert.deepEqual(waits, [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test('begins again once the part has been healthy for a minute, and not sooner', () => {
  const backOff = createBackOff();
  backOff.next(0);
  assert.equal(backOff.next(59_999), 1_000);
  assert.equal(backOff.next(60_000), 500);
  assert.equal(backOff.next(0), 1_000);
});
