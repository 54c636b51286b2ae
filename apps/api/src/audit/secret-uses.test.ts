import { expect, it, onTestFinished, vi } from 'vitest';
import { createTestClock, hour, minute } from '../../test/clock.js';
import { type SecretUse, type SecretUseCount, createSecretUses } from './secret-uses.js';

/** Uses over a store that keeps what it is given, or fails. */
function openUses() {
  const clock = createTestClock(Date.parse('2026-03-01T08:30:00Z'));
  const writes: (readonly SecretUseCount[])[] = [];
  let fault: Error | undefined;
  const add = async (counts: readonly SecretUseCount[]) => {
    if (fault) throw fault;
    writes.push(counts);
  };
  const onFault = vi.fn();
  const uses = createSecretUses({ secretUses: { add }, clock, onFault });
  onTestFinished(() => uses.close());
  return { clock, writes, uses, onFault, fail: (error: Error | undefined) => void (fault = error) };
}

const use: SecretUse = { organizationId: 'acme', instanceId: 'one', actorId: 'ada', purpose: 'DATA' };
const eight = new Date('2026-03-01T08:00:00Z');

it('counts what falls into one hour together, with its last moment', async () => {
  const { clock, writes, uses } = openUses();
  uses.note(use);
  clock.advance(20 * minute);
  uses.note(use);
  await uses.flush();
  expect(writes).toEqual([[{ ...use, hour: eight, uses: 2, lastAt: clock.now() }]]);
});

it('tells hours, instances, people and purposes apart', async () => {
  const { clock, writes, uses } = openUses();
  for (const change of [{}, { instanceId: 'two' }, { actorId: null }, { purpose: 'BULK' as const }])
    uses.note({ ...use, ...change });
  clock.advance(30 * minute);
  uses.note(use);
  await uses.flush();
  expect(writes[0]?.map((count) => [count.instanceId, count.actorId, count.purpose, count.hour.getUTCHours()])).toEqual(
    [
      ['one', 'ada', 'DATA', 8],
      ['two', 'ada', 'DATA', 8],
      ['one', null, 'DATA', 8],
      ['one', 'ada', 'BULK', 8],
      ['one', 'ada', 'DATA', 9],
    ],
  );
});

it('writes only what is new, and nothing where there is nothing', async () => {
  const { writes, uses } = openUses();
  await uses.flush();
  uses.note(use);
  await uses.flush();
  uses.note(use);
  await uses.close();
  expect(writes.map((counts) => counts.map(({ uses: count }) => count))).toEqual([[1], [1]]);
});

it('adds what could not be written to what came since', async () => {
  const { clock, writes, uses, fail } = openUses();
  uses.note(use);
  fail(new Error('locked'));
  await expect(uses.flush()).rejects.toThrow('locked');
  clock.advance(minute);
  uses.note(use);
  fail(undefined);
  await uses.flush();
  expect(writes).toMatchObject([[{ uses: 2, hour: eight, lastAt: clock.now() }]]);
});

it('does not grow without end: two thousand different counts are written at once', async () => {
  const { writes, uses } = openUses();
  for (let index = 0; index < 2_000; index += 1) uses.note({ ...use, instanceId: `instance ${index}` });
  await vi.waitFor(() => expect(writes).toHaveLength(1));
  expect(writes[0]).toHaveLength(2_000);
});

it('writes by itself every ten seconds, and tells whom it may when that fails', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { writes, uses, onFault, fail } = openUses();
  uses.note(use);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(writes).toHaveLength(0);
  fail(new Error('locked'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([writes.length, onFault.mock.calls.length]).toEqual([0, 1]);
  fail(undefined);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(writes).toMatchObject([[{ uses: 1 }]]);
});

it('begins an hour where the clock of the world does', async () => {
  const { clock, writes, uses } = openUses();
  clock.advance(hour);
  uses.note(use);
  await uses.flush();
  expect(writes[0]?.[0]?.hour.toISOString()).toBe('2026-03-01T09:00:00.000Z');
});
