import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rowsAtOnce } from './seal-entries.js';
import { type SealerOptions, createSealer } from './sealer.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const unexpected = (error: unknown) => expect.unreachable(String(error));
const aSealer = (sealSome: SealerOptions['sealSome'], given: Partial<SealerOptions> = {}) =>
  createSealer({ prepare: async () => undefined, sealSome, onFault: unexpected, onWell: () => undefined, ...given });

it('leaves rows that come while it seals to the next second', async () => {
  const sealSome = vi.fn(async () => 3);
  const sealer = aSealer(sealSome);
  sealer.start();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sealSome).toHaveBeenCalledTimes(4);
  await sealer.close();
});

it('goes on at once while steps are full', async () => {
  let left = 5 * rowsAtOnce + 1;
  const sealSome = async () => {
    const sealed = Math.min(left, rowsAtOnce);
    left -= sealed;
    return sealed;
  };
  await aSealer(sealSome).sealAll();
  expect(left).toBe(0);
});

it('seals what was written while another run was at it', async () => {
  let written = 1;
  const sealed: number[] = [];
  let hasRead = false;
  const sealer = aSealer(async () => {
    const seen = written;
    hasRead = true;
    await new Promise(setImmediate);
    sealed.push(seen);
    return seen;
  });
  const first = sealer.sealAll();
  await vi.waitUntil(() => hasRead);
  written = 2;
  await sealer.sealAll();
  expect(sealed).toEqual([1, 2]);
  await first;
});

const failing = (times: number) => {
  const work = vi.fn(async () => 0);
  for (let failed = 0; failed < times; failed += 1) work.mockRejectedValueOnce(new Error('The disk is full.'));
  return work;
};

it('tells of a step that fails, and tries again a second later', async () => {
  const [onFault, onWell, sealSome] = [vi.fn(), vi.fn(), failing(1)];
  const sealer = aSealer(sealSome, { onFault, onWell });
  sealer.start();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onFault).toHaveBeenCalledOnce();
  expect(sealSome).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(onWell).toHaveBeenCalledOnce();
  await sealer.close();
});

it('waits twice as long after each fault, and half a minute at most', async () => {
  const [onFault, sealSome] = [vi.fn(), failing(100)];
  const sealer = aSealer(sealSome, { onFault });
  sealer.start();
  const tries: number[] = [];
  for (const seconds of [0, 1, 2, 4, 8, 16, 30, 30]) {
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
    tries.push(sealSome.mock.calls.length);
  }
  expect(tries).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  await sealer.close();
});

it('prepares until that has succeeded once, seals nothing before, and says how far behind it is', async () => {
  const [onFault, prepare, sealSome] = [vi.fn(), failing(3), vi.fn(async () => 0)];
  const sealer = aSealer(sealSome, { onFault, prepare });
  expect(sealer.behindMs()).toBe(0);
  sealer.start();
  await vi.advanceTimersByTimeAsync(6_900);
  expect([prepare.mock.calls.length, sealSome.mock.calls.length, sealer.behindMs()]).toEqual([3, 0, 6_900]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([prepare.mock.calls.length, sealSome.mock.calls.length]).toEqual([4, 2]);
  expect(sealer.behindMs()).toBeLessThan(1_000);
  await sealer.close();
});

it('seals at its end what it could not prepare for before, and nothing where it never started', async () => {
  const [prepare, sealSome] = [failing(1), vi.fn(async () => 0)];
  const sealer = aSealer(sealSome, { prepare, onFault: () => undefined });
  sealer.start();
  await vi.advanceTimersByTimeAsync(10);
  await sealer.close();
  expect(sealSome).toHaveBeenCalledOnce();
  await aSealer(sealSome).close();
  expect(sealSome).toHaveBeenCalledOnce();
});
