import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from './database.js';
import type { Turn } from './waiting.js';

let database: Database;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  database = createDatabase({ now: Date.now, callsAtATime: 3, callsOfAUser: 4, maxWaiting: 5, patienceMs: 15_000 });
});
afterEach(() => vi.useRealTimers());

const never = new AbortController().signal;
const aTurn = (changes: Partial<Turn> = {}): Turn => ({
  lane: 'Companies',
  user: 'api',
  caller: 'one',
  isBulk: false,
  ...changes,
});

/** Enters and notes whether it is in. */
const enter = (turn = aTurn(), signal = never) => {
  const state: { isIn: boolean; error?: unknown } = { isIn: false };
  database.enter(turn, signal).then(
    () => (state.isIn = true),
    (error: unknown) => (state.error = error),
  );
  return state;
};
const passed = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe('a database', () => {
  it('lets three in at a lane, and the next when one leaves', async () => {
    const all = [enter(), enter(), enter(), enter()];
    await passed();
    expect(all.map(({ isIn }) => isIn)).toEqual([true, true, true, false]);
    database.leave(aTurn());
    await passed();
    expect(all[3]?.isIn).toBe(true);
  });

  it('lets a user have four calls in flight, whatever the objects', async () => {
    const objects = ['Companies', 'Companies', 'Contacts', 'Contacts', 'Tasks'];
    const all = objects.map((lane) => enter(aTurn({ lane })));
    const another = enter(aTurn({ lane: 'Tasks', user: 'other' }));
    await passed();
    expect(all.map(({ isIn }) => isIn)).toEqual([true, true, true, true, false]);
    expect(another.isIn).toBe(true);
    database.leave(aTurn({ lane: 'Contacts' }));
    await passed();
    expect(all[4]?.isIn).toBe(true);
  });

  it('keeps the thread of a call that was given up, as the vendor may still be at it', async () => {
    for (let call = 0; call < 3; call += 1) enter();
    const next = enter();
    database.leave(aTurn(), 5_000);
    await passed(4_999);
    expect(next.isIn).toBe(false);
    await passed(1);
    expect(next.isIn).toBe(true);
  });

  it('lets who gives up leave the line', async () => {
    for (let call = 0; call < 3; call += 1) enter();
    const stop = new AbortController();
    const stopped = enter(aTurn(), stop.signal);
    stop.abort(new Error('stopped'));
    await passed();
    expect(stopped.error).toEqual(new Error('stopped'));
    expect(database.usage(1)).toMatchObject({ inFlight: 3, waiting: 0 });
  });

  it('refuses more waiting calls than it has room for', async () => {
    for (let call = 0; call < 8; call += 1) enter();
    const last = enter();
    await passed();
    expect(last.error).toMatchObject({ code: 'PROVIDER_THROTTLED' });
    expect(database.usage(1)).toMatchObject({ inFlight: 3, waiting: 5 });
  });

  it('waits longer with each refusal for threads, then goes one at a time for a while', async () => {
    enter();
    database.noteThreadsExceeded(aTurn(), undefined);
    database.leave(aTurn());
    const all = [enter(), enter()];
    await passed(999);
    expect(all.map(({ isIn }) => isIn)).toEqual([false, false]);
    await passed(1);
    expect(all.map(({ isIn }) => isIn)).toEqual([true, false]);
    database.noteThreadsExceeded(aTurn(), undefined);
    database.leave(aTurn());
    await passed(1_999);
    expect(all[1]?.isIn).toBe(false);
    await passed(1);
    expect(all[1]?.isIn).toBe(true);
  });

  it('lets nothing out while the hour is used up, and refuses at once whom the wait would be too long for', async () => {
    enter();
    database.noteHourExceeded(30_000);
    const [person, work] = [enter(), enter(aTurn({ isBulk: true }))];
    await passed();
    expect(person.error).toMatchObject({ code: 'PROVIDER_THROTTLED', retryAfterSeconds: 60 });
    expect([work.isIn, work.error]).toEqual([false, undefined]);
    expect(database.usage(1)).toMatchObject({ used: 10_000, pausedUntil: new Date(30_000) });
  });

  it('lets people before bulk work, and bulk work have all but one thread', async () => {
    const work = [1, 2, 3].map(() => enter(aTurn({ isBulk: true })));
    await passed();
    expect(work.map(({ isIn }) => isIn)).toEqual([true, true, false]);
    const person = enter();
    await passed();
    expect([person.isIn, work[2]?.isIn]).toEqual([true, false]);
  });

  it('goes on by itself when time alone was in the way', async () => {
    database.budget.noteThreshold({ limit: 10_000, windowMinutes: 60, used: 6_000 });
    const all = [enter(), enter(), enter()];
    await passed();
    expect(all.map(({ isIn }) => isIn)).toEqual([true, false, false]);
    await passed(2_000);
    expect(all.map(({ isIn }) => isIn)).toEqual([true, true, true]);
  });

  it('leaves no timer behind when nobody waits', async () => {
    database.budget.noteThreshold({ limit: 10_000, windowMinutes: 60, used: 6_000 });
    enter();
    enter();
    await passed(2_000);
    database.leave(aTurn());
    database.leave(aTurn());
    expect(vi.getTimerCount()).toBe(0);
    expect(database.isIdle()).toBe(true);
  });
});
