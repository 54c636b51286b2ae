import { expect, it, onTestFinished, vi } from 'vitest';
import { createGathering } from './gathering.js';

/** Words gathered for a store that keeps them, or fails; a write takes as long as `wait` does. */
function openGathering() {
  const written: string[][] = [];
  const state = { held: [] as string[], fault: undefined as Error | undefined, wait: Promise.resolve() };
  const onFault = vi.fn();
  const gathering = createGathering<string[]>({
    take: () => (state.held.length === 0 ? undefined : state.held.splice(0)),
    async write(words) {
      await state.wait;
      if (state.fault) throw state.fault;
      written.push(words);
    },
    putBack: (words) => void state.held.unshift(...words),
    ...{ intervalMs: 1_000, onFault },
  });
  onTestFinished(() => gathering.close().catch(() => undefined));
  return { gathering, written, state, onFault };
}

it('writes by itself, and nothing where there is nothing', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { written, state } = openGathering();
  await vi.advanceTimersByTimeAsync(1_000);
  state.held.push('one');
  await vi.advanceTimersByTimeAsync(999);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toEqual([['one']]);
});

it('holds again what could not be written, before what came since, and tells each time', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { written, state, onFault } = openGathering();
  const fault = new Error('locked');
  Object.assign(state, { fault });
  state.held.push('one');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(onFault.mock.calls).toEqual([[fault], [fault]]);
  state.held.push('two');
  state.fault = undefined;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(written).toEqual([['one', 'two']]);
});

it('rejects for whoever waits for a write that fails', async () => {
  const { gathering, state } = openGathering();
  state.held.push('one');
  state.fault = new Error('locked');
  await expect(gathering.flush()).rejects.toThrow('locked');
  await expect(gathering.close()).rejects.toThrow('locked');
  expect(state.held).toEqual(['one']);
});

it('writes one thing after another, and ends no sooner than what is being written', async () => {
  const { gathering, written, state } = openGathering();
  let go = () => undefined as void;
  state.wait = new Promise((resolve) => (go = resolve));
  state.held.push('one');
  gathering.flushSafely();
  state.held.push('two');
  const closed = gathering.close();
  await new Promise(setImmediate);
  expect([written, state.held]).toEqual([[], ['two']]);
  go();
  await closed;
  expect(written).toEqual([['one'], ['two']]);
});
