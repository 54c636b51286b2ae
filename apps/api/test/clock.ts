import { v7 } from 'uuid';
import type { Clock } from '../src/instances/ports.js';

/** A clock that stands still until a test moves it on. */
export interface TestClock extends Clock {
  advance(ms: number): void;
  /** Sets what it shows, as somebody sets the clock of a machine: no time passes. */
  set(to: number): void;
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A clock that begins at a moment of no meaning. Ids made later sort later, also within one millisecond. */
export function createTestClock(start = Date.parse('2026-03-01T08:30:00.250Z')): TestClock {
  let now = start;
  let passed = 0;
  let made = 0;
  return {
    now: () => new Date(now),
    newId: () => v7({ msecs: now, seq: (made += 1) }),
    monotonicMs: () => passed,
    advance(ms) {
      now += ms;
      passed += ms;
    },
    set: (to) => void (now = to),
  };
}
