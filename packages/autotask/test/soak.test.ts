import { noFaults } from '@isotope/autotask-sandbox';
import { afterEach, expect, it } from 'vitest';
import { AutotaskError, everything, type AutotaskClient } from '../src/index.js';
import { aCompany, startData, type DataSandbox } from './data-client.js';

let test: DataSandbox;
afterEach(() => test.close());

const faults = {
  threadLimit: 3,
  hourlyLimit: 3_000,
  hasLatencyTiers: true,
  delayUpToMs: 12,
  unexpectedShare: 0.02,
  unavailableShare: 0.03,
  throttledShare: 0.004,
  cutShare: 0.02,
  lostAnswerShare: 0.1,
};

type Outcome = 'DONE' | 'NOT_DONE' | 'UNKNOWN';

const outcomeOf = (work: Promise<unknown>): Promise<Outcome> =>
  work.then(
    () => 'DONE',
    (error: unknown) => {
      if (!(error instanceof AutotaskError)) throw error;
      return error.code === 'OUTCOME_UNKNOWN' ? 'UNKNOWN' : 'NOT_DONE';
    },
  );

const readSomething = (client: AutotaskClient, index: number): Promise<unknown> => {
  const deadlineMs = index % 50 === 0 ? 4 : 20_000; // now and then somebody gives up in the middle
  if (index % 3 === 0) return client.page('Contacts', { filter: everything, pageSize: 20 }, { deadlineMs });
  if (index % 3 === 1) return client.get('Opportunities', 29_685_000, { deadlineMs });
  return client.count('Companies', everything, { deadlineMs, isBulk: index % 2 === 0 });
};

it('writes nothing twice and exceeds no limit while everything goes wrong now and then', async () => {
  test = await startData({ faults, chanceSeed: 20 }, { random: Math.random, abandonedMs: 100, patienceMs: 30_000 });
  const clients = Array.from({ length: 5 }, (_, index) => test.client({ caller: `instance ${index}` }));
  const clientAt = (index: number): AutotaskClient => clients[index % clients.length] ?? test.client();
  const outcomes = new Map<string, Outcome>();
  const create = async (index: number): Promise<void> => {
    const name = `Soak ${index}`;
    outcomes.set(name, await outcomeOf(clientAt(index).create('Companies', aCompany(name))));
  };

  const work = Array.from({ length: 450 }, (_, index) =>
    index % 3 === 0 ? create(index) : outcomeOf(readSomething(clientAt(index), index)),
  );
  await Promise.all(work);

  const { threadViolations, hourlyViolations, writes, lostAnswers } = test.sandbox.counters();
  expect({ threadViolations, hourlyViolations }).toEqual({ threadViolations: 0, hourlyViolations: 0 });

  test.sandbox.faults.change(noFaults);
  const kept = new Map<string, number>();
  const filter = [{ op: 'beginsWith', field: 'companyName', value: 'Soak ' }] as const;
  for await (const { companyName } of clientAt(0).query('Companies', { filter }))
    kept.set(String(companyName), (kept.get(String(companyName)) ?? 0) + 1);

  const possible = { DONE: [1], NOT_DONE: [0], UNKNOWN: [0, 1] };
  for (const [name, outcome] of outcomes)
    expect(possible[outcome], `${name} ${outcome}`).toContain(kept.get(name) ?? 0);
  const all = [...outcomes.values()];
  expect(all.filter((each) => each === 'DONE').length).toBeGreaterThan(100);
  expect(all.filter((each) => each === 'UNKNOWN').length).toBeGreaterThan(0);
  expect(lostAnswers).toBeGreaterThan(0);
  expect(writes).toBe(kept.size);
}, 60_000);
