import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askRest } from '../ask.js';
import { proves } from '../compatibility/proves.js';
import { type TestIsotope, openIsotope, ownerSecrets, startIsotope } from '../isotope.js';
import { anotherOrganization, clientOf, createUnchecked, withToken } from '../life.js';
import { type TestHub, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
});
afterAll(() => isotope.close());

describe('a hub call', () => {
  it.each(['/hubs/crm/accounts', '/hubs/crap/accounts', '/accounts', '/ACCOUNTS', '//hubs//crm//accounts/'])(
    'is the same whichever hub the path names: %s',
    async (path) => {
      proves('hub.path', 'hub.instanceHeader');
      const { status, body, headers } = await hub.get(path, { pageSize: 3 });

      expect(status).toBe(200);
      expect(body.map(({ accountName }: any) => accountName)).toEqual([
        'Keelhaven IT Services',
        'Alder Dental Group',
        'Brightwater Logistics',
      ]);
      expect(headers.get('elements-returned-count')).toBe('3');
      expect(headers.get('elements-element-instance-id')).toBe(String(hub.id));
    },
  );

  it('is enough with the user and the element token', async () => {
    const Authorization = `Element ${hub.token}, User ${ownerSecrets.userSecret}`;
    expect((await askRest(isotope, 'GET', '/ping', { as: null, headers: { Authorization } })).status).toBe(200);
  });

  it.each([
    ...['/hubs/crm/accounts', '/hubs/crm/accounts/1', '/ping', '/objects', '/objects/Account/metadata'],
    ...['/accounts', '/Accounts/1', '/accounts/1/contacts', '/users', '/Resource', '/bulk/7/status'],
  ])('needs an element token, and says so: %s', async (path) => {
    const stranger = await askRest(isotope, 'GET', path, { as: null });
    expect([stranger.status, stranger.body.message]).toEqual([401, expect.not.stringContaining('missing')]);
    const { status, body } = await askRest(isotope, 'GET', path);
    expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(body.message).toContain('An element token is missing');
  });

  it('does not reach an instance of another organisation, whatever its token', async () => {
    const others = await anotherOrganization(isotope);
    expect((await askRest(isotope, 'GET', '/accounts', withToken(hub.token, others))).status).toBe(401);
  });

  it('is answered 405 for a verb there is not, naming those there are', async () => {
    proves('hub.delete');
    for (const path of ['/accounts/7', '/hubs/crm/accounts/7']) {
      const { status, headers } = await askRest(isotope, 'DELETE', path, withToken(hub.token));
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, PATCH']);
    }
    const { status, body, headers } = await hub.post('/Invoice', { comments: 'x' });
    expect([status, body.code, headers.get('allow')]).toEqual([405, 'OBJECT_READ_ONLY', 'GET, HEAD']);
  });

  it('leaves the platform’s own paths what they are', async () => {
    expect((await hub.get('/instances')).body[0].id).toBe(hub.id);
    expect((await hub.get('/formulas')).body.code).toBe('NOT_SERVED');
    expect((await hub.get('/hubs/crm/elements')).body[0].key).toBe('autotaskcrm');
    expect((await hub.post('/elements', {})).body.message).toContain('The element builder is not served');
  });

  it('is refused in a sentence where the element’s data is not served', async () => {
    proves('hub.otherElements');
    const configuration = {
      'helpdesk.autotask.username': 'api-user@sandbox.isotope.test',
      'helpdesk.autotask.password': 'sandbox-secret',
      'helpdesk.autotask.server.url': isotope.sandboxUrl,
    };
    const { token } = await createUnchecked(isotope, { element: { key: 'autotaskhelpdesk' }, configuration });
    for (const path of ['/accounts', '/objects', '/ping']) {
      const { status, body } = await askRest(isotope, 'GET', path, withToken(token));
      expect([status, body.code]).toEqual([404, 'HUB_NOT_SERVED']);
      expect(body.message).toContain('autotaskhelpdesk');
    }
  });
});

describe('a disabled instance', () => {
  it('is answered 403, yet tells its objects; enabled again it answers', async () => {
    proves('hub.disabled');
    const mine = await openHub(isotope);
    await clientOf(isotope).disableInstance(mine.id);
    for (const path of ['/ping', '/accounts', '/accounts/0', '/hubs/crm/contacts', '/objects/Account/metadata']) {
      const { status, body } = await mine.get(path);
      expect([status, body.code]).toEqual([403, 'INSTANCE_DISABLED']);
    }
    expect((await mine.post('/accounts', {})).status).toBe(403);
    expect((await mine.get('/objects')).status).toBe(200);
    await clientOf(isotope).enableInstance(mine.id);
    expect((await mine.get('/accounts/0')).status).toBe(200);
  });
});

