import { createSandbox, type Sandbox } from '@isotope/autotask-sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createAutotaskClient,
  everything,
  type AutotaskClient,
  type ClientOptions,
  type Filter,
} from '../src/index.js';

let sandbox: Sandbox;
let url: string;
let client: AutotaskClient;

const connect = (changes: Partial<ClientOptions> = {}): AutotaskClient =>
  createAutotaskClient({
    zoneUrl: `${url}/ATServicesRest/`,
    allowedOrigins: [url],
    userName: 'api-user@sandbox.isotope.test',
    secret: 'sandbox-secret',
    integrationCode: 'SANDBOX',
    ...changes,
  });

beforeAll(async () => {
  sandbox = createSandbox();
  url = (await sandbox.listen()).url;
  client = connect();
});
afterEach(() => sandbox.reset());
afterAll(async () => {
  await client.close();
  await sandbox.close();
});

const all = async (rows: AsyncIterable<{ readonly id: number }>): Promise<number[]> => {
  const ids: number[] = [];
  for await (const { id } of rows) ids.push(id);
  return ids;
};

const answerWith = (path: string, body: unknown) =>
  sandbox.faults.change({ answer: { status: 200, body: JSON.stringify(body), contentType: 'application/json', path } });

describe('reading', () => {
  it('gets one record, or undefined however the vendor says that there is none', async () => {
    expect(await client.get('Companies', 0)).toMatchObject({ id: 0, companyName: 'Keelhaven IT Services' });
    expect(await client.get('Companies', 77)).toBeUndefined();
    sandbox.faults.change({ isMissingNotFound: true });
    expect(await client.get('Companies', 77)).toBeUndefined();
  });

  it('counts what a filter finds', async () => {
    expect(await client.count('Companies', everything)).toBe(40);
    expect(await client.count('Companies', [{ op: 'eq', field: 'companyType', value: 7 }])).toBeLessThan(40);
  });

  it('tells what may be done with an entity', async () => {
    expect(await client.entityInformation('Resources')).toMatchObject({ name: 'Resource', canCreate: false });
  });

  it('reads every page of a query, each row once', async () => {
    const ids = await all(client.query('Contacts', { filter: everything, pageSize: 7 }));
    expect(ids).toHaveLength(await client.count('Contacts', everything));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  it('asks for a page only when its first row is wanted', async () => {
    for await (const row of client.query('Contacts', { filter: everything, pageSize: 7 })) if (row.id > 4) break;
    expect(sandbox.calls()).toHaveLength(1);
  });

  it('brings only the fields asked for', async () => {
    const rows = client.query('Companies', { filter: everything, includeFields: ['companyName'] });
    const { value } = await rows.next();
    expect(Object.keys(value ?? {})).toEqual(['id', 'companyName', 'userDefinedFields']);
  });

  it('keeps to two calls in flight for an object, below what the vendor allows', async () => {
    sandbox.faults.change({ threadLimit: 2, delayMs: 30 });
    const found = await Promise.all([1, 2, 3, 4, 5, 6].map(() => client.get('Companies', 0)));
    expect(found.every((each) => each?.id === 0)).toBe(true);
  });
});

describe('what is refused before it is sent', () => {
  it.each([
    ['an unknown operator', () => client.count('Companies', [{ op: 'like', field: 'id' }] as unknown as Filter)],
    ['an empty filter', () => client.count('Companies', [] as unknown as Filter)],
    ['a path for an entity', () => client.get('Companies/../Contacts', 4)],
    ['a fraction for an id', () => client.get('Companies', 1.5)],
    ['a page too large', async () => client.query('Companies', { filter: everything, pageSize: 501 })],
  ])('%s', async (_what, call) => {
    await expect(call()).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    expect(sandbox.calls()).toEqual([]);
  });

  it('a zone that is not Autotask’s', () => {
    expect(() => connect({ zoneUrl: 'https://evil.example/ATServicesRest/' })).toThrow(
      expect.objectContaining({ code: 'SERVER_URL_INVALID' }),
    );
  });
});

describe('what Autotask refuses', () => {
  it('carries its words, and blames the request where that was wrong', async () => {
    await expect(client.count('Companies', [{ op: 'eq', field: 'nonsense', value: 1 }])).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      providerMessage: 'Unable to find nonsense in the Company Entity.',
    });
    await expect(client.count('Nonsense', everything)).rejects.toMatchObject({ code: 'REQUEST_REJECTED' });
  });

  it('is told apart as in a check of the account', async () => {
    const wrong = connect({ secret: 'wrong' });
    await expect(wrong.get('Companies', 0)).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED', field: 'secret' });
    sandbox.faults.change({ hourlyLimit: 1 });
    await client.get('Companies', 0);
    await expect(client.get('Companies', 0)).rejects.toMatchObject({
      code: 'PROVIDER_THROTTLED',
      retryAfterSeconds: 60,
    });
    await wrong.close();
  });

  it('is a timeout when a request takes too long, and the caller’s reason when the caller stops', async () => {
    sandbox.faults.change({ delayMs: 2_000 });
    const hasty = connect({ timeoutMs: 100 });
    await expect(hasty.get('Companies', 0)).rejects.toMatchObject({ code: 'PROVIDER_TIMEOUT' });
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(client.get('Companies', 0, { signal })).rejects.toThrow('stopped');
    await hasty.close();
  });
});

describe('a next page that is not to be followed', () => {
  it.each([
    ['at another host', 'https://evil.example/ATServicesRest/V1.0/Companies/query/next?paging=x'],
    ['at another port', 'http://127.0.0.1:1/ATServicesRest/V1.0/Companies/query/next?paging=x'],
    ['that is no address', 'next'],
  ])('lies %s', async (_what, nextPageUrl) => {
    answerWith('/query', { items: [{ id: 1 }], pageDetails: { nextPageUrl } });
    await expect(all(client.query('Companies', { filter: everything }))).rejects.toMatchObject({
      code: 'SERVER_URL_INVALID',
    });
    expect(sandbox.calls()).toHaveLength(1);
  });

  it('is the same again', async () => {
    answerWith('/query', { items: [], pageDetails: { nextPageUrl: `${url}/ATServicesRest/V1.0/Companies/query` } });
    await expect(all(client.query('Companies', { filter: everything }))).rejects.toMatchObject({
      code: 'PROVIDER_UNREACHABLE',
    });
  });
});
