import { createInstancesClient } from '@isotope/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalogue } from '../src/elements/catalogue.js';
import { askRest } from './ask.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

// What each element answers is held to its promises in conformance/; here are the paths themselves.

let isotope: TestIsotope;
beforeAll(async () => {
  isotope = await openIsotope();
});
afterAll(() => isotope.close());

const get = (path: string) => askRest(isotope, 'GET', path);
const keysOf = (rows: { readonly key: string }[]) => rows.map(({ key }) => key);
/** All there are, by name; a team's own among them. */
const all = createCatalogue().elements.map(({ key }) => key);

describe('every path about elements and hubs', () => {
  it.each([
    '/elements',
    '/elements/keys',
    '/elements/metadata',
    '/elements/autotaskcrm',
    '/elements/autotaskcrm/configuration',
    '/elements/autotaskcrm/authentication-types',
    '/elements/autotaskcrm/authentication-types/basic/configurations',
    '/elements/50/metadata',
    '/elements/autotaskcrm/docs',
    '/hubs',
    '/hubs/keys',
    '/hubs/crm',
    '/hubs/crm/elements',
  ])('refuses a stranger, and answers who may ask: %s', async (path) => {
    expect((await askRest(isotope, 'GET', path, { as: null })).status).toBe(401);
    for (const spelt of [path, `${path}/`, `/${path}`])
      expect([spelt, (await get(spelt)).status]).toEqual([spelt, 200]);
  });

  it.each(['', '/configuration', '/authentication-types', '/metadata', '/docs'])(
    'of an element nobody knows is 404 with the nearest keys: /elements/…%s',
    async (rest) => {
      const { status, body } = await get(`/elements/autotaskcrn${rest}`);

      expect([status, body.code, body.suggestions]).toEqual([404, 'UNKNOWN_ELEMENT', ['autotaskcrm']]);
      for (const id of ['51', '0', '-1', '99999999999999'])
        expect((await get(`/elements/${id}${rest}`)).status).toBe(404);
    },
  );

  it.each(['/elements', '/elements/keys', '/elements/metadata', '/hubs', '/hubs/keys', '/hubs/crm/elements'])(
    'refuses a page that is none: %s',
    async (path) => {
      for (const query of ['pageSize=0', 'pageSize=-1', 'pageSize=1.5', 'pageSize=many', 'pageSize=501', 'pageSize=']) {
        const { status, body } = await get(`${path}?${query}`);
        expect([query, status, body.problems[0].key]).toEqual([query, 400, 'pageSize']);
        expect(body.message).toMatch(/from 1 to \d+00/);
      }
      for (const token of ['', 'nonsense', '%00', 'WyJlbGVtZW50cyIsIm5vdGhpbmciXQ']) {
        const { status, body } = await get(`${path}?nextPage=${token}`);
        expect([token, status, body.code]).toEqual([token, 400, 'INVALID_PAGE']);
      }
      expect((await get(`${path}?pageSize=1&pageSize=2`)).status).toBe(400);
      expect((await get(`${path}?unknown=field`)).status).toBe(200);
    },
  );

  it('takes the token of a page for its own list only', async () => {
    const token = (await get('/elements?pageSize=1')).headers.get('elements-next-page-token');

    expect((await get(`/elements?nextPage=${token}`)).status).toBe(200);
    for (const path of ['/elements/keys', '/hubs', '/hubs/helpdesk/elements', '/instances']) {
      expect((await get(`${path}?nextPage=${token}`)).body.code).toBe('INVALID_PAGE');
    }
  });
});

