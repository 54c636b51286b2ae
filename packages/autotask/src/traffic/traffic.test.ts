import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline, type Deadline } from '../deadline.js';
import type { TrafficNews, TrafficPeers } from './peers.js';
import { createTraffic, type Slot, type Traffic } from './traffic.js';

let now = 0;
let traffic: Traffic;
let deadline: Deadline;
beforeEach(() => {
  now = 0;
  deadline = startDeadline(60_000);
  traffic = createTraffic({
    now: () => now,
    callsAtATime: 3,
    callsOfAUser: 4,
    maxWaiting: 10,
    patienceMs: 15_000,
    maxDatabases: 5,
    abandonedMs: 10,
  });
});
afterEach(() => deadline.dispose());

const aSlot = (ci: number): Slot => ({
  database: `autotask ${ci}`,
  ci,
  integrationCode: 'CODE',
  object: 'Companies',
  user: 'api',
  caller: 'one',
  isBulk: false,
});
const call = (ci: number) => traffic.run(aSlot(ci), deadline, async () => ci);
const remembered = (): number[] => traffic.usages().map(({ ci }) => ci);

describe('what is remembered of databases', () => {
  it('is bounded: the one unused for longest is forgotten', async () => {
    for (let ci = 1; ci <= 5; ci += 1) await call(ci);
    await call(1);
    await call(6);
    expect(remembered()).toEqual([3, 4, 5, 1, 6]);
  });

  it('is forgotten when the hour has passed, as nothing is left to count', async () => {
    await call(1);
    now = 59 * 60_000;
    await call(2);
    expect(remembered()).toEqual([1, 2]);
    now = 62 * 60_000;
    await call(3);
    expect(remembered()).toEqual([2, 3]);
  });

  it('is kept while a call is in flight', async () => {
    let finish = (): void => undefined;
    const slow = traffic.run(aSlot(0), deadline, () => new Promise<void>((resolve) => (finish = resolve)));
    for (let ci = 1; ci <= 9; ci += 1) await call(ci);
    expect(traffic.usage('autotask 0')).toMatchObject({ inFlight: 1, usedByUs: 1 });
    finish();
    await slow;
  });
});

describe('the question how many calls are used', () => {
  it('is put once by whoever claims it first, and again only after some time', async () => {
    for (let each = 0; each < 10; each += 1) await call(1);
    expect([traffic.claimReading('autotask 1'), traffic.claimReading('autotask 1')]).toEqual([true, false]);
    now = 30_000;
    expect(traffic.claimReading('autotask 1')).toBe(true);
    traffic.noteThreshold('autotask 1', { limit: 10_000, windowMinutes: 60, used: 500 });
    now = 60_000;
    expect(traffic.claimReading('autotask 1')).toBe(false);
    expect(traffic.usage('autotask 1')).toMatchObject({ used: expect.any(Number), usedByUs: 10 });
  });
});

describe('traffic that shares with other processes', () => {
  /** Two processes that hear each other at once; threads are those of `enter`. */
  const twoProcesses = () => {
    const listeners: ((news: TrafficNews) => void)[] = [];
    const entered: string[][] = [];
    const given: string[][] = [];
    const peersOf = (own: number): TrafficPeers => ({
      enter: async (threads) => {
        const names = threads.map(({ name, width }) => `${name} ${width}`);
        entered.push(names);
        return async () => void given.push(names);
      },
      tell: (news) => listeners.forEach((listener, at) => at !== own && listener(news)),
      hear: (listener) => void (listeners[own] = listener),
    });
    const both = [0, 1].map((own) => createTraffic({ now: () => now, peers: peersOf(own) }));
    return { here: both[0] as Traffic, there: both[1] as Traffic, entered, given };
  };

  it('counts the calls of all as ours, told once a second', async () => {
    vi.useFakeTimers();
    const { here, there } = twoProcesses();
    for (let calls = 0; calls < 5; calls += 1) await there.run(aSlot(1), deadline, async () => calls);
    expect(here.usage('autotask 1')).toBeUndefined();
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await here.run(aSlot(1), deadline, async () => 0);
    expect(here.usage('autotask 1')).toMatchObject({ ci: 1, used: 6, usedByUs: 6 });
  });

  it('hears what the vendor has told another, the calls before it among ours', async () => {
    const { here, there } = twoProcesses();
    await here.run(aSlot(1), deadline, async () => 0);
    await there.run(aSlot(1), deadline, async () => 0);
    there.noteThreshold('autotask 1', { limit: 5_000, windowMinutes: 60, used: 100 });
    expect(here.usage('autotask 1')).toMatchObject({ used: 100, limit: 5_000, usedByUs: 2 });
  });

  it('sends nothing while the vendor wants no process to', async () => {
    vi.useFakeTimers({ now: 7_000, toFake: ['Date'] });
    const { here, there } = twoProcesses();
    await there.run(aSlot(1), deadline, async (thread) => thread.noteThrottled({ limit: 'HOUR', pauseMs: 30_000 }));
    expect(here.usage('autotask 1')?.pausedUntil).toEqual(new Date(37_000));
    vi.useRealTimers();
    await expect(here.run(aSlot(1), deadline, async () => 0)).rejects.toMatchObject({ code: 'PROVIDER_THROTTLED' });
  });

  it('takes a thread of the object and one of the user for each call, one less for bulk work, and gives them back', async () => {
    const { here, entered, given } = twoProcesses();
    await here.run(aSlot(1), deadline, async () => expect(given).toEqual([]));
    await here.run({ ...aSlot(1), isBulk: true }, deadline, async () => 0).catch(() => undefined);
    const [lane, user] = ['autotask 1 ["CODE","companies"]', 'autotask 1 api'];
    expect(entered).toEqual([
      [`${lane} 3`, `${user} 4`],
      [`${lane} 2`, `${user} 3`],
    ]);
    expect(given).toEqual(entered);
  });
});

describe('a clock that is set', () => {
  it.each([-3_600_000, 3_600_000])('by %i ms makes no call wait for longer or shorter', async (byMs) => {
    vi.useFakeTimers({ now: 7_200_000, toFake: ['Date', 'performance'] });
    traffic = createTraffic({ patienceMs: 15_000 });
    await traffic.run(aSlot(1), deadline, async (thread) =>
      thread.noteThrottled({ limit: 'UNKNOWN', pauseMs: 30_000 }),
    );
    vi.setSystemTime(Date.now() + byMs);
    await expect(call(1)).rejects.toMatchObject({ retryAfterSeconds: 30 });
    vi.advanceTimersByTime(30_000);
    expect(await call(1)).toBe(1);
    vi.useRealTimers();
  });
});
