import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { composeHouse } from './compose-house.js';
import { createLeases } from './processes/leases.js';
import type { UseCases } from './use-cases.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nothing = () => Promise.resolve();

const aHouse = (resume: () => Promise<void>, takeInFiles?: () => Promise<void>) =>
  composeHouse({
    useCases: { purge: nothing, purgeBulkJobs: nothing } as unknown as UseCases,
    leases: createLeases(),
    bulkRunner: { resume },
    takeInFiles,
    audit: { start: () => undefined, cut: nothing },
    hasScheduledChecks: false,
    hasUpstream: false,
    logger: pino({ level: 'silent' }),
  });

it('looks for bulk jobs nobody works on again and again, until it is stopped', async () => {
  const resume = vi.fn(nothing);
  const house = aHouse(resume);
  house.start();
  await vi.advanceTimersByTimeAsync(35_000);
  expect(resume).toHaveBeenCalledTimes(4);
  house.stop();
  await vi.advanceTimersByTimeAsync(35_000);
  expect(resume).toHaveBeenCalledTimes(4);
});

it('takes in what bulk jobs have left before it looks for them, until that was done once', async () => {
  const done: string[] = [];
  let failures = 2;
  const house = aHouse(
    async () => void done.push('resume'),
    async () => {
      done.push('take in');
      if (failures-- > 0) throw new Error('the database is away');
    },
  );
  house.start();
  await vi.advanceTimersByTimeAsync(35_000);
  house.stop();
  expect(done).toEqual(['take in', 'resume', 'take in', 'resume', 'take in', 'resume', 'resume']);
});

it('does not take in files twice at once, however long that takes', async () => {
  const takeInFiles = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 25_000)));
  const house = aHouse(nothing, takeInFiles);
  house.start();
  await vi.advanceTimersByTimeAsync(60_000);
  house.stop();
  expect(takeInFiles).toHaveBeenCalledTimes(1);
});
