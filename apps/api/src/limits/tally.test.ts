import { describe, expect, it, onTestFinished } from 'vitest';
import { minute, second } from '../../test/clock.js';
import { openSession } from '../../test/stores.js';
import { type OwnRateLimit, createRateLimit } from './rate-limit.js';
import { type RestingTimes, createTally } from './tally.js';

/** Resting times in memory, for what is no matter of a database. */
function createRestingTimes(): RestingTimes {
  const known = new Map<string, number>();
  return {
    add: async (taken, now) =>
      new Map(
        taken.map(({ key, ms }) => {
          const at = Math.max(known.get(key) ?? 0, now) + ms;
          known.set(key, at);
          return [key, at];
        }),
      ),
  };
}

const adapters: readonly (readonly [string, () => Promise<RestingTimes>])[] = [
  ['in memory', async () => createRestingTimes()],
  ['in PostgreSQL', async () => (await openSession('PostgreSQL')).processes!.restingTimes],
];

/** As many processes as asked for that share a limit, on one clock. `settle` waits until each knows what all let through. */
function processesOn(times: RestingTimes, count: number, perMinute: number) {
  let now = 1_000_000;
  let toldMs = 0;
  let [taken, isAway] = [0, false];
  const watched: RestingTimes = {
    async add(...asked) {
      if (isAway) throw new Error('away');
      const answer = await times.add(...asked);
      toldMs += asked[0].reduce((sum, { ms }) => sum + ms, 0);
      return answer;
    },
  };
  const own: OwnRateLimit[] = [];
  const limits = Array.from({ length: count }, () => {
    const limit = createRateLimit(perMinute, () => now);
    own.push(limit);
    const tally = createTally(watched, { now: () => now, hash: (text) => `hash of ${text}` });
    onTestFinished(() => tally.close());
    return tally.share('user', limit);
  });
  return {
    take: (at: number, key = 'ada') => {
      const left = limits[at]!.take(key);
      if (left >= 0) taken += 1;
      return left;
    },
    pass: (ms: number) => void (now += ms),
    setAway: (away: boolean) => void (isAway = away),
    settle: () => expect.poll(() => Math.round(toldMs / own[0]!.eachMs), { timeout: 10_000 }).toBe(taken),
  };
}

describe.each(adapters)('a limit shared %s', (_, open) => {
  it('is one for all processes, but for one time of each that has not asked since', async () => {
    const { take, settle } = processesOn(await open(), 3, 6);
    const left: number[] = [];
    for (let sent = 0; sent < 12; sent += 1) {
      left.push(take(sent % 3));
      take(sent % 3, `somebody else ${sent}`);
      await settle();
    }
    expect(left.map((each) => Math.max(each, -1))).toEqual([5, 5, 5, 4, 3, 2, 1, 0, -1, -1, -1, -1]);
  });

  it('decides at one process as a limit of its own does, told or not', async () => {
    const { take, pass, settle } = processesOn(await open(), 1, 4);
    expect([1, 2, 3, 4, 5].map(() => take(0))).toEqual([3, 2, 1, 0, -15 * second]);
    await settle();
    expect(take(0)).toBe(-15 * second);
    pass(15 * second);
    expect([take(0), take(0)]).toEqual([0, -15 * second]);
    await settle();
    pass(minute);
    expect(take(0)).toBe(3);
  });

  it('has what went beyond it by a burst at several processes drain before anything goes again', async () => {
    const { take, pass, settle } = processesOn(await open(), 3, 4);
    const burst = [0, 1, 2].flatMap((at) => [1, 2, 3, 4].map(() => take(at)));
    expect(burst.every((left) => left >= 0)).toBe(true); // nobody could know: three times the limit
    await settle();
    pass(2 * minute - second);
    const early = [0, 1, 2].map((at) => take(at)); // each once more, unless it was told last and knows of all
    expect(early.filter((left) => left < 0)).toHaveLength(1);
    await settle();
    expect([0, 1, 2].filter((at) => take(at) >= 0)).toEqual([]);
  });

  it('is counted by everybody for themselves while the others cannot be told, and made up for later', async () => {
    const { take, setAway, settle } = processesOn(await open(), 2, 4);
    setAway(true);
    expect([1, 2, 3, 4, 5].map(() => take(0) >= 0)).toEqual([true, true, true, true, false]);
    setAway(false);
    await settle();
    expect(take(1)).toBe(3);
    await settle();
    expect(take(1)).toBeLessThan(0);
  });
});
