import { expect, it } from 'vitest';
import { freshBytes } from './random.js';

it.each([0, 1, 12, 32, 8191, 8192, 8193, 100_000])('gives %i bytes when that many are asked for', (length) => {
  expect(freshBytes(length)).toHaveLength(length);
});

it('gives no bytes twice', () => {
  const given = Array.from({ length: 5_000 }, () => freshBytes(12).toString('hex'));
  expect(new Set(given).size).toBe(5_000);
});

it('gives bytes of their own, which no later call changes', () => {
  const bytes = freshBytes(32);
  const before = bytes.toString('hex');
  for (let made = 0; made < 1_000; made += 1) freshBytes(32);
  expect(bytes.toString('hex')).toBe(before);
  expect(before).not.toBe('0'.repeat(64));
});
