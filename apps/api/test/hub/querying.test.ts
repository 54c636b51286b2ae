import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proves } from '../compatibility/proves.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { type TestHub, dataCallsOf, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
let accounts: readonly any[];
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
  ({ body: accounts } = await hub.get('/accounts', { pageSize: 500 }));
});
afterAll(() => isotope.close());

const idsOf = (rows: readonly any[]): readonly number[] => rows.map(({ id }) => id);
const ranking = (row: any): string | undefined => row.userDefinedFields.userDefinedField[0]?.value;

describe('where', () => {
  const seconds = (text: string) => Date.parse(text.replace('+0000', 'Z'));
  const examples: readonly (readonly [string, (row: any) => boolean])[] = [
    ["accountName = 'Alder Dental Group'", ({ accountName }) => accountName === 'Alder Dental Group'],
    ["accountName = 'alder dental group'", ({ accountName }) => accountName === 'Alder Dental Group'],
    ["companyName = 'Alder Dental Group'", ({ accountName }) => accountName === 'Alder Dental Group'],
    ["accountName != 'Alder Dental Group'", ({ accountName }) => accountName !== 'Alder Dental Group'],
    ['accountType = 2', ({ accountType }) => accountType === 2],
    ["accountType = '2'", ({ accountType }) => accountType === 2],
    ['accountType in (1, 3)', ({ accountType }) => [1, 3].includes(accountType)],
    ['accountType not in (1, 3)', ({ accountType }) => ![1, 3].includes(accountType)],
    ['accountType > 1 and accountType <= 3', ({ accountType }) => accountType > 1 && accountType <= 3],
    ['active = True', ({ active }) => active === true],
    ['active != true', ({ active }) => active === false],
    ["accountName like 'A%'", ({ accountName }) => /^a/i.test(accountName)],
    ["accountName like '%group'", ({ accountName }) => /group$/i.test(accountName)],
    ["accountName like '%dental%'", ({ accountName }) => /dental/i.test(accountName)],
    ["accountName like 'a%group'", ({ accountName }) => /^a.*group$/i.test(accountName)],
    ["accountName like '%a%e%'", ({ accountName }) => /a.*e/i.test(accountName)],
    ["accountName like 'Alder Dental Group'", ({ accountName }) => accountName === 'Alder Dental Group'],
    ["accountName like '%'", () => true],
    ['territoryID is null', ({ territoryID }) => territoryID === undefined],
    ['territoryID IS NOT NULL', ({ territoryID }) => territoryID !== undefined],
    [
      "city = 'Albany' or city = 'Boston' and accountType = 1",
      ({ city, accountType }) => city === 'Albany' || (city === 'Boston' && accountType === 1),
    ],
    [
      "(city = 'Albany' or city = 'Boston') and accountType = 1",
      ({ city, accountType }) => ['Albany', 'Boston'].includes(city) && accountType === 1,
    ],
    ["`Customer Ranking` = 'Gold'", (row) => ranking(row) === 'Gold'],
    [
      "`customer ranking` in ('Gold', 'Silver') and accountType = 1",
      (row) => ['Gold', 'Silver'].includes(ranking(row)!) && row.accountType === 1,
    ],
    ["createDate > '2023-06-01'", ({ createDate }) => seconds(createDate) > Date.UTC(2023, 5, 1)],
    ["createDate < '2023-06-01T02:00:00+0200'", ({ createDate }) => seconds(createDate) < Date.UTC(2023, 5, 1)],
    [
      "createDate >= '6/1/2023' and createDate < '6/1/24'",
      ({ createDate }) => seconds(createDate) >= Date.UTC(2023, 5, 1) && seconds(createDate) < Date.UTC(2024, 5, 1),
    ],
  ];

  it.each(examples)('%s', async (where, isWanted) => {
    proves('hub.where');
    const { status, body } = await hub.get('/accounts', { where, pageSize: 500 });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(idsOf(body)).toEqual(idsOf(accounts.filter(isWanted)));
  });

  it('finds a record by the very date an answer gave, and nothing later', async () => {
    const [, { id, createDate }] = accounts;
    const found = async (operator: string) =>
      idsOf((await hub.get('/accounts', { where: `createDate ${operator} '${createDate}'`, pageSize: 500 })).body);
    expect(await found('=')).toContain(id);
    for (const operator of ['>', '<', '!=']) expect(await found(operator)).not.toContain(id);
    for (const operator of ['>=', '<=']) expect(await found(operator)).toContain(id);
  });

  it('that nothing fits is answered 200 with an empty list', async () => {
    proves('hub.empty');
    const { status, body, headers } = await hub.get('/accounts', { where: "accountName = 'nobody'" });
    expect([status, body, headers.get('elements-returned-count')]).toEqual([200, [], '0']);
  });

  it.each([
    ['accountName =', 'where cannot be read at character 14: expected a value, found the end.'],
    ['nothing = 1', 'where cannot be asked for at character 1: there is no field nothing.'],
    [
      'accountType = 1 and accountNam = 2',
      'where cannot be asked for at character 21: there is no field accountNam. Did you mean accountName',
    ],
    ['accountType = Customer', 'where cannot be asked for at character 1: accountType must be a whole number.'],
    [
      'accountType like 1',
      'where cannot be asked for at character 1: LIKE compares text, and accountType holds a whole number.',
    ],
    ['active > true', 'where cannot be asked for at character 1: active is true or false, so > says nothing of it.'],
    ['active = perhaps', 'where cannot be asked for at character 1: active must be true or false.'],
    ["createDate > 'yesterday'", 'where cannot be asked for at character 1: createDate must be compared with a date'],
    ["createDate = '2023-02-30'", 'where cannot be asked for at character 1: createDate must be compared with a date'],
    [
      "createDate in ('2023-02-03')",
      'where cannot be asked for at character 1: createDate is a date: ask for a range by >= and <.',
    ],
    [
      "accountType = ''",
      'where cannot be asked for at character 1: accountType is compared with nothing: write IS NULL.',
    ],
    [
      `id in (${Array.from({ length: 501 }, (_, index) => index).join(',')})`,
      'where cannot be asked for at character 1: a list may hold 500 values, as many as Autotask takes.',
    ],
    [Array.from({ length: 501 }, (_, index) => `id=${index}`).join(' or '), 'where holds more than 500 conditions'],
  ])('%.60s is refused by name and place', async (where, message) => {
    proves('hub.where.malformed');
    isotope.sandbox.reset();
    const { status, body } = await hub.get('/accounts', { where });
    expect([status, body.problems?.[0]?.key]).toEqual([400, 'where']);
    expect(body.message).toContain(message);
    const [, position] = /at character (\d+)/.exec(message) ?? [];
    expect(body.problems[0].position).toBe(position === undefined ? undefined : Number(position));
    expect(dataCallsOf(isotope)).toEqual([]);
  });

  it('that only names a password is refused: it goes in and does not come out', async () => {
    const { status, body } = await hub.get('/customers', { where: "password = 'x'" });
    expect([status, body.message]).toEqual([400, expect.stringContaining('password is written only')]);
  });

  it('asks Autotask once when Autotask can tell', async () => {
    isotope.sandbox.reset();
    await hub.get('/accounts', { where: "city = 'Albany' and accountName like 'K%'", pageSize: 10 });
    expect(dataCallsOf(isotope)).toEqual(['POST Companies/query']);
  });
});