describe('GET /elements', () => {
  it('lists whole elements by name, all on one page', async () => {
    const { body, headers } = await get('/elements');

    expect(keysOf(body)).toEqual(all);
    const crm = body.find(({ key }: { key: string }) => key === 'autotaskcrm');
    expect(keysOf(crm.configuration)).toContain('crm.autotask.username');
    expect(headers.get('elements-returned-count')).toBe(String(all.length));
    expect(headers.get('elements-next-page-token')).toBeNull();
  });

  it.each(['/elements', '/elements/metadata', '/elements/keys'])('gives page after page of %s', async (path) => {
    const size = all.length - 1;
    const first = await get(`${path}?pageSize=${size}`);
    const token = first.headers.get('elements-next-page-token');
    const second = await get(`${path}?pageSize=${size}&nextPage=${token}`);

    const rows = [...first.body, ...second.body];
    expect([first.body.length, second.body.length]).toEqual([size, 1]);
    expect(rows.map((row) => row.key ?? row)).toEqual(all);
    expect(second.headers.get('elements-next-page-token')).toBeNull();
    expect((await get(`${path}?pageSize=${all.length}`)).headers.get('elements-next-page-token')).toBeNull();
  });

  it('is read over all its pages by core’s client', async () => {
    const client = createInstancesClient({ baseUrl: isotope.url, ...ownerSecrets });

    expect((await client.listElements()).map(({ key }) => key)).toEqual(all);
  });

  it('lets where narrow it, and says in the platform’s words that nothing is left', async () => {
    const where = (text: string) => get(`/elements?where=${encodeURIComponent(text)}`);

    expect(keysOf((await where("key in ('autotaskhelpdesk','autotaskcrm')")).body)).toEqual([
      'autotaskcrm',
      'autotaskhelpdesk',
    ]);
    const none = await where("private='true'");
    expect([none.status, none.body.message]).toEqual([404, 'No elements found']);
    const wrong = await where("name like 'Auto%'");
    expect([wrong.status, wrong.body.problems[0].key]).toEqual([400, 'where']);
    const next = (await get("/elements?pageSize=1&where=key in ('autotaskcrm','autotaskfinance')")).headers;
    const rest = await get(
      `/elements?where=key in ('autotaskcrm','autotaskfinance')&nextPage=${next.get('elements-next-page-token')}`,
    );
    expect(keysOf(rest.body)).toEqual(['autotaskfinance']);
  });

  it.each(['abridged=true', "where=abridged='true'"])('leaves the configurations out by %s', async (query) => {
    const { body } = await get(`/elements?${query}`);

    expect(keysOf(body)).toEqual(all);
    for (const row of body) expect(row).not.toHaveProperty('configuration');
    expect(body).toContainEqual(expect.objectContaining({ id: 50, hub: 'crm', private: false, extended: false }));
    expect((await get('/elements?abridged=false')).body[0]).toHaveProperty('configuration');
    expect((await get('/elements?abridged=perhaps')).status).toBe(400);
  });
});

describe('literal paths', () => {
  it('win over keys, whatever an element may be called', async () => {
    expect((await get('/elements/keys')).body).toEqual(all);
    expect((await get('/elements/metadata')).body).toHaveLength(all.length);
    expect((await get('/hubs/keys')).body).toEqual(['crm', 'finance', 'helpdesk']);
    for (const { key } of createCatalogue().elements) expect(['keys', 'metadata']).not.toContain(key);
  });
});

describe('an element’s configuration', () => {
  it('names its own entries first, then the common ones with the platform’s types', async () => {
    const { configuration } = (await get('/elements/autotaskcrm/configuration')).body;
    const of = (key: string) => configuration.find((entry: { key: string }) => entry.key === key);

    expect(configuration.slice(0, 4).map(({ key }: { key: string }) => key)).toEqual([
      'crm.autotask.username',
      'crm.autotask.password',
      'crm.autotask.server.url',
      'crm.autotask.integration.code',
    ]);
    expect(of('crm.autotask.password')).toMatchObject({ id: 50002, type: 'PASSWORD', required: true, displayOrder: 2 });
    expect(of('filter.response.nulls')).toMatchObject({ type: 'BOOLEAN', defaultValue: 'true', required: false });
    expect(of('event.notification.enabled')).toMatchObject({ id: 50501, type: 'BOOLEAN', defaultValue: 'false' });
    expect(of('event.vendor.type')).toMatchObject({ type: 'COMBO', defaultValue: 'polling', hideFromConsole: true });
    expect(of('event.vendor.type').options.map(({ value }: { value: string }) => value)).toEqual([
      'webhook',
      'webhooks',
      'polling',
    ]);
    expect(of('event.notification.signature.key')).toMatchObject({ type: 'TEXTFIELD_128', hideFromConsole: true });
    expect(of('event.notification.basic.password')).toMatchObject({ type: 'PASSWORD', hideFromConsole: false });
  });

  it('says of the events key that none are sent, wherever people read it', async () => {
    const { body } = await get('/elements/autotaskcrm');
    const enabled = body.configuration.find(({ key }: { key: string }) => key === 'event.notification.enabled');

    expect(enabled.description).toContain('Isotope sends no events yet');
  });

  it('is asked for by the one way to sign in, and by no other', async () => {
    expect((await get('/elements/autotaskcrm/authentication-types')).body).toEqual({
      defaultValue: 'basic',
      options: [{ value: 'basic', description: 'Authentication type basic' }],
    });
    const other = await get('/elements/autotaskcrm/authentication-types/oauth2/configurations');
    expect([other.status, other.body.message]).toEqual([
      404,
      'No authentication type oauth2 found; Autotask CRM signs in by basic.',
    ]);
  });
});

