import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askUrl, postOf, signedIn, startSandbox, type TestSandbox } from './client.js';

let test: TestSandbox;
beforeAll(async () => void (test = await startSandbox()));
afterEach(() => test.sandbox.reset());
afterAll(() => test.sandbox.close());

const everything = [{ op: 'exist', field: 'id' }];
const get = (path: string) => test.ask(path);

describe('getting one record', () => {
  it('finds the own company under 0, and the low ids older samples ask for', async () => {
    expect((await get('Companies/0')).body.item).toMatchObject({ id: 0, companyName: 'Keelhaven IT Services' });
    expect((await get('Contacts/4')).body.item).toMatchObject({ id: 4, isActive: 1 });
    expect((await get('resources/4')).body.item).toMatchObject({ id: 4, isActive: true });
  });

  it('answers a missing id with an item of null, or with 404 when switched so', async () => {
    expect(await get('Companies/77')).toMatchObject({ status: 200, body: { item: null } });
    test.sandbox.faults.change({ isMissingNotFound: true });
    expect((await get('Companies/77')).status).toBe(404);
  });

  it('refuses strangers', async () => {
    const anonymous = { headers: { 'content-type': 'application/json' } };
    const query = { ...postOf({ filter: everything }), ...anonymous };
    expect((await test.ask('Companies/0', anonymous)).status).toBe(401);
    expect((await test.ask('Companies/query', query)).status).toBe(401);
  });
});

describe('querying', () => {
  it('gives rows by id, in pages of 500 unless told otherwise', async () => {
    const { body } = await test.query('Contacts', { filter: everything });
    const ids = body.items.map(({ id }: { id: number }) => id);
    expect(ids).toEqual([...ids].sort((a: number, b: number) => a - b));
    expect(body.pageDetails).toEqual({ count: ids.length, requestCount: 500, prevPageUrl: null, nextPageUrl: null });
    expect(ids.length).toBeGreaterThanOrEqual(85);
  });

  it('reads the same query from the address as from the body, names in any casing', async () => {
    const search = JSON.stringify({
      FILTER: [{ OP: 'eq', Field: 'COMPANYTYPE', value: 7 }],
      includefields: ['COMPANYNAME'],
    });
    const byGet = await get(`Companies/query?search=${encodeURIComponent(search)}`);
    const byPost = await test.query('Companies', JSON.parse(search));
    expect(byGet.body).toEqual(byPost.body);
    expect(Object.keys(byGet.body.items[0])).toEqual(['id', 'companyName', 'userDefinedFields']);
  });

  it('counts what a query finds by either method', async () => {
    const body = { filter: [{ op: 'eq', field: 'status', value: 3 }], MaxRecords: 1 };
    const search = encodeURIComponent(JSON.stringify(body));
    expect((await test.ask('Opportunities/query/count', postOf(body))).body).toEqual({ queryCount: 12 });
    expect((await get(`Opportunities/query/count?search=${search}`)).body).toEqual({ queryCount: 12 });
  });

  it.each([0, 501, 1.5, 'many'])('refuses a page size of %s', async (MaxRecords) => {
    const { status, body } = await test.query('Companies', { filter: everything, MaxRecords });
    expect([status, body.errors]).toEqual([500, ['maxCountOfRecordsToReturn must be between 1 and 500']]);
  });

  it.each([[{}], [undefined]])('refuses a query without a filter (%j)', async (body) => {
    const { status, body: answer } = await test.query('Companies', body);
    expect([status, answer.errors]).toEqual([500, ['Value cannot be null. Parameter name: filters']]);
  });

  it('refuses a body that is not JSON as the vendor does, with 500', async () => {
    const { status, body } = await test.ask('Companies/query', { ...postOf({}), body: '{"filter":[t' });
    expect([status, body.errors]).toEqual([500, ['Unexpected character encountered while parsing value.']]);
  });

  it('refuses an address beyond what the vendor reads', async () => {
    expect((await get(`Companies/query?search=${'x'.repeat(2_100)}`)).status).toBe(404);
  });
});

describe('paging', () => {
  const body = { filter: everything, MaxRecords: 15, IncludeFields: ['companyName'] };

  it('leads through all rows by POST, and back', async () => {
    const first = (await test.query('Companies', body)).body;
    const second = (await askUrl(first.pageDetails.nextPageUrl, postOf(body))).body;
    const third = (await askUrl(second.pageDetails.nextPageUrl, postOf(body))).body;
    expect([first, second, third].map((page) => page.pageDetails.count)).toEqual([15, 15, 10]);
    expect(third.pageDetails.nextPageUrl).toBeNull();
    expect(second.pageDetails.nextPageUrl).toMatch(
      new RegExp(`^${test.url}/ATServicesRest/V1.0/Companies/query/next\\?paging=`),
    );
    const back = (await askUrl(third.pageDetails.prevPageUrl, postOf(body))).body;
    expect(back).toEqual(second);
    expect((await askUrl(back.pageDetails.prevPageUrl, postOf(body))).body).toEqual(first);
  });

  it('refuses to continue by GET what began by POST, and to continue without the body', async () => {
    const { nextPageUrl } = (await test.query('Companies', body)).body.pageDetails;
    expect(await askUrl(nextPageUrl)).toMatchObject({
      status: 405,
      body: { Message: "The requested resource does not support http method 'GET'." },
    });
    for (const headers of [signedIn, { ...signedIn, 'content-type': 'application/json' }])
      expect(await askUrl(nextPageUrl, { method: 'POST', headers })).toMatchObject({
        status: 500,
        body: { errors: [expect.stringContaining('Parameter name: filters')] },
      });
  });

  it('continues by GET what began by GET, the filter in the address', async () => {
    const first = (await get(`Companies/query?search=${encodeURIComponent(JSON.stringify(body))}`)).body;
    const second = (await askUrl(first.pageDetails.nextPageUrl)).body;
    expect(second.items[0].id).toBeGreaterThan(first.items[14].id);
  });

  it('refuses a cursor that it did not make', async () => {
    expect((await test.ask('Companies/query/next?paging=%7B%7D', postOf(body))).status).toBe(500);
  });
});

describe('methods that the vendor does not have', () => {
  it.each([
    ['PATCH', 'Companies/0', 405],
    ['PUT', 'Contacts/4', 405],
    ['DELETE', 'Opportunities/29685000', 405],
    ['GET', 'Resources', 405],
    ['POST', 'Contacts', 404],
  ])('answers %s %s with %i', async (method, path, expected) => {
    const { status, body } = await test.ask(path, { method, headers: signedIn });
    expect(status).toBe(expected);
    expect(body.Message).toEqual(expect.any(String));
  });
});
