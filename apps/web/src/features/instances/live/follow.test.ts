import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from './follow';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aFollower() {
  const streams: { change: () => void; end: () => void; isOpen: boolean }[] = [];
  const refresh = vi.fn();
  const now = { isVisible: true, answers: true };
  const following = follow({
    open: (change, end) => {
      const stream = { change, end, isOpen: true };
      streams.push(stream);
      return () => {
        stream.isOpen = false;
      };
    },
    answers: async () => now.answers,
    isVisible: () => now.isVisible,
    refresh,
  });
  const show = (isVisible: boolean) => {
    now.isVisible = isVisible;
    following.onVisibility();
  };
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { streams, refresh, following, show, now, pass, last: () => streams.at(-1) };
}

describe('following what changes elsewhere', () => {
  it('looks once for many changes in a row, and not at all while nothing changes', async () => {
    const { last, refresh, pass } = aFollower();
    await pass(60_000);
    expect(refresh).not.toHaveBeenCalled();
    for (let times = 0; times < 20; times += 1) last()?.change();
    await pass(1000);
    expect(refresh).toHaveBeenCalledOnce();
    last()?.change();
    await pass(1000);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('opens a stream that ended again, each time later, and looks at what it may have missed', async () => {
    const { streams, last, refresh, pass } = aFollower();
    last()?.end();
    await pass(1500);
    expect([streams.length, refresh.mock.calls.length]).toEqual([2, 1]);
    last()?.end();
    await pass(1500);
    expect(streams).toHaveLength(2);
    await pass(2000);
    expect([streams.length, refresh.mock.calls.length]).toEqual([3, 2]);
  });

  it('goes on looking now and then where no stream ever holds', async () => {
    const { streams, last, refresh, pass } = aFollower();
    for (let times = 0; times < 10; times += 1) {
      last()?.end();
      await pass(31_000);
    }
    expect([streams.length, refresh.mock.calls.length]).toEqual([11, 10]);
  });

  it('leaves the page as it is while Isotope does not answer', async () => {
    const { last, refresh, now, pass } = aFollower();
    now.answers = false;
    last()?.end();
    await pass(2000);
    expect(refresh).not.toHaveBeenCalled();
    now.answers = true;
    await pass(5000);
    expect(refresh).toHaveBeenCalledOnce();
  });

  it('asks nobody anything while nobody looks, and looks when somebody is back', async () => {
    const { streams, last, refresh, show, pass } = aFollower();
    last()?.change();
    show(false);
    await pass(60_000);
    expect([last()?.isOpen, refresh.mock.calls.length]).toEqual([false, 0]);
    show(true);
    await pass(1000);
    expect([streams.length, last()?.isOpen, refresh.mock.calls.length]).toEqual([2, true, 1]);
  });

  it('is silent for good once it is stopped', async () => {
    const { last, refresh, following, pass } = aFollower();
    last()?.change();
    last()?.end();
    following.stop();
    await pass(60_000);
    expect(refresh).not.toHaveBeenCalled();
  });
});