describe('metadata', () => {
  it('is short unless it is to be expanded, and promises no events or uploads', async () => {
    const short = (await get('/elements/50/metadata')).body;
    const long = (await get('/elements/autotaskcrm/metadata?expand=true')).body;

    expect(short).toMatchObject({ id: 50, key: 'autotaskcrm', events: { supported: false, methods: [] } });
    expect(short).not.toHaveProperty('resources');
    expect(long).toMatchObject({ bulk: { upload: false }, transformations: false, events: { supported: false } });
    expect((await get('/elements/metadata?expand=true')).body).toContainEqual(long);
    expect((await get('/elements/50/metadata?expand=maybe')).status).toBe(400);
  });
});

describe('what is served of an element with a hub', () => {
  it('is told by the element, wherever it stands', async () => {
    const where = encodeURIComponent("key = 'autotaskcrm'");
    const one = await get('/elements/autotaskcrm');
    const lists = [await get(`/elements?where=${where}`), await get('/hubs/crm/elements')];
    for (const { body } of [one, ...lists]) {
      expect([body].flat()).toMatchObject([{ bulkDownloadEnabled: true, bulkUploadEnabled: false }]);
    }
  });

  it('is told by its metadata: bulk queries, paging, the account’s own fields, and each resource with its verbs', async () => {
    const { body } = await get('/elements/50/metadata?expand=true');
    expect(body).toMatchObject({
      normalizedPaging: true,
      bulk: { upload: false, download: true },
      discovery: {
        customFields: true,
        customObjects: false,
        endpointCustomFields: true,
        endpointCustomObjects: false,
      },
    });
    expect(body.resources.map((one: any) => [one.canonicalName, ...one.operations])).toEqual(
      ['accounts', 'contacts', 'leads', 'opportunities', 'tasks', 'customers', 'users'].map((name) => [
        ...[name, 'GET', 'POST', 'PATCH'],
      ]),
    );
    expect(body.resources[0]).toEqual({
      canonicalName: 'accounts',
      operations: ['GET', 'POST', 'PATCH'],
      events: { supported: false, methods: [], eventTypes: [] },
      bulk: { upload: { supported: false, native: false }, download: { supported: true, native: false } },
      customField: { get: true, create: true, update: true, delete: false },
    });
  });

  it('is nothing where there is no hub here', async () => {
    expect((await get('/elements/autotaskhelpdesk')).body.bulkDownloadEnabled).toBe(false);
    expect((await get('/elements/autotaskhelpdesk/metadata?expand=true')).body).toMatchObject({
      ...{ normalizedPaging: false, resources: [], bulk: { upload: false, download: false } },
      discovery: { customFields: false, endpointCustomFields: false },
    });
  });
});

describe('docs', () => {
  it('are one operation where one is asked for, and none is an error', async () => {
    const { body } = await get('/elements/50/docs?operationId=createInstance&version=-1');

    expect(Object.entries(body.paths).map(([path, calls]) => [path, Object.keys(calls as object)])).toEqual([
      ['/elements/autotaskcrm/instances', ['post']],
    ]);
    const unknown = await get('/elements/50/docs?operationId=createAccount');
    expect([unknown.status, unknown.body.message]).toEqual([404, 'No operation found with this operationId']);
  });

  it('tell what a configuration must and may hold', async () => {
    const { definitions } = (await get('/elements/autotaskcrm/docs')).body;

    expect(definitions.NewConfiguration.allOf[1].required).toEqual([
      'crm.autotask.username',
      'crm.autotask.password',
      'crm.autotask.server.url',
    ]);
    expect(definitions.Configuration.properties).toMatchObject({
      'crm.autotask.username': { type: 'string', maxLength: 128 },
      'crm.autotask.password': { type: 'string', format: 'password' },
      'filter.response.nulls': { type: 'string', enum: ['true', 'false'], default: 'true' },
      'event.vendor.type': { enum: ['webhook', 'webhooks', 'polling'], default: 'polling' },
    });
  });
});
