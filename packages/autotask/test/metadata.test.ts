import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AutotaskClient } from '../src/index.js';
import { startData, type DataSandbox } from './data-client.js';

let test: DataSandbox;
let client: AutotaskClient;
let now = 0;
beforeEach(async () => {
  now = Date.parse('2025-01-01');
  test = await startData({}, { now: () => now });
  client = test.client();
});
afterEach(() => test.close());

describe('metadata', () => {
  it('tells what may be done with an entity', async () => {
    expect(await client.entityInformation('Companies')).toMatchObject({
      name: 'Company',
      canCreate: true,
      canDelete: false,
      hasUserDefinedFields: true,
    });
  });

  it('tells the fields with their rules and the values of their picklists', async () => {
    const fields = await client.fields('Companies');
    expect(fields.find(({ name }) => name === 'companyType')).toMatchObject({
      dataType: 'integer',
      isRequired: true,
      isReadOnly: false,
      isUserDefined: false,
      isPickList: true,
      picklistValues: expect.arrayContaining([expect.objectContaining({ value: '2', label: 'Lead', isActive: true })]),
    });
    expect(fields.find(({ name }) => name === 'ownerResourceID')).toMatchObject({
      isReference: true,
      referenceEntityType: 'Resource',
      picklistValues: [],
    });
  });

  it('tells the tenant’s own fields, none where there can be none', async () => {
    expect(await client.userDefinedFields('Companies')).toMatchObject([
      { name: 'Customer Ranking', dataType: 'string', isUserDefined: true },
    ]);
    expect(await client.userDefinedFields('Attachments')).toEqual([]);
  });

  it('is asked for once in ten minutes, however many ask', async () => {
    await Promise.all([1, 2, 3].map(() => test.client().fields('Contacts')));
    await client.fields('contacts');
    expect(test.asked()).toEqual(['GET Contacts/entityInformation/fields']);
    await client.fields('Contacts', { isFresh: true });
    now += 600_000;
    await client.fields('Contacts');
    expect(test.asked()).toHaveLength(3);
  });

  it('is not told to who has another secret, and a failure is not remembered', async () => {
    await client.fields('Contacts');
    await expect(test.client({ secret: 'other' }).fields('Contacts')).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
    test.sandbox.faults.change({ wrongZone: 'REFUSED' });
    await expect(client.fields('Tasks')).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    test.sandbox.reset();
    now += 900_000;
    expect((await client.fields('Tasks')).length).toBeGreaterThan(20);
  });

  it('is waited for no longer than the caller wants, and arrives for the others', async () => {
    test.sandbox.faults.change({ delayMs: 300 });
    const patient = client.fields('Projects');
    await expect(client.fields('Projects', { deadlineMs: 50 })).rejects.toMatchObject({ code: 'PROVIDER_TIMEOUT' });
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(client.fields('Projects', { signal })).rejects.toThrow('stopped');
    expect((await patient).length).toBeGreaterThan(20);
    expect(test.asked()).toHaveLength(1);
  });
});
