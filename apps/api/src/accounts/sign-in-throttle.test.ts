import { describe, expect, it } from 'vitest';
import { openClocked } from '../../test/postgres/clock.js';
import { dialects, type DialectName } from '../../test/stores.js';
import {
  type RefusalRecords,
  type ThrottleKey,
  addressKey,
  createRefusalRecords,
  createSignInThrottle,
  nameKey,
} from './sign-in-throttle.js';

const [ada, grace] = [nameKey('ada@example.com'), nameKey('grace@example.com')];
const home = addressKey('203.0.113.1');
const hourMs = 60 * 60_000;
const start = Date.parse('2026-03-01T08:30:00Z');

interface ClockedRecords {
  readonly records: RefusalRecords;
  setClock(to: number): Promise<void>;
}

/** Where a dialect keeps refusals, and the clock they are kept by, in milliseconds from 0. */
async function recordsOf(dialect: DialectName): Promise<ClockedRecords> {
  if (dialect === 'SQLite') {
    let now = 0;
    return { records: createRefusalRecords(() => now), setClock: async (to) => void (now = to) };
  }
  const { processes, set } = await openClocked(start);
  return { records: processes.refusalRecords((name) => `hash of ${name}`), setClock: (to) => set(start + to) };
}

/** A throttle and its clock, in milliseconds. `guess` waits as long as it is told to, then fails. */
async function aThrottle(dialect: DialectName) {
  const { records, setClock } = await recordsOf(dialect);
  const throttle = createSignInThrottle(records);
  let passed = 0;
  const clock = { to: (ms: number) => setClock((passed = ms)), pass: (ms: number) => setClock((passed += ms)) };
  const guess = async (times: number, ...keys: ThrottleKey[]) => {
    const waits: number[] = [];
    while (waits.length < times) {
      const wait = await throttle.begin(keys);
      if (wait > 0) await clock.pass(wait * 1000);
      if (wait > 0) await throttle.begin(keys);
      waits.push(wait);
    }
    return waits;
  };
  return { clock, throttle, guess };
}

describe.each(dialects)('the throttle with %s', (dialect) => {
  it('lets five tries at a name pass without a wait', async () => {
    const { guess } = await aThrottle(dialect);
    expect(await guess(6, ada)).toEqual([0, 0, 0, 0, 0, 2]);
  });

  it('lets twenty tries from a network pass without a wait, whatever names they are at', async () => {
    const { guess } = await aThrottle(dialect);
    expect(await guess(21, home)).toEqual([...Array.from({ length: 20 }, () => 0), 2]);
  });

  it('doubles the wait with every further refusal, to a quarter of an hour and no more', async () => {
    const { guess } = await aThrottle(dialect);
    await guess(5, ada);
    expect(await guess(12, ada)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('counts the wait down in whole seconds, rounded up', async () => {
    const { throttle, clock, guess } = await aThrottle(dialect);
    await guess(5, ada);
    await clock.to(1);
    expect(await throttle.begin([ada])).toBe(2);
    await clock.to(1_001);
    expect(await throttle.begin([ada])).toBe(1);
    await clock.to(2_000);
    expect(await throttle.begin([ada])).toBe(0);
  });

  it('counts a try while it is being made, so that many at once are no better than one after another', async () => {
    const { throttle } = await aThrottle(dialect);
    const atOnce = await Promise.all(Array.from({ length: 100 }, () => throttle.begin([ada])));
    expect(atOnce.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('counts nothing while there is a wait', async () => {
    const { throttle, clock, guess } = await aThrottle(dialect);
    await guess(5, ada);
    for (let knock = 0; knock < 50; knock += 1) await throttle.begin([ada]);
    await clock.to(2_000);
    expect(await throttle.begin([ada])).toBe(0);
    expect(await throttle.begin([ada])).toBe(4);
  });

  it('names the longest wait of several keys', async () => {
    const { throttle, guess } = await aThrottle(dialect);
    await guess(5, ada);
    expect([await throttle.begin([ada, home]), await throttle.begin([grace, home])]).toEqual([2, 0]);
  });

  it('forgets the refusals of a name that was accepted', async () => {
    const { throttle, guess } = await aThrottle(dialect);
    await guess(5, ada);
    await throttle.accepted([ada]);
    expect(await guess(5, ada)).toEqual([0, 0, 0, 0, 0]);
  });

  it('keeps those of a network, so that guesses at others are not made up for by an account of one’s own', async () => {
    const { throttle, guess } = await aThrottle(dialect);
    for (let round = 0; round < 20; round += 1) {
      await guess(1, home);
      if ((await throttle.begin([home, ada])) === 0) await throttle.accepted([home, ada]);
    }
    expect(await throttle.begin([home])).toBeGreaterThan(0);
  });

  it('forgets refusals an hour after the last', async () => {
    const { throttle, clock, guess } = await aThrottle(dialect);
    await guess(5, ada);
    await clock.to(hourMs - 1);
    await guess(1, ada);
    expect(await throttle.begin([ada])).toBe(4);
    await clock.pass(hourMs);
    expect(await guess(5, ada)).toEqual([0, 0, 0, 0, 0]);
  });

  it('does not wait longer for being asked again and again meanwhile', async () => {
    const { throttle, clock, guess } = await aThrottle(dialect);
    await guess(5, ada);
    for (const passed of [500, 1_000, 1_500]) {
      await clock.to(passed);
      await throttle.begin([ada]);
    }
    await clock.to(2_000);
    expect(await throttle.begin([ada])).toBe(0);
  });

  it('counts an IPv6 network by its first 64 bits', async () => {
    const { guess } = await aThrottle(dialect);
    await guess(20, addressKey('2001:db8::1'));
    expect(await guess(1, addressKey('2001:db8::ffff:2'))).toEqual([2]);
    expect(await guess(1, addressKey('2001:db8:0:1::1'))).toEqual([0]);
  });
});

describe('refusals in PostgreSQL', () => {
  it('make nobody wait longer than the longest wait when the clock of the database is set back', async () => {
    const { throttle, clock, guess } = await aThrottle('PostgreSQL');
    await guess(5, ada);
    await clock.to(-10 * hourMs);
    expect(await throttle.begin([ada])).toBe(900);
    await clock.pass(900_000);
    expect(await throttle.begin([ada])).toBe(0);
  });
});

describe('refusals in memory', () => {
  it('are remembered of ten thousand keys, and the one refused longest ago is forgotten', async () => {
    const { throttle, guess } = await aThrottle('SQLite');
    await guess(5, ada);
    await guess(5, grace);
    await guess(9_999, nameKey('x'));
    for (let made = 0; made < 9_998; made += 1) await throttle.begin([nameKey(`name ${made}`)]);
    expect(await throttle.begin([ada])).toBe(0);
  });
});
