import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createScheduler } from './scheduler.js';

it('runs again and again, never twice at once, until it is stopped', async () => {
  let [running, most, runs] = [0, 0, 0];
  const work = async () => {
    most = Math.max(most, (running += 1));
    await sleep(3);
    [running, runs] = [running - 1, runs + 1];
  };
  const scheduler = createScheduler(work, { intervalMs: 1, onFault: (error) => expect.unreachable(String(error)) });
  scheduler.start();
  while (runs < 3) await sleep(2);
  scheduler.stop();
  await sleep(10);
  const before = runs;
  await sleep(20);
  expect([most, runs]).toEqual([1, before]);
});

it('tells what a run throws and goes on', async () => {
  const faults: unknown[] = [];
  const work = () => Promise.reject(new Error('broken'));
  const scheduler = createScheduler(work, { intervalMs: 1, onFault: (error) => faults.push(error) });
  scheduler.start();
  while (faults.length < 2) await sleep(2);
  scheduler.stop();
  expect(faults[0]).toEqual(new Error('broken'));
});

it('says to work under way that it is ending, and keeps to itself what that then throws', async () => {
  let fail: (error: Error) => void = () => undefined;
  let isEnding = () => false;
  const work = (ending: () => boolean) => {
    isEnding = ending;
    return new Promise((_, reject) => (fail = reject));
  };
  const scheduler = createScheduler(work, { intervalMs: 1, onFault: (error) => expect.unreachable(String(error)) });
  scheduler.start();
  await sleep(10);
  expect(isEnding()).toBe(false);
  scheduler.stop();
  expect(isEnding()).toBe(true);
  fail(new Error('the database is closed'));
  await sleep(5);
});
