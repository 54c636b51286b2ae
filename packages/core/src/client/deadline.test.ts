import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { pause, withDeadline } from './deadline.js';

describe('withDeadline', () => {
  it('leaves no listener on the caller’s signal, however the work ends', async () => {
    const { signal } = new AbortController();

    await withDeadline(1000, signal, () => Promise.resolve(1));
    await withDeadline(1000, signal, () => Promise.reject(new Error('x'))).catch(() => undefined);

    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('leaves no timer behind, so a process may end', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();

    await withDeadline(1_000_000, undefined, () => Promise.resolve(1));

    expect(timers()).toBe(before);
  });

  it('says how much time is left', async () => {
    const left = await withDeadline(5000, undefined, ({ remainingMs }) => Promise.resolve(remainingMs()));

    expect(left).toBeGreaterThan(4000);
    expect(left).toBeLessThanOrEqual(5000);
  });
});

describe('pause', () => {
  it('ends at once under a signal that has aborted, with its reason', async () => {
    await expect(pause(1_000_000, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
  });
});
