import { describe, expect, it } from 'vitest';
import { createSignInThrottle } from './sign-in-throttle.js';

/** A throttle and the clock it reads, in milliseconds. */
function aThrottle() {
  const clock = { now: 0 };
  return { clock, throttle: createSignInThrottle(() => clock.now) };
}
const refuse = (throttle: ReturnType<typeof createSignInThrottle>, times: number, ...keys: string[]) => {
  for (let made = 0; made < times; made += 1) throttle.refused(keys);
};

describe('the throttle', () => {
  it('lets the first five refusals pass without a wait', () => {
    const { throttle } = aThrottle();
    refuse(throttle, 4, 'a');
    expect(throttle.waitSeconds(['a'])).toBe(0);
    refuse(throttle, 1, 'a');
    expect(throttle.waitSeconds(['a'])).toBe(2);
  });

  it('doubles the wait with every further refusal, to a quarter of an hour and no more', () => {
    const { throttle } = aThrottle();
    refuse(throttle, 5, 'a');
    const waits = Array.from({ length: 12 }, () => {
      const wait = throttle.waitSeconds(['a']);
      refuse(throttle, 1, 'a');
      return wait;
    });
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('counts the wait down in whole seconds, rounded up', () => {
    const { throttle, clock } = aThrottle();
    refuse(throttle, 6, 'a');
    clock.now = 1;
    expect(throttle.waitSeconds(['a'])).toBe(4);
    clock.now = 3_999;
    expect(throttle.waitSeconds(['a'])).toBe(1);
    clock.now = 4_000;
    expect(throttle.waitSeconds(['a'])).toBe(0);
  });

  it('names the longest wait of several keys', () => {
    const { throttle } = aThrottle();
    refuse(throttle, 5, 'a');
    refuse(throttle, 7, 'b');
    expect(throttle.waitSeconds(['a', 'b', 'c'])).toBe(8);
    expect(throttle.waitSeconds(['c'])).toBe(0);
  });

  it('forgets a key that was accepted', () => {
    const { throttle } = aThrottle();
    refuse(throttle, 9, 'a');
    throttle.accepted(['a']);
    refuse(throttle, 4, 'a');
    expect(throttle.waitSeconds(['a'])).toBe(0);
  });

  it('remembers ten thousand keys and forgets the one refused longest ago', () => {
    const { throttle } = aThrottle();
    refuse(throttle, 5, 'first');
    refuse(throttle, 5, 'second');
    refuse(throttle, 1, 'first');
    for (let made = 0; made < 9_999; made += 1) refuse(throttle, 1, `key ${made}`);
    expect(throttle.waitSeconds(['second'])).toBe(0);
    expect(throttle.waitSeconds(['first'])).toBe(4);
  });
});
