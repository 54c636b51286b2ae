import { describe, expect, it } from 'vitest';
import { waitBeforeRetryMs } from './retry.js';

describe('waitBeforeRetryMs', () => {
  it('is at most a quarter of a second at first, then twice as long each time, up to eight seconds', () => {
    expect([0, 1, 2, 5, 6, 99].map((made) => waitBeforeRetryMs(made, 0, () => 1))).toEqual([
      250, 500, 1000, 8000, 8000, 8000,
    ]);
  });

  it('is any part of that, so that clients do not come back together', () => {
    expect([0, 0.5].map((part) => waitBeforeRetryMs(1, 0, () => part))).toEqual([0, 250]);
  });

  it('is never less than what the platform asks for', () => {
    expect(waitBeforeRetryMs(0, 30, () => 0)).toBe(30_000);
    expect(waitBeforeRetryMs(0, 30, () => 1)).toBe(30_250);
  });
});
