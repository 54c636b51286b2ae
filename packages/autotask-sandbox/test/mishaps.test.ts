import { afterEach, describe, expect, it } from 'vitest';
import { noFaults } from '../src/index.js';
import { postOf, startSandbox, type TestSandbox } from './client.js';

let test: TestSandbox;
afterEach(() => test.sandbox.close());

const aCompany = { companyName: 'Pinafore Supplies', companyType: 1, phone: '518-555-0142', ownerResourceID: 4 };
const count = async (): Promise<number> => {
  test.sandbox.faults.change(noFaults);
  const filter = [{ op: 'eq', field: 'companyName', value: aCompany.companyName }];
  return (await test.ask('Companies/query/count', postOf({ filter }))).body.queryCount;
};

describe('mishaps', () => {
  it('lose the answer of a write that was done', async () => {
    test = await startSandbox({ faults: { lostAnswerShare: 1 } });
    await expect(test.ask('Companies', postOf(aCompany))).rejects.toThrow();
    expect(test.sandbox.counters()).toMatchObject({ writes: 1, lostAnswers: 1 });
    expect(await count()).toBe(1);
  });

  it('cut the connection before anything is done', async () => {
    test = await startSandbox({ faults: { cutShare: 1 } });
    await expect(test.ask('Companies', postOf(aCompany))).rejects.toThrow();
    expect(await count()).toBe(0);
  });

  it.each([
    [{ unexpectedShare: 1 }, 500, 'unexpected error'],
    [{ unavailableShare: 1 }, 503, ''],
    [{ throttledShare: 1 }, 429, 'thread threshold'],
  ])('answer %j with %i and do nothing', async (faults, status, words) => {
    test = await startSandbox({ faults });
    const answer = await test.ask('Companies', postOf(aCompany));
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(await count()).toBe(0);
  });

  it('are the same for the same seed', async () => {
    const run = async (chanceSeed: number): Promise<number[]> => {
      test = await startSandbox({ chanceSeed, faults: { unavailableShare: 0.5 } });
      const statuses = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await test.ask('Companies/0')).status);
      await test.sandbox.close();
      return statuses;
    };
    const first = await run(7);
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
  });
});

describe('a host that is not the user’s zone', () => {
  it('refuses everybody, without counting it as a wrong secret', async () => {
    test = await startSandbox({ faults: { wrongZone: 'REFUSED', lockAfterFailures: 1 } });
    expect((await test.ask('Companies/0')).status).toBe(401);
    test.sandbox.faults.change({ wrongZone: 'OFF' });
    expect((await test.ask('Companies/0')).status).toBe(200);
  });

  it('or answers with nothing at all', async () => {
    test = await startSandbox({ faults: { wrongZone: 'EMPTY' } });
    const { status, text } = await test.ask('Companies/0');
    expect([status, text]).toEqual([200, '']);
  });
});

describe('counters', () => {
  it('tell how often a limit was exceeded', async () => {
    test = await startSandbox({ faults: { threadLimit: 1, hourlyLimit: 4, delayMs: 50 } });
    await Promise.all([1, 2, 3].map(() => test.ask('Companies/0')));
    expect(test.sandbox.counters()).toMatchObject({ calls: 3, threadViolations: 2, hourlyViolations: 0 });
    await test.ask('Companies/0');
    await test.ask('Companies/0');
    expect((await test.ask('/__sandbox/counters')).body).toMatchObject({ calls: 5, hourlyViolations: 1 });
  });
});

describe('many companies', () => {
  it('are made as they are looked at, and found by id at once however many there are', async () => {
    test = await startSandbox({ moreCompanies: 1_000_000 });
    const before = process.memoryUsage().heapUsed;
    const filter = [{ op: 'gt', field: 'id', value: 40_500_000 }];
    const { items, pageDetails } = (await test.query('Companies', { filter })).body;
    expect(items[0]).toMatchObject({ id: 40_500_001, companyName: 'Generated company 0500002', isActive: true });
    expect([items.length, pageDetails.nextPageUrl]).toEqual([500, expect.any(String)]);
    expect((await test.ask('Companies/40999999')).body.item).toMatchObject({ companyNumber: 'G-1000000' });
    expect((await test.ask('Companies/41000000')).body.item).toBeNull();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  it('can be changed and deleted like any other', async () => {
    test = await startSandbox({ moreCompanies: 100 });
    const { itemId } = (await test.ask('Companies', postOf(aCompany))).body;
    expect(itemId).toBe(40_000_100);
    await test.ask('Companies', { ...postOf({ id: 40_000_007, city: 'Troy' }), method: 'PATCH' });
    expect((await test.ask('Companies/40000007')).body.item).toMatchObject({ city: 'Troy', companyNumber: 'G-8' });
  });
});

describe('paging flavours', () => {
  const body = { filter: [{ op: 'exist', field: 'id' }], MaxRecords: 40 };

  it('name a next page even after the last, which is then empty', async () => {
    test = await startSandbox({ faults: { isNextAlwaysNamed: true } });
    const first = (await test.query('Companies', body)).body;
    const next = await fetch(first.pageDetails.nextPageUrl, postOf(body));
    expect(await next.json()).toMatchObject({ items: [], pageDetails: { nextPageUrl: null } });
  });

  it('give smaller pages than were asked for, and forget their cursors', async () => {
    test = await startSandbox({ faults: { largestPage: 7, isCursorExpired: true } });
    const first = (await test.query('Companies', body)).body;
    expect(first.items).toHaveLength(7);
    expect((await fetch(first.pageDetails.nextPageUrl, postOf(body))).status).toBe(500);
  });
});
