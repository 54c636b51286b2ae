import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRest } from './ask.js';
import { proves } from './compatibility/proves.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import { clientOf, createUnchecked, withToken } from './life.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());

const client = () => clientOf(isotope);
const statusOf = async (path: string) => (await askRest(isotope, 'GET', path)).status;

describe('elements', () => {
  it('are listed with their entries, and by their keys alone', async () => {
    proves('elements.list', 'elements.keys');
    const elements = await client().listElements();
    expect(elements.map(({ key }) => key)).toEqual(await client().listElementKeys());
    expect(elements.map(({ key }) => key)).toContain('autotaskcrm');
    for (const { configuration } of elements) expect(configuration?.length).toBeGreaterThan(3);
  });

  it('are narrowed in the platform’s own grammar, and abridged', async () => {
    proves('elements.where');
    const one = await client().listElements({ where: "key = 'autotaskcrm'" });
    expect(one.map(({ id }) => id)).toEqual([50]);
    const two = await client().listElements({ where: "key in ('autotaskcrm', 'autotaskhelpdesk')", abridged: true });
    expect(two.map(({ key }) => key).sort()).toEqual(['autotaskcrm', 'autotaskhelpdesk']);
    for (const element of two) expect(element).not.toHaveProperty('configuration');
    expect(await statusOf(`/elements?where=${encodeURIComponent("price > '7'")}`)).toBe(400);
  });

  it('are for those who are known', async () => {
    proves('elements.public');
    for (const path of ['/elements', '/hubs', '/elements/autotaskcrm']) {
      expect((await askRest(isotope, 'GET', path, { as: null })).status).toBe(401);
    }
  });

  it('are found by key and by id; others are not there', async () => {
    proves('elements.get', 'elements.unknown');
    const element = await client().getElement('autotaskcrm');
    expect(await client().getElement(50)).toEqual(element);
    expect(element).toMatchObject({ id: 50, hub: 'crm', active: true, authentication: { type: 'basic' } });
    expect(element.configuration?.find(({ key }) => key === 'filter.response.nulls')?.defaultValue).toBe('true');
    for (const below of ['', '/configuration', '/authentication-types', '/metadata', '/docs', '/instances']) {
      expect(await statusOf(`/elements/nothing${below}`)).toBe(404);
      expect(await statusOf(`/elements/51${below}`)).toBe(404);
    }
  });

  it('tell what they are to be configured with', async () => {
    proves('elements.configuration', 'elements.entries', 'elements.common');
    const { configuration, providerData, authentication } = await client().getElementConfiguration(50);
    expect([providerData, authentication]).toEqual([[], { type: 'basic' }]);
    expect(configuration).toEqual((await client().getElement(50)).configuration);
    expect(configuration[0]).toMatchObject({
      id: expect.any(Number),
      key: 'crm.autotask.username',
      name: 'User name',
      type: 'TEXTFIELD_128',
      required: true,
      displayOrder: 1,
      hideFromConsole: false,
      active: true,
    });
    const keys = configuration.map(({ key }) => key);
    const common = ['event.notification.enabled', 'event.vendor.type', 'event.notification.type'];
    const commonToo = ['event.notification.callback.url', 'filter.response.nulls'];
    expect(keys).toEqual(expect.arrayContaining([...common, ...commonToo]));
  });

  it.each([
    ['event.notification.enabled', 'perhaps'],
    ['event.vendor.type', 'pigeon'],
    ['event.notification.type', 'email'],
    ['event.notification.callback.url', 'javascript:alert(1)'],
    ['filter.response.nulls', '7'],
    ['default.select.fields.map', 'accountName'],
  ])('take no %s of %j', async (key, value) => {
    proves('elements.common.judged');
    const refused = createUnchecked(isotope, { configuration: { [key]: value } });
    await expect(refused).rejects.toMatchObject({ status: 400, details: { problems: [{ key }] } });
  });

  it('tell how one signs in', async () => {
    proves('elements.authenticationTypes');
    expect(await client().getAuthenticationTypes('autotaskcrm')).toMatchObject({
      defaultValue: 'basic',
      options: [{ value: 'basic', description: expect.any(String) }],
    });
    const entries = await client().getAuthenticationEntries(50, 'basic');
    expect(entries.map(({ key }) => key)).toContain('crm.autotask.password');
    expect(entries.map(({ key }) => key)).not.toContain('filter.response.nulls');
    await expect(client().getAuthenticationEntries(50, 'oauth2')).rejects.toMatchObject({ status: 404 });
  });

  it('have metadata, in a list of which 500 may be asked for, and one by one', async () => {
    proves('elements.metadata', 'elements.metadata.one');
    const { status, body } = await askRest(isotope, 'GET', '/elements/metadata?pageSize=500');
    expect(status).toBe(200);
    expect(body).toEqual(await client().listElementMetadata());
    const one = await client().getElementMetadata(50);
    expect(body).toContainEqual(one);
    expect(one).toMatchObject({ key: 'autotaskcrm', events: { supported: false, methods: [] } });
    expect(await client().getExpandedElementMetadata(50)).toMatchObject({
      ...one,
      resources: expect.arrayContaining([expect.objectContaining({ canonicalName: 'accounts' })]),
      bulk: { upload: false, download: true },
    });
  });

  it.each([
    ['autotaskcrm', 'soap'],
    ['autotaskhelpdesk', 'soap'],
    ['autotaskfinance', 'http'],
  ])('say of %s that its protocol is %s, as the platform did', async (key, protocol) => {
    proves('elements.protocol');
    const { id, protocolType } = await client().getElement(key);
    expect([protocolType, (await client().getExpandedElementMetadata(id)).api.type]).toEqual([protocol, protocol]);
  });

  it('say which of the platform’s services there are for them', async () => {
    proves('elements.served', 'elements.unserved');
    const [one, metadata] = [await client().getElement(50), await client().getExpandedElementMetadata(50)];
    expect(one).toMatchObject({
      ...{ bulkDownloadEnabled: true, bulkUploadEnabled: false, transformationsEnabled: false, extendable: false },
    });
    expect(metadata).toMatchObject({
      normalizedPaging: true,
      bulk: { upload: false, download: true },
      discovery: { customFields: true, customObjects: false },
    });
    expect(metadata.resources).toHaveLength(7);
  });

  it('have Swagger 2.0 of what is served of them', async () => {
    proves('elements.docs');
    const docs = await client().getElementDocs(50);
    expect(docs).toMatchObject({ swagger: '2.0', info: { 'x-element-id': 50, 'x-element-key': 'autotaskcrm' } });
    expect(Object.keys(docs['paths'] as object)).toContain('/elements/autotaskcrm/instances');
    expect(await statusOf('/elements/50/docs?version=-1')).toBe(200);
  });
});

