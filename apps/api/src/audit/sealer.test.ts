import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rowsAtOnce } from './seal-entries.js';
import { createSealer } from './sealer.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const unexpected = (error: unknown) => expect.unreachable(String(error));

it('leaves rows that come while it seals to the next second', async () => {
  const sealSome = vi.fn(async () => 3);
  const sealer = createSealer(sealSome, unexpected);
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
  await createSealer(sealSome, unexpected).sealAll();
  expect(left).toBe(0);
});

it('seals what was written while another run was at it', async () => {
  let written = 1;
  const sealed: number[] = [];
  let hasRead = false;
  const sealer = createSealer(async () => {
    const seen = written;
    hasRead = true;
    await new Promise(setImmediate);
    sealed.push(seen);
    return seen;
  }, unexpected);
  const first = sealer.sealAll();
  await vi.waitUntil(() => hasRead);
  written = 2;
  await sealer.sealAll();
  expect(sealed).toEqual([1, 2]);
  await first;
});

it('tells of a step that fails, and tries again a second later', async () => {
  const onFault = vi.fn();
  const sealSome = vi.fn(async () => 0).mockRejectedValueOnce(new Error('The disk is full.'));
  const sealer = createSealer(sealSome, onFault);
  sealer.start();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onFault).toHaveBeenCalledOnce();
  expect(sealSome).toHaveBeenCalledTimes(2);
  await sealer.close();
});
