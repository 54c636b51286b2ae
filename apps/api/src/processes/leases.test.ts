import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { dialects, openSession, type DialectName } from '../../test/stores.js';
import { type Leases, createLeases, hold, ifFree, onceIn, whileHeld } from './leases.js';

/** The leases of two processes. */
async function leasesOn(dialect: DialectName): Promise<readonly [Leases, Leases]> {
  const { processes } = await openSession(dialect);
  const leases = processes?.leases ?? createLeases();
  return [leases, leases];
}
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const long = 60_000;

describe.each(dialects)('leases with %s', (dialect) => {
  it('are given to one, and to the next once they are given back', async () => {
    const [one, other] = await leasesOn(dialect);
    const lease = await one.take('a', long);
    expect([lease === undefined, await other.take('a', long), await one.take('a', long)]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    expect(await other.take('b', long)).toBeDefined();
    await lease?.release();
    expect(await other.take('a', long)).toBeDefined();
  });

  it('run out, and whoever had one neither renews nor gives back what another has since', async () => {
    const [one, other] = await leasesOn(dialect);
    const lost = await one.take('a', 30);
    await pass(60);
    const lease = await other.take('a', long);
    expect(lease).toBeDefined();
    expect(await lost?.renew(long)).toBe(false);
    await lost?.release();
    expect(await one.take('a', long)).toBeUndefined();
  });

  it('last longer when they are renewed', async () => {
    const [one, other] = await leasesOn(dialect);
    const lease = await one.take('a', 40);
    expect(await lease?.renew(long)).toBe(true);
    await pass(60);
    expect(await other.take('a', long)).toBeUndefined();
  });

  it('are as many as there are said to be, the last of them for those who want no fewer', async () => {
    const [one, other] = await leasesOn(dialect);
    const taken = [];
    for (const [leases, width] of [
      [one, 2],
      [other, 2],
      [one, 2],
      [other, 3],
      [one, 3],
    ] as const)
      taken.push(await leases.take('a', long, width));
    expect(taken.map((lease) => lease !== undefined)).toEqual([true, true, false, true, false]);
    await taken[0]?.release();
    expect(await other.take('a', long, 2)).toBeDefined();
  });

  it('let one of many who ask at once have it', async () => {
    const [one, other] = await leasesOn(dialect);
    const taken = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).take('a', long)));
    expect(taken.filter((lease) => lease !== undefined)).toHaveLength(1);
  });

  it('let work that waits for one run alone, each after the other', async () => {
    const [one, other] = await leasesOn(dialect);
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (running += 1));
      await pass(5);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, (_, at) => whileHeld(at % 2 ? one : other, 'a', work)));
    expect([most, running]).toEqual([1, 0]);
  });

  it('are not waited for any longer once that is called off', async () => {
    const [one, other] = await leasesOn(dialect);
    await one.take('a', long);
    const waiting = whileHeld(other, 'a', () => Promise.resolve('ran'), AbortSignal.timeout(30));
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('are given back by work that fails', async () => {
    const [one, other] = await leasesOn(dialect);
    await expect(whileHeld(one, 'a', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await ifFree(other, 'a', () => Promise.resolve('ran'))).toBe('ran');
  });

  it('let work be left out while another does it', async () => {
    const [one, other] = await leasesOn(dialect);
    const both = await ifFree(one, 'a', () => ifFree(other, 'a', () => Promise.resolve('ran')));
    expect(both).toBeUndefined();
  });

  it('let work be done once in a while by all, and again at once where it failed', async () => {
    const [one, other] = await leasesOn(dialect);
    let done = 0;
    await expect(onceIn(one, 'a', long, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    for (const leases of [one, other, one]) await onceIn(leases, 'a', long, () => Promise.resolve((done += 1)));
    expect(done).toBe(1);
  });
});

describe('work under a lease', () => {
  /** A lease that answers so when it is to be made longer, and how the work under it stands after so many seconds. */
  async function heldAfter(seconds: number, renew: () => Promise<boolean>, isGivenBack = false) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { signal, giveBack } = await hold({ take: async () => ({ renew, release: async () => undefined }) }, 'a');
    if (isGivenBack) await giveBack();
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
    return signal;
  }

  it('goes on as long as the lease is made longer', async () => {
    expect((await heldAfter(600, async () => true)).aborted).toBe(false);
  });

  it('is told as soon as another is known to have it', async () => {
    const { aborted, reason } = await heldAfter(6, async () => false);
    expect([aborted, reason.code]).toEqual([true, 'STORE_UNAVAILABLE']);
  });

  it.each<[string, () => Promise<boolean>]>([
    ['fails', () => Promise.reject(new Error('away'))],
    ['gets no answer', () => new Promise(() => undefined)],
  ])('is told once the lease is over by the clock where making it longer %s', async (_, renew) => {
    expect((await heldAfter(14, renew)).aborted).toBe(false);
    vi.useRealTimers();
    expect((await heldAfter(15, renew)).aborted).toBe(true);
  });

  it('counts from when it asked, not from when it was answered', async () => {
    let asked = 0;
    const slow = () => (asked++ ? Promise.reject(new Error('away')) : pass(4_000).then(() => true));
    expect((await heldAfter(19, slow)).aborted).toBe(false);
    vi.useRealTimers();
    asked = 0;
    expect((await heldAfter(20, slow)).aborted).toBe(true);
  });

  it('is told nothing once it has been given back', async () => {
    expect((await heldAfter(60, async () => false, true)).aborted).toBe(false);
  });
});
