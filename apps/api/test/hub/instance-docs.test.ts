import { afterAll, beforeAll, expect, it } from 'vitest';
import { askRest } from '../ask.js';
import { proves } from '../compatibility/proves.js';
import { type TestIsotope, openIsotope, startIsotope } from '../isotope.js';
import { anotherOrganization, clientOf, withToken } from '../life.js';
import { type TestHub, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
});
afterAll(() => isotope.close());

const docs = (below = '') => askRest(isotope, 'GET', `/instances/${hub.id}/docs${below}`);

it('describes what an instance can do, with the fields its account has', async () => {
  proves('docs');
  const { status, body } = await docs();
  expect([status, body.swagger, body.basePath]).toEqual([200, '2.0', '/elements/api-v2/hubs/crm']);
  expect(body.info).toMatchObject({ 'x-element-key': 'autotaskcrm', 'x-element-instance-id': hub.id });
  expect(Object.keys(body.paths['/accounts'])).toEqual(['get', 'post']);
  expect(Object.keys(body.paths['/opportunities/{id}'])).toEqual(['get', 'patch']);
  expect(body.paths['/leads/{id}/convert'].post.operationId).toBe('convertLead');
  expect(body.definitions.Account.properties).toMatchObject({
    accountName: { type: 'string', maxLength: 100 },
    accountType: { description: expect.stringContaining('2 Lead') },
    userDefinedFields: {
      properties: { userDefinedField: { items: { properties: { name: { enum: ['Customer Ranking'] } } } } },
    },
  });
});

it('is the same for the token’s instance, and one operation or its models may be asked for', async () => {
  proves('docs');
  const whole = (await docs()).body;
  expect((await askRest(isotope, 'GET', '/instances/docs', withToken(hub.token))).body).toEqual(whole);
  const one = (await docs('/getAccounts')).body;
  expect(one.paths).toEqual({ '/accounts': { get: whole.paths['/accounts'].get } });
  expect((await docs('?operationId=getAccounts')).body).toEqual(one);
  expect(Object.keys((await docs('/getAccounts/definitions')).body)).toEqual(['Account', 'Problem']);
  expect((await docs('/getNothing')).status).toBe(404);
});

it('leaves out what the user at the provider may not do', async () => {
  const denied = ['Opportunities.create', 'Contacts.update'];
  const other = await startIsotope({ sandbox: { faults: { denied } } });
  const { id } = await openHub(other);
  const { paths } = (await askRest(other, 'GET', `/instances/${id}/docs`)).body;
  expect(Object.keys(paths['/opportunities'])).toEqual(['get']);
  expect(Object.keys(paths['/contacts/{id}'])).toEqual(['get']);
  expect(Object.keys(paths['/contacts'])).toEqual(['get', 'post']);
});

it('is told neither of a disabled instance nor of another organisation’s', async () => {
  await clientOf(isotope).disableInstance(hub.id);
  expect((await docs()).status).toBe(403);
  await clientOf(isotope).enableInstance(hub.id);
  const others = await anotherOrganization(isotope);
  expect((await askRest(isotope, 'GET', `/instances/${hub.id}/docs`, { as: others })).status).toBe(404);
});