describe('hubs', () => {
  it('are listed, and have elements', async () => {
    proves('hubs.list', 'hubs.get');
    const hubs = await client().listHubs();
    expect(hubs.map(({ key }) => key)).toEqual(await client().listHubKeys());
    const crm = await client().getHub('crm');
    expect(crm).toEqual({ id: 11, key: 'crm', name: expect.any(String), description: expect.any(String) });
    expect(hubs).toContainEqual(crm);
    expect((await client().listElementsOfHub('crm')).map(({ key }) => key)).toEqual(['autotaskcrm']);
    expect([await statusOf('/hubs/nothing'), await statusOf('/hubs/nothing/elements')]).toEqual([404, 404]);
  });
});

describe('what is not served says so', () => {
  it.each([
    ['elements.builder', 'POST', '/elements'],
    ['elements.builder', 'PUT', '/elements/50'],
    ['elements.builder', 'POST', '/elements/50/configuration'],
    ['elements.oauth', 'GET', '/elements/autotaskcrm/oauth/url'],
    ['platform.formulas', 'GET', '/formulas'],
    ['platform.formulas', 'POST', '/formulas/7/instances'],
  ] as const)('%s: %s %s', async (claim, method, path) => {
    proves(claim);
    const { token } = await createUnchecked(isotope);
    const body = method === 'GET' ? {} : { body: {} };
    for (const asking of [body, { ...withToken(token), ...body }]) {
      const answer = await askRest(isotope, method, path, asking);
      expect([answer.status, answer.body.code]).toEqual([404, 'NOT_SERVED']);
      expect(answer.body.message).toMatch(/not served|not serve|nothing is served/);
    }
  });
});
