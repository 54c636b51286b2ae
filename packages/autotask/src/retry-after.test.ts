import { describe, expect, it } from 'vitest';
import { retryAfterSeconds } from './retry-after.js';

const now = Date.parse('2026-01-01T00:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['seconds', '30', 30],
    ['a date', 'Thu, 01 Jan 2026 00:01:30 GMT', 90],
    ['a date gone by', 'Wed, 31 Dec 2025 23:00:00 GMT', 1],
    ['zero', '0', 1],
    ['more than an hour', '86400', 3_600],
    ['nonsense', 'soon', 60],
    ['nothing', '', 60],
    ['no header', null, 60],
  ])('is read from %s', (_what, header, expected) => {
    expect(retryAfterSeconds(header, now)).toBe(expected);
  });
});
