import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reconnect } from './reconnect';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks for the page again as soon as the API answers, and not before', async () => {
  let isBack = false;
  const refresh = vi.fn();
  const stop = reconnect({ answers: async () => isBack, refresh });
  await vi.advanceTimersByTimeAsync(7_000);
  expect(refresh).not.toHaveBeenCalled();
  isBack = true;
  await vi.advanceTimersByTimeAsync(8_000);
  expect(refresh).toHaveBeenCalledOnce();
  stop();
});

it('asks ever less often, and never stops by itself', async () => {
  const answers = vi.fn(async () => false);
  const stop = reconnect({ answers, refresh: vi.fn() });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(answers).toHaveBeenCalledTimes(4);
  await vi.advanceTimersByTimeAsync(150_000);
  expect(answers).toHaveBeenCalledTimes(14);
  stop();
});

it('does nothing more once it was stopped, an answer under way included', async () => {
  const refresh = vi.fn();
  const stop = reconnect({
    answers: () => new Promise((resolve) => setTimeout(() => resolve(true), 500)),
    refresh,
  });
  await vi.advanceTimersByTimeAsync(1_200);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(refresh).not.toHaveBeenCalled();
});