describe('a record', () => {
  it('has the platform’s field names, dates with an offset, and the account’s own fields as SOAP had them', async () => {
    proves('hub.get', 'hub.dates', 'hub.customFields');
    const { status, body } = await hub.get('/accounts/29683000');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 29683000,
      accountName: 'Alder Dental Group',
      accountType: 1,
      active: true,
      ownerResourceID: expect.any(Number),
      userDefinedFields: { userDefinedField: [{ name: 'Customer Ranking', value: expect.any(String) }] },
    });
    expect(body.createDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
    expect(Object.keys(body)).not.toContain('companyName');
  });

  it('of a contact says by 1 or 0 whether it is active, and which account it belongs to', async () => {
    const { body } = await hub.get('/contacts/4');
    expect(body).toMatchObject({ id: 4, accountID: 0, active: 1, firstName: 'Ada', notification: true });
  });

  it('of an opportunity has SOAP’s words for its two dates', async () => {
    const [{ createDate, dateStamp, projectedCloseDate, accountID }] = (await hub.get('/opportunities')).body;
    expect(accountID).toEqual(expect.any(Number));
    expect(createDate).toMatch(/T00:00:00\+0000$/);
    expect(projectedCloseDate).toMatch(/T00:00:00\+0000$/);
    expect(dateStamp).toEqual(expect.any(String));
  });

  it.each(['/accounts/999999999', '/accounts/abc', '/accounts/1.5', '/accounts/-1', '/Resource/123456789'])(
    'that is not there is answered 404 in the platform’s words: %s',
    async (path) => {
      proves('hub.get');
      const { status, body } = await hub.get(path);
      const [, name, id] = path.split('/');
      expect([status, body.code, body.message]).toEqual([404, 'RECORD_NOT_FOUND', `No ${name} found with ID ${id}.`]);
    },
  );

  it('of the vendor’s own objects is read by the vendor’s name', async () => {
    proves('hub.vendorObjects');
    const { body } = await hub.get('/Resource', { where: 'active = true' });
    expect(body[0]).toMatchObject({
      id: 4,
      firstName: 'Maren',
      active: true,
      hireDate: expect.stringMatching(/\+0000$/),
    });
    expect((await hub.get('/Account/0')).body.accountName).toBe('Keelhaven IT Services');
    expect((await hub.get('/Companies/0')).body.accountName).toBe('Keelhaven IT Services');
  });

  it('keeps its empty fields or loses them as filter.response.nulls says, from the moment it is changed', async () => {
    proves('hub.nulls');
    const mine = await openHub(isotope);
    const set = (propertyValue: boolean) =>
      clientOf(isotope).updateEntry(mine.id, 'filter.response.nulls', propertyValue);

    expect(Object.values((await mine.get('/accounts/0')).body)).not.toContain(null);
    await set(false);
    expect((await mine.get('/accounts/0')).body).toMatchObject({ parentAccountID: null });
    expect((await mine.get('/accounts', { pageSize: 1 })).body[0]).toMatchObject({ parentAccountID: null });
    await set(true);
    expect(Object.values((await mine.get('/accounts', { pageSize: 1 })).body[0])).not.toContain(null);
  });
});

describe('what belongs to a record', () => {
  it('is listed below it, with the same query as any list', async () => {
    proves('hub.children');
    const { status, body } = await hub.get('/accounts/29683000/contacts', { fields: 'accountID,lastName' });
    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(0);
    expect(new Set(body.map(({ accountID }: any) => accountID))).toEqual(new Set([29683000]));
    const [{ lastName }] = body;
    const found = await hub.get('/accounts/29683000/contacts', { where: `lastName = '${lastName}'` });
    expect(found.body.every((one: any) => one.lastName === lastName)).toBe(true);
    expect((await hub.get('/accounts/29683000/opportunities')).status).toBe(200);
  });

  it('is nothing for a record there is not', async () => {
    const { status, body } = await hub.get('/accounts/999999999/contacts');
    expect([status, body]).toEqual([200, []]);
  });

  it('is refused in a sentence where two objects do not belong together', async () => {
    const { status, body } = await hub.get('/contacts/4/accounts');
    expect([status, body.code, body.message]).toEqual([
      404,
      'UNKNOWN_OBJECT',
      'No accounts belong to contacts: they hold no field that names one.',
    ]);
  });
});

