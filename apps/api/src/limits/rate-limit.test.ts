import { describe, expect, it } from 'vitest';
import { minute, second } from '../../test/clock.js';
import { createRateLimit } from './rate-limit.js';

function aLimit(perMinute: number) {
  let now = 1_000_000;
  return { limit: createRateLimit(perMinute, () => now), pass: (ms: number) => void (now += ms) };
}
const takeAll = (take: () => number, times: number) => Array.from({ length: times }, take);

describe('createRateLimit', () => {
  it('lets a whole minute’s worth through at once, counting down, and says then how long to wait', () => {
    const { limit } = aLimit(4);
    expect(takeAll(() => limit.take('ada'), 6)).toEqual([3, 2, 1, 0, -15 * second, -15 * second]);
  });

  it('lets through again what has drained, one by one', () => {
    const { limit, pass } = aLimit(4);
    takeAll(() => limit.take('ada'), 4);
    pass(15 * second - 1);
    expect(limit.take('ada')).toBe(-1);
    pass(1);
    expect([limit.take('ada'), limit.take('ada')]).toEqual([0, -15 * second]);
    pass(minute);
    expect(limit.take('ada')).toBe(3);
  });

  it('adds what others have taken, from now on, and never less than was taken here', () => {
    const { limit, pass } = aLimit(4);
    limit.defer('ada', 45 * second);
    limit.defer('ada', 15 * second);
    expect([limit.take('ada'), limit.take('ada')]).toEqual([0, -15 * second]);
    pass(minute);
    expect(limit.take('ada')).toBe(3);
  });

  it('counts each key for itself', () => {
    const { limit } = aLimit(1);
    expect(['ada', 'grace', 'ada'].map((key) => limit.take(key))).toEqual([0, 0, -minute]);
  });

  it('lets everything through where there is no limit', () => {
    const { limit } = aLimit(0);
    expect(takeAll(() => limit.take('ada'), 3)).toEqual([Infinity, Infinity, Infinity]);
  });

  it('counts exactly for limits that do not divide a minute', () => {
    for (const perMinute of [7, 61, 1_000, 120_000]) {
      const { limit } = aLimit(perMinute);
      const taken = takeAll(() => limit.take('ada'), perMinute + 1);
      expect([taken[0], taken.at(-2)]).toEqual([perMinute - 1, 0]);
      expect(taken.at(-1)).toBeLessThan(0);
    }
  });

  it('remembers who has spent all while more pass by than it remembers', () => {
    const { limit, pass } = aLimit(2);
    takeAll(() => limit.take('greedy'), 2);
    for (let other = 0; other < 100_000; other += 1) {
      pass(other % 10_000 === 0 ? 1 : 0);
      limit.take(`passer-by ${other}`);
    }
    expect(limit.take('greedy')).toBeLessThan(0);
  });

  it('forgets those at rest before anybody else', () => {
    const { limit, pass } = aLimit(2);
    for (let sleeper = 0; sleeper < 7; sleeper += 1) limit.take(`sleeper ${sleeper}`);
    pass(minute);
    takeAll(() => limit.take('greedy'), 2);
    for (let other = 8; other < 20_000; other += 1) takeAll(() => limit.take(`busy ${other}`), 2);
    limit.take('one more');
    expect(limit.take('greedy')).toBeLessThan(0);
  });
});
