import { expect, it } from 'vitest';
import { aClient, aPlatform, json, text } from '../../test/platform.js';
import type { InstancesClient } from '../index.js';

const base = '/elements/api-v2';
const element = { id: 50, key: 'autotaskcrm', name: 'Autotask CRM', hub: 'crm', hookName: 'AutotaskCRM' };
const hub = { id: 11, key: 'crm', name: 'CRM', description: 'Customers.' };
const entry = { key: 'crm.autotask.username', name: 'User name', type: 'TEXTFIELD_128' };
const metadata = {
  ...{ id: 50, key: 'autotaskcrm', name: 'Autotask CRM', description: 'd', image: 'i', hub: 'crm' },
  ...{ displayOrder: 0, active: true, beta: false, events: { supported: false, methods: [] } },
};
const expanded = {
  ...metadata,
  ...{ transformations: false, elementType: 'standard', churros: false, normalizedPaging: false },
  ...{ swaggerValidated: false, cloneable: false, authenticationType: 'basic', resources: [] },
  discovery: {
    ...{ customFields: false, customObjects: false, endpointCustomFields: false, endpointCustomObjects: false },
  },
  bulk: { upload: false, download: false },
  api: { type: 'http', contentType: 'application/json' },
};

const calls: readonly (readonly [string, (client: InstancesClient) => Promise<unknown>, unknown])[] = [
  ['/elements', (client) => client.listElements(), [element]],
  ['/elements/keys', (client) => client.listElementKeys(), ['autotaskcrm']],
  ['/elements/metadata', (client) => client.listElementMetadata(), [metadata]],
  ['/elements/50', (client) => client.getElement(50), element],
  [
    '/elements/autotaskcrm/configuration',
    (client) => client.getElementConfiguration('autotaskcrm'),
    { configuration: [entry], providerData: [] },
  ],
  [
    '/elements/autotaskcrm/authentication-types',
    (client) => client.getAuthenticationTypes('autotaskcrm'),
    { defaultValue: 'basic', options: [{ value: 'basic', description: 'Basic' }] },
  ],
  [
    '/elements/50/authentication-types/basic/configurations',
    (client) => client.getAuthenticationEntries(50, 'basic'),
    [entry],
  ],
  ['/elements/50/metadata', (client) => client.getElementMetadata(50), metadata],
  ['/elements/50/metadata?expand=true', (client) => client.getExpandedElementMetadata(50), expanded],
  ['/elements/50/docs', (client) => client.getElementDocs(50), { swagger: '2.0' }],
  ['/hubs', (client) => client.listHubs(), [hub]],
  ['/hubs/keys', (client) => client.listHubKeys(), ['crm']],
  ['/hubs/crm', (client) => client.getHub('crm'), hub],
  ['/hubs/crm/elements', (client) => client.listElementsOfHub('crm'), [element]],
  ['/organizations/me', (client) => client.getOrganization(), { id: 1, name: 'Acme' }],
  ['/authentication/secrets', (client) => client.getSecrets(), { userSecret: 'u', organizationSecret: 'o' }],
  ['/instances/count', (client) => client.countInstances(), { totalInstances: 2, elementInstances: [] }],
];

it.each(calls)('reads GET %s', async (path, call, answer) => {
  const { origin, requests } = await aPlatform(json(answer));

  expect(await call(aClient(origin))).toEqual(answer);
  const [request] = requests;
  const query = new URLSearchParams(Object.fromEntries(request?.query ?? [])).toString();
  expect(request?.method).toBe('GET');
  expect(`${request?.path}${query && `?${query}`}`).toBe(base + path);
});

it('asks for a part of the elements in the platform’s own grammar, on every page', async () => {
  const { origin, requests } = await aPlatform(
    json([element], 200, { 'Elements-Next-Page-Token': 'two' }),
    json([element]),
  );

  const found = await aClient(origin).listElements({ where: "key = 'autotaskcrm'", abridged: true, pageSize: 1 });

  expect(found).toEqual([element, element]);
  expect(requests.map(({ query }) => Object.fromEntries(query))).toEqual([
    { where: "key = 'autotaskcrm'", abridged: 'true', pageSize: '1' },
    { where: "key = 'autotaskcrm'", abridged: 'true', pageSize: '1', nextPage: 'two' },
  ]);
});

it('takes the platform’s 404 of an empty list for an empty list', async () => {
  const { origin } = await aPlatform(json({ requestId: 'r', message: 'No elements found' }, 404));

  expect(await aClient(origin).listElementsOfHub('crm')).toEqual([]);
});

it.each(['', '.', '..'])('sends nothing for the hub or type %j, which would lead to another path', async (key) => {
  const { origin, requests } = await aPlatform(text(''));

  await expect(aClient(origin).getHub(key)).rejects.toThrow(TypeError);
  await expect(aClient(origin).listElementsOfHub(key)).rejects.toThrow(TypeError);
  await expect(aClient(origin).getAuthenticationEntries(50, key)).rejects.toThrow(TypeError);
  expect(requests).toEqual([]);
});