describe('leads', () => {
  it('are the companies of type Lead, and no others', async () => {
    proves('hub.resources');
    const { body } = await hub.get('/leads', { fields: 'accountType' });
    expect(body.length).toBeGreaterThan(0);
    expect(new Set(body.map(({ accountType }: any) => accountType))).toEqual(new Set([2]));
    expect((await hub.get(`/leads/${body[0].id}`)).body.id).toBe(body[0].id);
    expect((await hub.get('/leads/0')).body.message).toBe('No leads found with ID 0.');
    expect((await hub.get('/leads', { where: 'accountType = 1' })).body).toEqual([]);
  });
});

describe('/objects', () => {
  it('names the resources and the vendor’s objects', async () => {
    proves('hub.objects');
    const { body } = await hub.get('/hubs/crm/objects');
    expect(body).toEqual(expect.arrayContaining(['accounts', 'leads', 'tasks', 'users', 'Account', 'SalesOrder']));
  });

  it('tells what each is to clients of the later version', async () => {
    proves('hub.objects');
    const { as, headers } = withToken(hub.token);
    const asking = { as, headers: { ...headers, 'Elements-Version': 'Helium' } };
    const { body } = await askRest(isotope, 'GET', '/objects', asking);
    expect(body).toContainEqual({ name: 'accounts', vendorName: 'Account', type: 'ceCanonical' });
    expect(body).toContainEqual({ name: 'Account', vendorName: 'Account', type: 'vendor' });
  });

  it.each(['Account', 'Opportunity', 'Contact', 'Resource', 'accounts', 'leads'])(
    'tells the fields of %s, picklists with their labels',
    async (name) => {
      const { status, body } = await hub.get(`/hubs/crm/objects/${name}/metadata`);
      expect(status).toBe(200);
      expect(body.fields).toContainEqual(
        expect.objectContaining({ path: 'id', type: 'integer', vendorReadOnly: true }),
      );
      expect(body.fields.every(({ custom }: any) => typeof custom === 'boolean')).toBe(true);
    },
  );

  it('resolves picklists to labels, and names fields as records do', async () => {
    proves('hub.metadata');
    const { body } = await hub.get('/objects/accounts/metadata');
    const type = body.fields.find(({ path }: any) => path === 'accountType');
    expect(type).toMatchObject({ vendorPath: 'companyType', vendorRequired: true, filterable: true, custom: false });
    expect(type.picklistValues).toContainEqual({
      value: '2',
      displayValue: 'Lead',
      active: true,
      default: expect.any(Boolean),
    });
    const [record] = (await hub.get('/accounts', { pageSize: 1 })).body;
    const known = new Set(body.fields.map(({ path }: any) => path));
    expect(Object.keys(record).filter((name) => name !== 'userDefinedFields' && !known.has(name))).toEqual([]);
  });

  it('tells the account’s own fields alone when asked for them', async () => {
    proves('hub.metadata');
    const { body } = await hub.get('/objects/Account/metadata', { customFieldsOnly: true });
    expect(body.fields.map(({ path, custom }: any) => [path, custom])).toEqual([['Customer Ranking', true]]);
  });

  it('names the known objects where one is unknown', async () => {
    const { status, body } = await hub.get('/objects/Acount/metadata');
    expect([status, body.code]).toEqual([404, 'UNKNOWN_OBJECT']);
    expect(body.suggestions).toContain('Account');
  });
});

describe('/ping', () => {
  it('asks the provider', async () => {
    proves('hub.ping');
    isotope.sandbox.reset();
    const { status, body } = await hub.get('/ping');
    expect([status, body.endpoint]).toEqual([200, 'autotaskcrm']);
    expect(isotope.sandbox.calls().some(({ path }) => /ThresholdInformation/i.test(path))).toBe(true);
  });
});

it('is no fault when its caller hangs up, and has its line in the log', async () => {
  const own = await startIsotope({ env: { ISOTOPE_LOG_LEVEL: 'info' } });
  const { token } = await openHub(own);
  own.sandbox.reset();
  own.sandbox.faults.change({ delayMs: 1_000 });
  const { headers } = withToken(token);
  const hangUp = new AbortController();
  const asked = fetch(`${own.url}/elements/api-v2/hubs/crm/accounts`, { headers, signal: hangUp.signal });
  await vi.waitFor(() => expect(own.sandbox.calls()).not.toEqual([]), { timeout: 10_000 });
  hangUp.abort();
  await expect(asked).rejects.toThrow();
  const lines = async () =>
    (await own.log())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const told = { msg: 'request', method: 'GET', route: expect.stringContaining('/hubs/'), brokenBy: 'CALLER' };
  await vi.waitFor(async () => expect((await lines()).filter(({ status }) => status === 499)).toMatchObject([told]), {
    timeout: 10_000,
  });
  await sleep(1_500);
  own.sandbox.faults.change({ delayMs: 0 });
  expect((await lines()).filter(({ level }) => level === 'error')).toEqual([]);
});
