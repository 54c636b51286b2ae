import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphqlData } from '../ask.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { type TestHub, dataCallsOf, openHub } from './hub.js';

/** More than can be read and sorted for one page. */
const moreCompanies = 4_000;

let isotope: TestIsotope;
let hub: TestHub;
let all: readonly any[];
beforeAll(async () => {
  isotope = await openIsotope({ sandbox: { moreCompanies } });
  hub = await openHub(isotope);
  all = await walk('id', 500);
}, 120_000);
afterAll(() => isotope.close());

/** Every row of an order, page by page. */
async function walk(orderBy: string, pageSize: number, more: Record<string, string> = {}): Promise<readonly any[]> {
  const rows: any[] = [];
  let nextPage = '';
  do {
    const { status, body, headers } = await hub.get('/accounts', { orderBy, pageSize, nextPage, ...more });
    expect(status, JSON.stringify(body)).toBe(200);
    rows.push(...body);
    nextPage = headers.get('elements-next-page-token') ?? '';
  } while (nextPage !== '');
  return rows;
}

type Key = (row: any) => number | undefined;
const time: Key = ({ createDate }) => Date.parse(createDate.replace('+0000', 'Z'));
const keys: Readonly<Record<string, Key>> = {
  createDate: time,
  accountType: ({ accountType }) => accountType,
  ownerResourceID: ({ ownerResourceID }) => ownerResourceID,
  active: ({ active }) => Number(active),
  territoryID: ({ territoryID }) => territoryID,
};

/** What an order must come to: by value, equals by id, what has no value last. */
const expected = (rows: readonly any[], field: string, isDescending: boolean): readonly number[] =>
  [...rows]
    .sort((a, b) => {
      const [left, right] = [keys[field]!(a), keys[field]!(b)];
      if (left === undefined || right === undefined)
        return Number(left === undefined) - Number(right === undefined) || a.id - b.id;
      return (isDescending ? right - left : left - right) || a.id - b.id;
    })
    .map(({ id }) => id);

const idsOf = (rows: readonly any[]): readonly number[] => rows.map(({ id }) => id);

describe('orderBy over more rows than can be sorted', () => {
  it.each(Object.keys(keys).flatMap((field) => [[field, false] as const, [field, true] as const]))(
    '%s, descending %s, gives every row once and in order',
    { timeout: 60_000 },
    async (field, isDescending) => {
      expect(all.length).toBe(moreCompanies + 40);
      const rows = await walk(`${field}${isDescending ? ' desc' : ''}`, 500, { fields: `${field}` });
      expect(idsOf(rows)).toEqual(expected(all, field, isDescending));
    },
  );

  it('asks Autotask a dozen calls or so for a page, wherever it lies', { timeout: 60_000 }, async () => {
    for (const orderBy of ['createDate desc', 'createDate', 'accountType', 'active desc']) {
      let nextPage = '';
      for (let page = 0; page < 4; page += 1) {
        isotope.sandbox.reset();
        const { headers } = await hub.get('/accounts', { orderBy, pageSize: 50, nextPage });
        expect(dataCallsOf(isotope).length, `${orderBy}, page ${page}`).toBeLessThanOrEqual(20);
        nextPage = headers.get('elements-next-page-token')!;
      }
    }
  });

  it('holds with a where, also one that is looked at here', { timeout: 60_000 }, async () => {
    for (const [where, isWanted] of [
      ['accountType = 1', (row: any) => row.accountType === 1],
      ["accountName like '%company%7%'", (row: any) => /company.*7/i.test(row.accountName)],
    ] as const) {
      const rows = await walk('createDate desc', 400, { where });
      expect(idsOf(rows)).toEqual(expected(all.filter(isWanted), 'createDate', true));
    }
  });

  it(
    'gives two pages of n where one of 2n is asked for, and goes on from any edge in GraphQL',
    { timeout: 90_000 },
    async () => {
      const size = fc.integer({ min: 1, max: 100 });
      const order = fc.constantFrom('createDate', 'createDate desc', 'accountType desc', 'active', 'territoryID');
      await fc.assert(
        fc.asyncProperty(size, order, async (n, orderBy) => {
          const both = idsOf((await hub.get('/accounts', { orderBy, pageSize: 2 * n })).body);
          const first = await hub.get('/accounts', { orderBy, pageSize: n });
          const second = await hub.get('/accounts', { orderBy, pageSize: n, page: 2 });
          const nextPage = first.headers.get('elements-next-page-token')!;
          const byToken = await hub.get('/accounts', { orderBy, pageSize: n, nextPage });
          expect([...idsOf(first.body), ...idsOf(second.body)]).toEqual(both);
          expect(idsOf(byToken.body)).toEqual(idsOf(second.body));
        }),
        { numRuns: 5 },
      );
      const { instances } = await graphqlData(isotope, '{ instances(first: 1) { nodes { id } } }');
      const ask = async (after: string | null) =>
        (
          await graphqlData(
            isotope,
            `query ($id: ID!, $after: String) { instance(id: $id) { crm {
             accounts(first: 6, orderBy: "createDate desc", after: $after) { edges { cursor node { id } } }
           } } }`,
            { id: instances.nodes[0].id, after },
          )
        ).instance.crm.accounts.edges;
      const edges = await ask(null);
      const later = await ask(edges[2].cursor);
      expect(later.slice(0, 3).map(({ node }: any) => node.id)).toEqual(edges.slice(3).map(({ node }: any) => node.id));
    },
  );

  it('moves nothing when rows come and go between two pages', { timeout: 60_000 }, async () => {
    const orderBy = 'createDate desc';
    const first = await hub.get('/accounts', { orderBy, pageSize: 30 });
    const rest = idsOf((await hub.get('/accounts', { orderBy, pageSize: 60 })).body).slice(30);
    await hub.post('/accounts', { accountName: 'New', accountType: 1, phone: '1', ownerResourceID: 4 });
    const nextPage = first.headers.get('elements-next-page-token')!;
    expect(idsOf((await hub.get('/accounts', { orderBy, pageSize: 30, nextPage })).body)).toEqual(rest);
  });

  it('by text is refused beyond the bound, and says what can be done', async () => {
    const { status, body } = await hub.get('/accounts', { orderBy: 'accountName' });
    expect([status, body.code, body.problems[0].key]).toEqual([400, 'QUERY_TOO_WIDE', 'orderBy']);
    expect(body.message).toMatch(/2,000 rows.*Narrow the query by where, or order by id, by a number or by a date/);
    const narrow = await hub.get('/accounts', { orderBy: 'accountName desc', where: 'id < 40001000', pageSize: 3 });
    expect(narrow.body.map(({ accountName }: any) => accountName)[0]).toMatch(/^(Y|W|V|Z)/);
  });

  it('does not show in a token where a page ends', async () => {
    const where = 'id < 40000000';
    const { body, headers } = await hub.get('/accounts', { orderBy: 'accountName', where, pageSize: 1 });
    const [held = ''] = headers.get('elements-next-page-token')!.split('.');
    expect(Buffer.from(held, 'base64url').toString().toLowerCase()).not.toContain(body[0].accountName.toLowerCase());
  });
});