describe('fields', () => {
  it('are the only ones answered, with the id', async () => {
    proves('hub.fields');
    const { body } = await hub.get('/accounts', { fields: 'accountName, phone', pageSize: 1 });
    expect(Object.keys(body[0])).toEqual(['id', 'accountName', 'phone']);
  });

  it('may be the account’s own, all or one', async () => {
    const custom = { userDefinedField: [{ name: 'Customer Ranking', value: expect.any(String) }] };
    for (const fields of ['userDefinedFields', 'Customer Ranking']) {
      const { body } = await hub.get('/accounts', { fields, pageSize: 1 });
      expect(body[0]).toEqual({ id: 0, userDefinedFields: custom });
    }
  });

  it('nobody knows are named at once', async () => {
    const { status, body } = await hub.get('/accounts', { fields: 'accountNam,phone,nope' });
    expect([status, body.problems[0].key]).toEqual([400, 'fields']);
    expect(body.message).toMatch(/accountNam\. Did you mean accountName.*nope/);
  });
});

describe('orderBy', () => {
  it.each([
    ['accountName', (a: any, b: any) => (a.accountName.toLowerCase() < b.accountName.toLowerCase() ? -1 : 1)],
    ['accountName desc', (a: any, b: any) => (a.accountName.toLowerCase() < b.accountName.toLowerCase() ? 1 : -1)],
    [
      'createDate ASC',
      (a: any, b: any) =>
        Date.parse(a.createDate.replace('+0000', 'Z')) - Date.parse(b.createDate.replace('+0000', 'Z')) || a.id - b.id,
    ],
    ['id desc', (a: any, b: any) => b.id - a.id],
    ['id', (a: any, b: any) => a.id - b.id],
  ])('%s', async (orderBy, compare) => {
    const { body } = await hub.get('/accounts', { orderBy, pageSize: 500 });
    const keyed = orderBy.startsWith('createDate') ? 'createDate' : 'id';
    expect(body.map((row: any) => row[keyed])).toEqual([...accounts].sort(compare).map((row) => row[keyed]));
  });

  it('goes through all pages by the token', async () => {
    proves('hub.orderBy');
    const names: string[] = [];
    let nextPage = '';
    do {
      const { body, headers } = await hub.get('/accounts', { orderBy: 'accountName desc', pageSize: 40, nextPage });
      names.push(...body.map(({ accountName }: any) => accountName.toLowerCase()));
      nextPage = headers.get('elements-next-page-token') ?? '';
    } while (nextPage !== '');
    expect(names).toEqual(
      accounts
        .map(({ accountName }) => accountName.toLowerCase())
        .sort()
        .reverse(),
    );
  });

  it.each([
    ['nothing', 'There is no field nothing.'],
    ['accountName sideways', 'orderBy must be one field'],
    ['accountName, phone', 'orderBy must be one field'],
  ])('%s is refused', async (orderBy, message) => {
    const { status, body } = await hub.get('/accounts', { orderBy });
    expect([status, body.problems[0].key]).toEqual([400, 'orderBy']);
    expect(body.message).toContain(message);
  });
});

