import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBudget, type Budget } from './budget.js';

const minute = 60_000;
let now = 0;
let budget: Budget;
beforeEach(() => {
  now = 0;
  budget = createBudget(() => now);
});
const note = (count: number): void => {
  for (let call = 0; call < count; call += 1) budget.note();
};

describe('a budget', () => {
  it('counts the calls of the window and forgets older ones, never too early', () => {
    note(3);
    now = 60 * minute;
    expect(budget.usedByUs()).toBe(3);
    now = 61 * minute;
    expect(budget.usedByUs()).toBe(0);
  });

  it('adds what others use, as the vendor last told, and lets it leave the window with time', () => {
    note(10);
    budget.noteThreshold({ limit: 10_000, windowMinutes: 60, used: 1_010 });
    expect([budget.used(), budget.usedByUs()]).toEqual([1_010, 10]);
    now = 30 * minute;
    expect(budget.used()).toBe(510);
  });

  it('spaces nothing at first, then more and more, and lets nothing out at the end', () => {
    const intervalAt = (used: number): number | undefined => {
      budget.noteThreshold({ limit: 10_000, windowMinutes: 60, used });
      return budget.intervalMs(false);
    };
    const intervals = [0, 4_500, 5_000, 7_000, 9_000, 9_499].map((used) => intervalAt(used) ?? Infinity);
    expect(intervals.slice(0, 2)).toEqual([0, 0]);
    expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
    expect(intervals[2]).toBeGreaterThan(50);
    expect(intervalAt(9_500)).toBeUndefined();
  });

  it('leaves the last quarter to people when bulk work runs', () => {
    budget.noteThreshold({ limit: 10_000, windowMinutes: 60, used: 7_500 });
    expect(budget.intervalMs(true)).toBeUndefined();
    expect(budget.intervalMs(false)).toBeLessThan(1_500);
  });

  it('asks the vendor after the first calls, then after many or some time', () => {
    note(9);
    expect(budget.isReadingDue()).toBe(false);
    note(1);
    expect(budget.isReadingDue()).toBe(true);
    budget.noteThreshold({ limit: 10_000, windowMinutes: 60, used: 10 });
    note(1);
    expect(budget.isReadingDue()).toBe(false);
    now = 10 * minute;
    expect(budget.isReadingDue()).toBe(true);
  });

  it('asks the vendor every minute while nothing may go out, as others may have used less than it looked', () => {
    budget.noteThreshold({ limit: 10_000, windowMinutes: 60, used: 9_900 });
    now = minute - 1;
    expect(budget.isReadingDue()).toBe(false);
    now = minute;
    expect(budget.isReadingDue()).toBe(true);
    budget.noteThreshold({ limit: 10_000, windowMinutes: 60, used: 100 });
    expect([budget.isReadingDue(), budget.intervalMs(false)]).toEqual([false, 0]);
  });

  it('never lets out more than the limit in any window, however eager the callers are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 400 }), fc.boolean(), (limit, isBulk) => {
        now = 0;
        budget = createBudget(() => now);
        budget.noteThreshold({ limit, windowMinutes: 60, used: 0 });
        const sent: number[] = [];
        while (now < 200 * minute) {
          const interval = budget.intervalMs(isBulk);
          if (interval !== undefined) {
            budget.note();
            sent.push(now);
          }
          now += Math.max(1, interval ?? budget.reliefMs());
        }
        for (const [index, at] of sent.entries()) {
          const inWindow = sent.slice(index).filter((each) => each < at + 60 * minute).length;
          expect(inWindow).toBeLessThanOrEqual(limit);
        }
        expect(sent.filter((at) => at > 100 * minute).length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});
