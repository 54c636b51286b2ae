import { createSandbox, type Sandbox } from '@isotope/autotask-sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createAutotaskClients,
  everything,
  type AutotaskAccount,
  type AutotaskClient,
  type AutotaskClients,
  type AutotaskClientsOptions,
  type Filter,
} from '../src/index.js';

let sandbox: Sandbox;
let url: string;
let clients: AutotaskClients;
let client: AutotaskClient;

const start = (options: AutotaskClientsOptions = {}): AutotaskClients =>
  createAutotaskClients({ allowedOrigins: [url], ...options });
const connect = (changes: Partial<AutotaskAccount> = {}, from = clients): AutotaskClient =>
  from.for({
    serverUrl: url,
    zone: { url: `${url}/ATServicesRest/`, name: 'Sandbox', ci: 29_999 },
    userName: 'api-user@sandbox.isotope.test',
    secret: 'sandbox-secret',
    integrationCode: 'SANDBOX',
    ...changes,
  });

beforeAll(async () => {
  sandbox = createSandbox();
  url = (await sandbox.listen()).url;
});
beforeEach(() => {
  clients = start();
  client = connect();
});
afterEach(async () => {
  await clients.close();
  sandbox.reset();
});
afterAll(() => sandbox.close());

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

  it('keeps to the three calls in flight for an object that the vendor allows', async () => {
    sandbox.faults.change({ threadLimit: 3, delayMs: 30 });
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
    ['a page too large', () => client.page('Companies', { filter: everything, pageSize: 501 })],
  ])('%s', async (_what, call) => {
    await expect(call()).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    expect(sandbox.calls()).toEqual([]);
  });

  it.each([
    [{ integrationCode: ' ' }, 'INTEGRATION_CODE_REJECTED'],
    [{ secret: 'two\nlines' }, 'CREDENTIALS_REJECTED'],
  ])('an account that cannot be sent: %j', async (changes, code) => {
    await expect(connect(changes).get('Companies', 0)).rejects.toMatchObject({ code });
    expect(sandbox.calls()).toEqual([]);
  });

  it('a zone that is not Autotask’s', async () => {
    const elsewhere = connect({ zone: { url: 'https://evil.example/ATServicesRest/', name: 'Evil', ci: 1 } });
    await expect(elsewhere.get('Companies', 0)).rejects.toMatchObject({ code: 'SERVER_URL_INVALID' });
    expect(sandbox.calls()).toEqual([]);
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
    const unlike = connect({ integrationCode: 'OTHER' });
    await expect(unlike.get('Companies', 0)).rejects.toMatchObject({ code: 'INTEGRATION_CODE_REJECTED' });
  });

  it('is a timeout when a request takes too long, and the caller’s reason when the caller stops', async () => {
    sandbox.faults.change({ delayMs: 2_000 });
    const hasty = start({ deadlineMs: 100 });
    await expect(connect({}, hasty).get('Companies', 0)).rejects.toMatchObject({ code: 'PROVIDER_TIMEOUT' });
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(client.get('Companies', 0, { signal })).rejects.toThrow('stopped');
    await hasty.close();
  });
});

describe('rows that cannot be believed', () => {
  it('come out of the order of their ids, as pages by id would lose some', async () => {
    answerWith('/query', { items: [{ id: 2 }, { id: 1 }], pageDetails: { nextPageUrl: null } });
    await expect(client.page('Companies', { filter: everything })).rejects.toMatchObject({
      code: 'PROVIDER_UNREACHABLE',
    });
  });
});
