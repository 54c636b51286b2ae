import { describe, expect, it, onTestFinished } from 'vitest';
import { minute, second } from '../../test/clock.js';
import { openClocked } from '../../test/postgres/clock.js';
import { type OwnRateLimit, createRateLimit } from './rate-limit.js';
import { type RestingTimes, createTally } from './tally.js';

/** Where times are shared, and its clock. */
interface Shared {
  readonly times: RestingTimes;
  setClock(to: number): Promise<void>;
}

/** Resting times in memory, for what is no matter of a database. */
function createRestingTimes(start: number): Shared {
  const known = new Map<string, number>();
  let now = start;
  const add = (key: string, ms: number) => {
    known.set(key, Math.max(known.get(key) ?? now, now) + ms);
    return known.get(key)! - now;
  };
  return {
    times: { add: async (taken) => new Map(taken.map(({ key, ms }) => [key, add(key, ms)])) },
    setClock: async (to) => void (now = to),
  };
}

async function restingTimesInPostgres(start: number): Promise<Shared> {
  const { processes, set } = await openClocked(start);
  return { times: processes.restingTimes, setClock: set };
}

const adapters: readonly (readonly [string, (start: number) => Promise<Shared>])[] = [
  ['in memory', async (start) => createRestingTimes(start)],
  ['in PostgreSQL', restingTimesInPostgres],
];

const start = Date.parse('2026-03-01T08:30:00Z');

/**
 * As many processes as asked for that share a limit. No two clocks show the same: that of each process is five minutes
 * ahead of the one before it. `settle` waits until each knows what all let through.
 */
async function processesOn(open: (start: number) => Promise<Shared>, count: number, perMinute: number) {
  const { times, setClock } = await open(start);
  let passedMs = 0;
  let toldMs = 0;
  let [taken, tries, isAway] = [0, 0, false];
  const watched: RestingTimes = {
    async add(...asked) {
      tries += 1;
      if (isAway) throw new Error('away');
      const answer = await times.add(...asked);
      toldMs += asked[0].reduce((sum, { ms }) => sum + ms, 0);
      return answer;
    },
  };
  const own: OwnRateLimit[] = [];
  const limits = Array.from({ length: count }, (_, at) => {
    const now = () => start + at * 5 * minute + passedMs;
    const limit = createRateLimit(perMinute, now);
    own.push(limit);
    const tally = createTally(watched, { now, hash: (text) => `hash of ${text}` });
    onTestFinished(() => tally.close());
    return tally.share('user', limit);
  });
  return {
    take: (at: number, key = 'ada') => {
      const left = limits[at]!.take(key);
      if (left >= 0) taken += 1;
      return left;
    },
    async pass(ms: number) {
      passedMs += ms;
      await setClock(start + passedMs);
    },
    setClock,
    setAway: (away: boolean) => void (isAway = away),
    /** Waits until others were told, or could not be, once more from now. */
    untilTried: (before = tries) => expect.poll(() => tries, { timeout: 10_000 }).toBeGreaterThan(before),
    told: () => toldMs,
    settle: () => expect.poll(() => Math.round(toldMs / own[0]!.eachMs), { timeout: 10_000 }).toBe(taken),
  };
}

describe.each(adapters)('a limit shared %s', (_, open) => {
  it('is one for all processes, but for one time of each that has not asked since', async () => {
    const { take, settle } = await processesOn(open, 3, 6);
    const left: number[] = [];
    for (let sent = 0; sent < 12; sent += 1) {
      left.push(take(sent % 3));
      take(sent % 3, `somebody else ${sent}`);
      await settle();
    }
    expect(left.map((each) => Math.max(each, -1))).toEqual([5, 5, 5, 4, 3, 2, 1, 0, -1, -1, -1, -1]);
  });

  it('decides at one process as a limit of its own does, told or not', async () => {
    const { take, pass, settle } = await processesOn(open, 1, 4);
    expect([1, 2, 3, 4, 5].map(() => take(0))).toEqual([3, 2, 1, 0, -15 * second]);
    await settle();
    expect(take(0)).toBe(-15 * second);
    await pass(15 * second);
    expect([take(0), take(0)]).toEqual([0, -15 * second]);
    await settle();
    await pass(minute);
    expect(take(0)).toBe(3);
  });

  it('has what went beyond it by a burst at several processes drain before anything goes again', async () => {
    const { take, pass, settle } = await processesOn(open, 3, 4);
    const burst = [0, 1, 2].flatMap((at) => [1, 2, 3, 4].map(() => take(at)));
    expect(burst.every((left) => left >= 0)).toBe(true); // nobody could know: three times the limit
    await settle();
    await pass(2 * minute - second);
    const early = [0, 1, 2].map((at) => take(at)); // each once more, unless it was told last and knows of all
    expect(early.filter((left) => left < 0)).toHaveLength(1);
    await settle();
    expect([0, 1, 2].filter((at) => take(at) >= 0)).toEqual([]);
  });

  it('is counted by everybody for themselves while the others cannot be told, and made up for later', async () => {
    const { take, setAway, settle } = await processesOn(open, 2, 4);
    setAway(true);
    expect([1, 2, 3, 4, 5].map(() => take(0) >= 0)).toEqual([true, true, true, true, false]);
    setAway(false);
    await settle();
    expect(take(1)).toBe(3);
    await settle();
    expect(take(1)).toBeLessThan(0);
  });
});

it('tells of a limit, once the others can be told again, what has not drained meanwhile and no more', async () => {
  const { take, pass, setAway, untilTried, told } = await processesOn(async (at) => createRestingTimes(at), 2, 4);
  setAway(true);
  for (let sent = 0; sent < 8; sent += 1) {
    expect(take(0)).toBe(3); // half as often as the limit allows
    await untilTried();
    await pass(30 * second);
    await untilTried();
  }
  setAway(false);
  expect(take(0)).toBe(3);
  await expect.poll(told, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(told()).toBe(15 * second);
});

it('refuses nobody for longer than ten minutes when the clock it is shared by is set back', async () => {
  const { take, setClock, settle } = await processesOn(restingTimesInPostgres, 1, 4);
  take(0);
  await settle();
  await setClock(start - 60 * minute);
  take(0);
  await settle();
  expect(take(0)).toBeGreaterThan(-10 * minute);
});
