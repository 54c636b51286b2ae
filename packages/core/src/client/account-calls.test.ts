import { describe, expect, it } from 'vitest';
import { aPlatform, json } from '../../test/platform.js';
import { createInstancesClient } from '../client.js';
import { authenticate } from './account-calls.js';

describe('signing in', () => {
  it('gives the token that a client then carries in place of the secrets', async () => {
    const organization = { id: 1, name: 'Acme' };
    const { origin, requests } = await aPlatform(json({ token: 'signed.in' }), json(organization));

    const bearerToken = await authenticate({ baseUrl: origin, username: 'ada@acme.test', password: 'p w' });
    const client = createInstancesClient({ baseUrl: origin, bearerToken });

    expect(await client.getOrganization()).toEqual(organization);
    expect(requests.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/elements/api-v2/authentication'],
      ['GET', '/elements/api-v2/organizations/me'],
    ]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ username: 'ada@acme.test', password: 'p w' });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer signed.in']);
  });

  it('fails in the words of the platform', async () => {
    const { origin, requests } = await aPlatform(json({ requestId: 'r', message: 'Wrong password.' }, 401));

    const refused = authenticate({ baseUrl: origin, username: 'ada@acme.test', password: 'wrong' });

    await expect(refused).rejects.toMatchObject({ status: 401, message: 'Wrong password.' });
    expect(requests).toHaveLength(1);
  });
});

it('refuses a token that cannot stand in the header', () => {
  const options = { baseUrl: 'https://platform.test', bearerToken: 'a,b' };
  expect(() => createInstancesClient(options)).toThrow('bearerToken');
});

it('lists the instances of an element and of the account, page by page', async () => {
  const row = { id: 1, name: 'Acme', token: 't', element: { id: 50, key: 'autotaskcrm' } };
  const { origin, requests } = await aPlatform(json([row], 200, { 'Elements-Next-Page-Token': 'two' }), json([row]));
  const client = createInstancesClient({ baseUrl: origin, userSecret: 'u', organizationSecret: 'o' });

  const found = [];
  for await (const one of client.allInstances({ elementKeyOrId: 'autotaskcrm', pageSize: 1 })) found.push(one);
  for await (const one of client.allInstancesOfAccount()) found.push(one);

  expect(found).toEqual([row, row, row]);
  expect(requests.map(({ path, query }) => [path, Object.fromEntries(query)])).toEqual([
    ['/elements/api-v2/elements/autotaskcrm/instances', { pageSize: '1' }],
    ['/elements/api-v2/elements/autotaskcrm/instances', { pageSize: '1', nextPage: 'two' }],
    ['/elements/api-v2/accounts/instances', {}],
  ]);
});
