import { describe, expect, it } from 'vitest';
import { type ThrottleKey, addressKey, createSignInThrottle, nameKey } from './sign-in-throttle.js';

const [ada, grace] = [nameKey('ada@example.com'), nameKey('grace@example.com')];
const home = addressKey('203.0.113.1');
const hourMs = 60 * 60_000;

/** A throttle and the clock it reads, in milliseconds. `guess` waits as long as it is told to, then fails. */
function aThrottle() {
  const clock = { now: 0 };
  const throttle = createSignInThrottle(() => clock.now);
  const guess = (times: number, ...keys: ThrottleKey[]) =>
    Array.from({ length: times }, () => {
      const wait = throttle.begin(keys);
      clock.now += wait * 1000;
      if (wait > 0) throttle.begin(keys);
      return wait;
    });
  return { clock, throttle, guess };
}

describe('the throttle', () => {
  it('lets five tries at a name pass without a wait', () => {
    const { guess } = aThrottle();
    expect(guess(6, ada)).toEqual([0, 0, 0, 0, 0, 2]);
  });

  it('lets twenty tries from a network pass without a wait, whatever names they are at', () => {
    const { guess } = aThrottle();
    expect(guess(21, home)).toEqual([...Array.from({ length: 20 }, () => 0), 2]);
  });

  it('doubles the wait with every further refusal, to a quarter of an hour and no more', () => {
    const { guess } = aThrottle();
    guess(5, ada);
    expect(guess(12, ada)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('counts the wait down in whole seconds, rounded up', () => {
    const { throttle, clock, guess } = aThrottle();
    guess(5, ada);
    clock.now = 1;
    expect(throttle.begin([ada])).toBe(2);
    clock.now = 1_001;
    expect(throttle.begin([ada])).toBe(1);
    clock.now = 2_000;
    expect(throttle.begin([ada])).toBe(0);
  });

  it('counts a try while it is being made, so that many at once are no better than one after another', () => {
    const { throttle } = aThrottle();
    const atOnce = Array.from({ length: 100 }, () => throttle.begin([ada]));
    expect(atOnce.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('counts nothing while there is a wait', () => {
    const { throttle, clock, guess } = aThrottle();
    guess(5, ada);
    for (let knock = 0; knock < 50; knock += 1) throttle.begin([ada]);
    clock.now = 2_000;
    expect(throttle.begin([ada])).toBe(0);
    expect(throttle.begin([ada])).toBe(4);
  });

  it('names the longest wait of several keys', () => {
    const { throttle, guess } = aThrottle();
    guess(5, ada);
    expect([throttle.begin([ada, home]), throttle.begin([grace, home])]).toEqual([2, 0]);
  });

  it('forgets the refusals of a name that was accepted', () => {
    const { throttle, guess } = aThrottle();
    guess(5, ada);
    throttle.accepted([ada]);
    expect(guess(5, ada)).toEqual([0, 0, 0, 0, 0]);
  });

  it('keeps those of a network, so that guesses at others are not made up for by an account of one’s own', () => {
    const { throttle, guess } = aThrottle();
    for (let round = 0; round < 20; round += 1) {
      guess(1, home);
      if (throttle.begin([home, ada]) === 0) throttle.accepted([home, ada]);
    }
    expect(throttle.begin([home])).toBeGreaterThan(0);
  });

  it('forgets refusals an hour after the last', () => {
    const { throttle, clock, guess } = aThrottle();
    guess(5, ada);
    clock.now = hourMs - 1;
    guess(1, ada);
    expect(throttle.begin([ada])).toBe(4);
    clock.now += hourMs;
    expect(guess(5, ada)).toEqual([0, 0, 0, 0, 0]);
  });

  it('counts an IPv6 network by its first 64 bits', () => {
    const { guess } = aThrottle();
    guess(20, addressKey('2001:db8::1'));
    expect(guess(1, addressKey('2001:db8::ffff:2'))).toEqual([2]);
    expect(guess(1, addressKey('2001:db8:0:1::1'))).toEqual([0]);
  });

  it('remembers ten thousand keys and forgets the one refused longest ago', () => {
    const { throttle, guess } = aThrottle();
    guess(5, ada);
    guess(5, grace);
    guess(9_999, nameKey('x'));
    for (let made = 0; made < 9_998; made += 1) throttle.begin([nameKey(`name ${made}`)]);
    expect(throttle.begin([ada])).toBe(0);
  });
});