describe('paging', () => {
  const wheres = ['', "accountName like '%a%e%'", 'accountType in (1, 2)', "accountName = 'nobody'"];

  it('gives two pages of n where one of 2n is asked for, by number and by token', async () => {
    proves('hub.pages');
    const size = fc.integer({ min: 1, max: 60 });
    await fc.assert(
      fc.asyncProperty(size, fc.constantFrom(...wheres), async (n, where) => {
        const both = idsOf((await hub.get('/accounts', { where, pageSize: 2 * n })).body);
        const first = await hub.get('/accounts', { where, pageSize: n, page: 1 });
        const second = await hub.get('/accounts', { where, pageSize: n, page: 2 });
        expect([...idsOf(first.body), ...idsOf(second.body)]).toEqual(both);
        const nextPage = first.headers.get('elements-next-page-token');
        if (nextPage === null) {
          expect(idsOf(second.body)).toEqual([]);
          return;
        }
        const byToken = await hub.get('/accounts', { where, pageSize: n, nextPage });
        expect(idsOf(byToken.body)).toEqual(idsOf(second.body));
      }),
      { numRuns: 12 },
    );
  });

  it('by tokens gives every row once', async () => {
    for (const where of wheres) {
      const seen: number[] = [];
      let nextPage = '';
      do {
        const { body, headers } = await hub.get('/accounts', { where, pageSize: 23, nextPage });
        seen.push(...idsOf(body));
        nextPage = headers.get('elements-next-page-token') ?? '';
      } while (nextPage !== '');
      expect(seen).toEqual(idsOf((await hub.get('/accounts', { where, pageSize: 500 })).body));
    }
  });

  it('tells the total when asked', async () => {
    proves('hub.total');
    for (const where of wheres) {
      const { headers } = await hub.get('/accounts', { where, pageSize: 1, returnTotalCount: true });
      const all = (await hub.get('/accounts', { where, pageSize: 500 })).body.length;
      expect(headers.get('elements-total-count')).toBe(String(all));
    }
    expect((await hub.get('/accounts', { pageSize: 1 })).headers.has('elements-total-count')).toBe(false);
  });

  it('refuses the token of another query, another object, another instance, and of nobody', async () => {
    const { headers } = await hub.get('/accounts', { where: 'accountType = 1', pageSize: 1 });
    const nextPage = headers.get('elements-next-page-token')!;
    const other = await openHub(isotope);
    const asked = { where: 'accountType = 1', pageSize: 1, nextPage };
    expect((await hub.get('/accounts', asked)).status).toBe(200);
    expect((await hub.get('/hubs/crm/accounts', { ...asked, pageSize: 7, fields: 'phone' })).status).toBe(200);
    for (const answer of [
      await hub.get('/accounts', { ...asked, where: 'accountType = 2' }),
      await hub.get('/accounts', { pageSize: 1, nextPage }),
      await hub.get('/accounts', { ...asked, orderBy: 'phone' }),
      await hub.get('/leads', asked),
      await other.get('/accounts', asked),
      await hub.get('/accounts', { ...asked, nextPage: `${nextPage}x` }),
      await hub.get('/accounts', { ...asked, nextPage: 'x' }),
      await hub.get('/accounts', { ...asked, nextPage: 'MQ.AAAAAAAAAAAAAAAAAAAAAA' }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([400, 'INVALID_PAGE']);
    }
  });

  it.each([
    ['pageSize', '0'],
    ['pageSize', '501'],
    ['pageSize', '-1'],
    ['pageSize', '1.5'],
    ['pageSize', 'ten'],
    ['page', '0'],
    ['page', 'x'],
    ['page', '1000001'],
    ['returnTotalCount', 'yes'],
  ])('names a wrong %s: %s', async (name, value) => {
    const { status, body } = await hub.get('/accounts', { [name]: value });
    expect([status, body.problems.map(({ key }: any) => key)]).toEqual([400, [name]]);
  });

  it('refuses a page by number and by token at once, as one of them would be passed over', async () => {
    const { headers } = await hub.get('/accounts', { pageSize: 1 });
    const nextPage = headers.get('elements-next-page-token')!;
    const message = 'page and nextPage name two pages: give one of them.';
    for (const path of ['/accounts', '/hubs/crm/accounts', '/accounts/0/contacts']) {
      const { status, body } = await hub.get(path, { pageSize: 1, page: 2, nextPage });
      expect([status, body.code, body.message]).toEqual([400, 'INVALID_QUERY', message]);
      expect(body.problems).toEqual([{ key: 'page', code: 'INVALID', message }]);
    }
  });

  it.each([
    ['pagesize', '5', 'pageSize'],
    ['wher', 'id = 1', 'where'],
    ['Where', 'id = 1', 'where'],
    ['field', 'phone', 'fields'],
    ['orderby', 'phone', 'orderBy'],
    ['nextpage', 'x', 'nextPage'],
  ])('refuses the slip %s=%s, which would be passed over, naming %s', async (name, value, meant) => {
    isotope.sandbox.reset();
    const { status, body } = await hub.get('/accounts', { [name]: value });
    expect([status, body.message]).toEqual([400, `There is no query parameter ${name}. Did you mean ${meant}?`]);
    expect(body.problems).toEqual([{ key: name, code: 'UNKNOWN', message: body.message }]);
    expect((await hub.get('/accounts/0/contacts', { [name]: value })).status).toBe(400);
    expect(dataCallsOf(isotope)).toEqual([]);
  });

  it('passes over what is no slip, as the platform did, and says so in a header', async () => {
    const { status, body, headers } = await hub.get('/accounts', { pageSize: 1, _: 1, cacheBust: 2, limit: 5 });
    expect([status, body.length]).toEqual([200, 1]);
    expect(headers.get('elements-warning')).toBe('Query parameters passed over: _, cacheBust, limit.');
    expect((await hub.get('/accounts', { pageSize: 1 })).headers.has('elements-warning')).toBe(false);
    expect((await hub.get('/objects/accounts/metadata', { customFieldOnly: true })).status).toBe(400);
  });

  it('names a parameter that is given twice', async () => {
    const { status, body } = await hub.get('/accounts?where=id=1&where=id=2');
    expect([status, body.message]).toEqual([400, expect.stringContaining('where may be given once')]);
  });

  it('takes empty parameters for absent ones', async () => {
    const { status } = await hub.get('/accounts?where=&fields=&orderBy=&page=&pageSize=&nextPage=&returnTotalCount=');
    expect(status).toBe(200);
  });

  it('by number goes only so far, and says how to go on', async () => {
    const { status, body } = await hub.get('/accounts', { page: 1000, pageSize: 500 });
    expect([status, body.message]).toEqual([400, expect.stringContaining('Go on by nextPage')]);
  });
});
