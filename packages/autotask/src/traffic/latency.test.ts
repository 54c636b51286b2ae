import { describe, expect, it } from 'vitest';
import { createLatency } from './latency.js';

const noted = (...durations: readonly number[]) => {
  const latency = createLatency();
  for (const each of durations) latency.note(each);
  return latency;
};
const times = (count: number, ms: number): number[] => Array.from({ length: count }, () => ms);

describe('latency', () => {
  it('is unknown before the first answer', () => {
    expect(noted().read()).toBeUndefined();
  });

  it('is told by the middle and by the slow end of the last 256 answers', () => {
    expect(noted(...Array.from({ length: 100 }, (_, index) => index)).read()).toEqual({
      p50Ms: 50,
      p95Ms: 95,
      samples: 100,
    });
    expect(noted(...times(50, 9_000), ...times(256, 10)).read()).toEqual({ p50Ms: 10, p95Ms: 10, samples: 256 });
  });

  it('is slow when many answers together take half a second longer than usual', () => {
    expect(noted(...times(30, 100)).isSlow()).toBe(false);
    expect(noted(...times(30, 100), ...times(5, 5_000)).isSlow()).toBe(false);
    expect(noted(...times(30, 100), ...times(15, 620)).isSlow()).toBe(true);
    expect(noted(...times(30, 100), ...times(20, 620), ...times(15, 110)).isSlow()).toBe(false);
  });
});
