import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDeadline, type Deadline } from '../deadline.js';
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
