import { expect, it, onTestFinished, vi } from 'vitest';
import { createTestClock, minute } from '../../test/clock.js';
import { createTokenUses } from './token-uses.js';

/** Uses over a store that keeps what it is given, or fails. */
function openUses() {
  const clock = createTestClock();
  const writes: [string, Date][][] = [];
  let fault: Error | undefined;
  const noteTokenUses = async (uses: ReadonlyMap<string, Date>) => {
    if (fault) throw fault;
    writes.push([...uses]);
  };
  const onFault = vi.fn();
  const uses = createTokenUses({ instances: { noteTokenUses }, clock, onFault });
  onTestFinished(() => uses.close().catch(() => undefined));
  return { clock, writes, uses, onFault, fail: (error: Error | undefined) => void (fault = error) };
}

it('writes down the last use of each token, once', async () => {
  const { clock, writes, uses } = openUses();
  uses.note('one');
  clock.advance(minute);
  uses.note('one');
  await uses.flush();
  await uses.flush();
  expect(writes).toEqual([[['one', clock.now()]]]);
});

it('keeps uses that could not be written for the next time, and the latest of each', async () => {
  const { clock, writes, uses, fail } = openUses();
  const first = clock.now();
  ['one', 'two'].forEach(uses.note);
  fail(new Error('locked'));
  await expect(uses.flush()).rejects.toThrow('locked');
  clock.advance(minute);
  uses.note('one');
  fail(undefined);
  await uses.flush();
  expect(new Map(writes[0])).toEqual(
    new Map([
      ['one', clock.now()],
      ['two', first],
    ]),
  );
});

it('writes by itself every half minute, and tells whom it may when that fails', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { writes, uses, onFault, fail } = openUses();
  uses.note('one');
  fail(new Error('locked'));
  await vi.advanceTimersByTimeAsync(30_000);
  expect([writes.length, onFault.mock.calls.length]).toEqual([0, 1]);
  fail(undefined);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(writes).toHaveLength(1);
});
