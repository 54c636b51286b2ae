import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AutotaskClient } from '../src/index.js';
import { aCompany, startData, type DataSandbox } from './data-client.js';

let test: DataSandbox;
let client: AutotaskClient;
beforeEach(async () => {
  test = await startData();
  client = test.client();
});
afterEach(() => test.close());

const count = (name: string) => client.count('Companies', [{ op: 'eq', field: 'companyName', value: name }]);

describe('writing', () => {
  it('creates a record, changes the fields named, and reads it back', async () => {
    const id = await client.create('Companies', aCompany('Pinafore'));
    await client.update('Companies', id, {
      city: 'Troy',
      userDefinedFields: [{ name: 'Customer Ranking', value: 'Gold' }],
    });
    expect(await client.get('Companies', id)).toMatchObject({
      ...aCompany('Pinafore'),
      city: 'Troy',
      userDefinedFields: [{ name: 'Customer Ranking', value: 'Gold' }],
    });
  });

  it('writes children below the parent their values name', async () => {
    const id = await client.create('Tasks', { projectID: 4, title: 'Install', status: 1, taskType: 1 });
    expect(await client.get('Tasks', id)).toMatchObject({ projectID: 4, title: 'Install' });
    expect(test.asked()).toContain('POST Projects/4/Tasks');
  });

  it('finds the parent of a child that is changed or deleted, unless it is told', async () => {
    const id = await client.create('Contacts', { companyID: 0, firstName: 'Ada', lastName: 'Grier', isActive: 1 });
    await client.update('Contacts', id, { title: 'Owner' });
    await client.update('Contacts', id, { note: 'Twice' }, { parentId: 0 });
    await client.delete('Contacts', id);
    expect(test.asked()).toEqual([
      'POST Companies/0/Contacts',
      `GET Contacts/${id}`,
      'PATCH Companies/0/Contacts',
      'PATCH Companies/0/Contacts',
      `GET Contacts/${id}`,
      `DELETE Companies/0/Contacts/${id}`,
    ]);
    expect(await client.get('Contacts', id)).toBeUndefined();
  });

  it('lists the children of a record, over all pages', async () => {
    test.sandbox.faults.change({ largestPage: 1 });
    const found = [];
    for await (const each of client.children('Companies', 29_683_000, 'Contacts')) found.push(each['companyID']);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found)).toEqual(new Set([29_683_000]));
  });

  it.each([
    ['at another host', 'https://evil.example/ATServicesRest/V1.0/Companies/0/Contacts?paging=x'],
    ['at another port', 'http://127.0.0.1:1/ATServicesRest/V1.0/Companies/0/Contacts?paging=x'],
    ['that is no address', 'next'],
  ])('follows no page of children %s', async (_what, nextPageUrl) => {
    const body = JSON.stringify({ items: [{ id: 1 }], pageDetails: { nextPageUrl } });
    const answer = { status: 200, body, contentType: 'application/json', path: '/Contacts' };
    test.sandbox.faults.change({ answer });
    const children = client.children('Companies', 0, 'Contacts');
    expect(await children.next()).toMatchObject({ value: { id: 1 } });
    await expect(children.next()).rejects.toMatchObject({ code: 'SERVER_URL_INVALID' });
    expect(test.asked()).toHaveLength(1);
  });

  it('refuses a child without a parent before anything is sent', async () => {
    await expect(client.create('Contacts', { firstName: 'Ada' })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      problems: [{ field: 'companyID', message: expect.stringContaining('companyID') }],
    });
    expect(test.asked()).toEqual([]);
  });

  it('says that a record is not there', async () => {
    await expect(client.update('Contacts', 77, {})).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
    await expect(client.update('Companies', 77, {})).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
    await expect(client.delete('ActionTypes', 77)).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
  });
});

describe('a write that Autotask refuses', () => {
  it('carries every text, each on the field it names', async () => {
    const wrong = { ...aCompany('Wrong'), phone: '', companyType: 5, ownerResourceID: 99 };
    await expect(client.create('Companies', wrong)).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      problems: [
        { field: 'companyType', message: 'Picklist value [5] does not exist for companyType' },
        { field: 'ownerResourceID', message: expect.stringContaining('Reference value on field') },
        { field: 'phone', message: 'Missing Required Field: phone' },
      ],
    });
  });

  it('names the right that is missing', async () => {
    test.sandbox.faults.change({ denied: ['Companies.create'] });
    await expect(client.create('Companies', aCompany('Denied'))).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
      providerMessage: expect.stringContaining('permissions to create'),
    });
  });
});

describe('a write that fails on its way', () => {
  it('is never sent again when its answer was lost, and is told as unknown', async () => {
    await client.count('Companies', [{ op: 'exist', field: 'id' }]);
    test.sandbox.faults.change({ lostAnswerShare: 1 });
    await expect(client.create('Companies', aCompany('Lost'))).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    test.sandbox.faults.change({ lostAnswerShare: 0 });
    expect(await count('Lost')).toBe(1);
  });

  it.each([{ cutShare: 1 }, { unavailableShare: 1 }, { unexpectedShare: 1 }])(
    'is told as unknown, and sent once, when Autotask answers %j',
    async (faults) => {
      test.sandbox.faults.change(faults);
      await expect(client.create('Companies', aCompany('Once'))).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
      expect(test.asked()).toEqual(['POST Companies']);
    },
  );

  it('is told as unknown when time ran out or the caller stopped while it was under way', async () => {
    await client.zone();
    test.sandbox.faults.change({ delayMs: 30_000 });
    const late = client.create('Companies', aCompany('Late'), { deadlineMs: 1_000 });
    await expect(late).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    const stop = new AbortController();
    const stopped = client.create('Companies', aCompany('Stopped'), { signal: stop.signal });
    stopped.catch(() => undefined);
    await expect.poll(() => test.asked()).toHaveLength(2);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  });

  it('is known not to be done when there was no connection', async () => {
    await client.zone();
    await test.sandbox.close();
    await expect(client.create('Companies', aCompany('Nowhere'))).rejects.toMatchObject({
      code: 'PROVIDER_UNREACHABLE',
    });
  });

  it('is sent again when Autotask said that it was too busy to do it', async () => {
    test.sandbox.faults.change({
      answer: {
        status: 429,
        body: '{"errors":["The Autotask API thread threshold of 3 threads has been exceeded."]}',
        contentType: 'application/json',
        path: '/Companies',
      },
    });
    const creating = client.create('Companies', aCompany('Busy'));
    setTimeout(() => test.sandbox.faults.reset(), 300);
    expect(await creating).toBeGreaterThan(0);
    expect(await count('Busy')).toBe(1);
  });
});
