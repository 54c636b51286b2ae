import { afterAll, beforeAll, expect, it } from 'vitest';
import { askRest, graphqlData } from '../ask.js';
import { anInstance } from '../builders.js';
import { proves } from '../compatibility/proves.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { clientOf } from '../life.js';
import { globalIdOf } from '../life-operations.js';
import { type TestHub, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
  await set('{"accounts": "accountName,phone", "Contacts": ["lastName", "accountID"], "Product": ["name"]}');
});
afterAll(() => isotope.close());

const key = 'default.select.fields.map';
const set = (value: string) => clientOf(isotope).updateEntry(hub.id, key, value);
const namesIn = async (path: string, parameters: Record<string, string | number> = {}) =>
  Object.keys((await hub.get(path, { pageSize: 1, ...parameters })).body[0]);

it('are what a list answers with where no fields are asked for, as text or as a list, in any case', async () => {
  proves('hub.defaultFields');
  expect(await namesIn('/accounts')).toEqual(['id', 'accountName', 'phone']);
  expect(await namesIn('/hubs/crm/Contacts')).toEqual(['id', 'lastName', 'accountID']);
  expect(await namesIn('/accounts/29683000/contacts')).toEqual(['id', 'lastName', 'accountID']);
  expect(await namesIn('/Products')).toEqual(['id', 'name']);
});

it('are of the object they name alone: leads are not accounts', async () => {
  expect(await namesIn('/leads')).toContain('accountType');
});

it('give way to fields that are asked for, and leave one record whole', async () => {
  expect(await namesIn('/accounts', { fields: 'city' })).toEqual(['id', 'city']);
  expect((await hub.get('/accounts/0')).body).toHaveProperty('accountType');
});

it('leave GraphQL alone, where every field is asked for by name', async () => {
  const query = `query ($id: ID!) { instance(id: $id) { crm { accounts(first: 1) { nodes { createDate } } } } }`;
  const { instance } = await graphqlData(isotope, query, { id: await globalIdOf(isotope, hub.id) });
  expect(instance.crm.accounts.nodes[0].createDate).not.toBeNull();
});

it('are what a bulk query gathers, and the columns of its table', async () => {
  proves('hub.defaultFields');
  const { body } = await hub.post(`/bulk/query?q=${encodeURIComponent('select * from accounts where id = 0')}`);
  await expect.poll(async () => (await hub.get(`/bulk/${body.id}/status`)).body.status).toBe('COMPLETED');
  const { body: records } = await hub.get(`/bulk/${body.id}/accounts`);
  expect(records.map(Object.keys)).toEqual([['id', 'accountName', 'phone']]);
  const path = `/instances/${hub.id}/bulk/${body.id}/accounts`;
  const { text } = await askRest(isotope, 'GET', path, { headers: { Accept: 'text/csv' } });
  expect(text.split('\r\n')[0]?.split(',').sort()).toEqual(['accountName', 'id', 'phone']);
});

it('are told by their entry when they name a field there is not', async () => {
  await set('{"tasks": "titel"}');
  const { status, body } = await hub.get('/tasks');
  expect([status, body.code, body.problems[0].key]).toEqual([400, 'INVALID_QUERY', key]);
  expect(body.message).toMatch(/^There is no field titel\. Did you mean title.*default\.select\.fields\.map/);
  expect((await hub.get('/tasks', { fields: 'title' })).status).toBe(200);
});

it('are refused on their entry when they cannot be read, at a create and at a change', async () => {
  const body = anInstance(isotope, { configuration: { [key]: 'accountName, phone' } });
  const made = await askRest(isotope, 'POST', '/instances', { body });
  expect([made.status, made.body.problems[0]]).toMatchObject([400, { key, code: 'INVALID' }]);
  await expect(set('["accounts"]')).rejects.toMatchObject({ status: 400, details: { problems: [{ key }] } });
});
