import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { everything, type AutotaskClient, type Filter, type Query } from '../src/index.js';
import { startData, type DataSandbox } from './data-client.js';

let test: DataSandbox;
let client: AutotaskClient;
beforeAll(async () => {
  test = await startData();
  client = test.client();
});
afterEach(() => test.sandbox.reset());
afterAll(() => test.close());

const runs = { numRuns: 25 };
const entity = fc.constantFrom('Contacts', 'Opportunities', 'Tasks', 'CompanyNotes');
const filter = fc.constantFrom<Filter>(
  everything,
  [{ op: 'gt', field: 'id', value: 29_684_050 }],
  [{ op: 'in', field: 'id', value: [4, 29_684_003, 29_685_005, 29_687_004] }],
  [
    {
      op: 'or',
      items: [
        { op: 'lt', field: 'id', value: 29_684_030 },
        { op: 'gte', field: 'id', value: 29_685_200 },
      ],
    },
  ],
);
const flavour = fc.record({
  isNextAlwaysNamed: fc.boolean(),
  isCursorExpired: fc.boolean(),
  largestPage: fc.constantFrom(500, 13),
});

const idsOf = (items: Iterable<{ readonly id: number }>): number[] => [...items].map(({ id }) => id);
const walk = async (from: string, query: Query): Promise<number[]> => {
  const ids: number[] = [];
  for await (const { id } of client.query(from, query)) ids.push(id);
  return ids;
};

describe('pages', () => {
  it('of n, two of them, hold what one of 2n holds', () =>
    fc.assert(
      fc.asyncProperty(entity, filter, fc.integer({ min: 1, max: 60 }), async (from, wanted, n) => {
        const first = await client.page(from, { filter: wanted, pageSize: n });
        const second =
          first.nextAfter === undefined
            ? { items: [] }
            : await client.page(from, { filter: wanted, pageSize: n, after: first.nextAfter });
        const both = await client.page(from, { filter: wanted, pageSize: 2 * n });
        expect(idsOf([...first.items, ...second.items])).toEqual(idsOf(both.items));
      }),
      runs,
    ));

  it('of any size hold every row once, whatever flavour of paging the vendor has', () =>
    fc.assert(
      fc.asyncProperty(entity, filter, flavour, fc.integer({ min: 1, max: 60 }), async (from, wanted, faults, n) => {
        test.sandbox.faults.reset();
        const whole = idsOf((await client.page(from, { filter: wanted })).items);
        test.sandbox.faults.change(faults);
        expect(await walk(from, { filter: wanted, pageSize: n })).toEqual(whole);
      }),
      runs,
    ));

  it('neither lose nor repeat a row while others come and go', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 40 }), fc.infiniteStream(fc.nat(89)), async (n, picks) => {
        test.sandbox.reset();
        const before = await walk('Contacts', { filter: everything });
        const gone = new Set<number>();
        const seen: number[] = [];
        let after: number | undefined;
        do {
          const page = await client.page('Contacts', { filter: everything, pageSize: n, after });
          seen.push(...idsOf(page.items));
          after = page.nextAfter;
          const victim = before[picks.next().value ?? 0];
          if (victim !== undefined && !gone.has(victim)) await client.delete('Contacts', victim);
          if (victim !== undefined) gone.add(victim);
          await client.create('Contacts', { companyID: 0, firstName: 'New', lastName: 'Comer', isActive: 1 });
        } while (after !== undefined && seen.length < 200);
        expect(new Set(seen).size).toBe(seen.length);
        expect(before.filter((id) => !gone.has(id) && !seen.includes(id))).toEqual([]);
      }),
      { numRuns: 8 },
    ));

  it('go through a hundred thousand rows with flat memory', async () => {
    const large = await startData({ moreCompanies: 100_000 });
    let rows = 0;
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    const filter: Filter = [{ op: 'gte', field: 'id', value: 40_000_000 }];
    const query = { filter, includeFields: ['companyName'] };
    for await (const _ of large.client().query('Companies', query, { isBulk: true }))
      if ((rows += 1) % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    expect(rows).toBe(100_000);
    expect(most).toBeLessThan(150_000_000);
    await large.close();
  }, 60_000);
});
