import { afterAll, beforeAll, expect, it } from 'vitest';
import { askRest } from './ask.js';
import { anInstance, anUncheckedInstance } from './builders.js';
import { proves } from './compatibility/proves.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import { callsOf, clientOf } from './life.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());

const create = (changes: Readonly<Record<string, unknown>>) =>
  askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, changes) });

/** The fields of the platform's documented answer, and those of its later years. */
const documented = ['id', 'name', 'token', 'element', 'provisionInteractions', 'valid', 'disabled', 'maxCacheSize'];
const documentedToo = ['cacheTimeToLive', 'configuration', 'cachingEnabled'];
const later = ['createdDate', 'updatedDate', 'elementId', 'tags', 'eventsEnabled', 'traceLoggingEnabled'];
const laterToo = ['externalAuthentication', 'user'];
const ofElement = ['id', 'name', 'key', 'description', 'image', 'active', 'deleted', 'typeOauth', 'trialAccount'];
const ofElementToo = ['configDescription', 'signupURL', 'transformationsEnabled', 'authentication', 'hub'];

it('answers with every field the platform documented, and those of later years', async () => {
  proves('create.seed', 'create.later');
  const { status, body } = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(expect.arrayContaining([...documented, ...documentedToo, ...later, ...laterToo]));
  expect(Object.keys(body.element)).toEqual(expect.arrayContaining([...ofElement, ...ofElementToo]));
  expect(body).toMatchObject({ name: 'Acme', valid: true, disabled: false, element: { key: 'autotaskcrm', id: 50 } });
  expect(body.token).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect(body.element).not.toHaveProperty('configuration');
});

it('takes the element by its id, or from the path, where the body may name it too', async () => {
  proves('create.byElementId', 'create.ofElement');
  const { element: _, ...withoutElement } = anUncheckedInstance(isotope);
  const answers = [
    await create({ element: { id: 50 } }),
    await askRest(isotope, 'POST', '/elements/50/instances', { body: withoutElement }),
    await askRest(isotope, 'POST', '/elements/autotaskcrm/instances', { body: anUncheckedInstance(isotope) }),
  ];
  expect(answers.map(({ status, body }) => [status, body.elementId])).toEqual(answers.map(() => [200, 50]));
});

it('takes values of every type and answers with strings', async () => {
  proves('create.valueTypes', 'create.unknownKeys', 'ground.unknownFields');
  const configuration = { 'own.yes': true, 'own.number': 100, 'own.object': { pageSize: 5 }, 'own.text': 'x' };
  const { body } = await create({ configuration, delayProvisioning: true, cachingEnabled: false });
  expect(body.configuration).toMatchObject({
    'own.yes': 'true',
    'own.number': '100',
    'own.object': '{"pageSize":5}',
    'own.text': 'x',
  });
});

it.each(['crm.autotask.integration.cod', 'CRM.autotask.integration.code', 'crm.autotask.integr'])(
  'refuses %s, which is all but the key of an entry, naming the one that is meant',
  async (key) => {
    proves('create.misspeltKeys');
    const { status, body } = await create({ configuration: { [key]: 'OURS' } });
    expect([status, body.code]).toEqual([400, 'INVALID_CONFIGURATION']);
    expect(body.problems).toMatchObject([{ key, message: expect.stringContaining('crm.autotask.integration.code?') }]);
  },
);

it('takes HTML out of the name and tags, and makes the clean name the one tag when there is none', async () => {
  proves('create.htmlStripped', 'create.defaultTag');
  const name = '<a href="https://evil.test">churros-xss</a>';
  const untagged = await create({ name, tags: undefined });
  expect([untagged.body.name, untagged.body.tags]).toEqual(['churros-xss', ['churros-xss']]);
  const tagged = await create({ name, tags: ['<b>gold</b>'] });
  expect(tagged.body.tags).toEqual(['gold']);
});

it('masks secrets, fills in defaults, and never answers with providerData', async () => {
  proves('create.masked', 'create.defaults', 'create.providerDataHidden');
  const { body, text } = await create({ providerData: { code: 'provider-code-7' } });
  expect(body.configuration).toMatchObject({
    'crm.autotask.username': 'api-user@sandbox.isotope.test',
    'crm.autotask.password': '********',
    'filter.response.nulls': 'true',
  });
  expect(body).not.toHaveProperty('providerData');
  expect(text).not.toContain('provider-code-7');
});

it('makes a second instance of the same name, with a token of its own', async () => {
  proves('create.duplicateName');
  const [one, two] = [await create({ name: 'Twin' }), await create({ name: 'Twin' })];
  expect(one.body.id).not.toBe(two.body.id);
  expect(one.body.token).not.toBe(two.body.token);
});

it('asks the provider unless told not to', async () => {
  proves('create.initial');
  isotope.sandbox.reset();
  expect((await create({})).body.externalAuthentication).toBe('initial');
  expect(callsOf(isotope)).toEqual([]);
  const checked = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
  expect(checked.body.externalAuthentication).toBe('none');
  expect(callsOf(isotope).length).toBeGreaterThan(0);
});

it('names every missing entry at once, and an unknown element', async () => {
  proves('create.missing', 'create.unknownElement');
  const configuration = { 'crm.autotask.username': undefined, 'crm.autotask.password': undefined };
  const missing = await create({ configuration });
  expect(missing.status).toBe(400);
  for (const key of Object.keys(configuration)) expect(missing.body.message).toContain(key);
  const unknown = await create({ element: { key: 'autotaskcmr' } });
  expect([unknown.status, unknown.body.message]).toEqual([
    404,
    expect.stringMatching(/^No element found.*autotaskcrm/),
  ]);
});

it('makes nothing of a login the provider refuses', async () => {
  proves('create.refused', 'errors.providerMessage');
  const before = isotope.rows.count('instances');
  const denied = { 'crm.autotask.username': 'denied@sandbox.isotope.test' };
  for (const configuration of [{ 'crm.autotask.password': 'wrong secret' }, denied]) {
    const { status, body } = await askRest(isotope, 'POST', '/instances', {
      body: anInstance(isotope, { configuration }),
    });
    expect([status, body.requestId]).toEqual([400, expect.any(String)]);
    if (configuration === denied) expect(body.providerMessage).toEqual(expect.any(String));
  }
  expect(isotope.rows.count('instances')).toBe(before);
});

it('keeps what is said of events, and does not pretend to do anything with it', async () => {
  proves('create.events');
  const { status, body } = await create({ configuration: { 'event.notification.enabled': true } });
  expect([status, body.eventsEnabled]).toEqual([200, false]);
  expect(body.configuration['event.notification.enabled']).toBe('true');
});

it('tells what an instance holds when asked to, and not otherwise', async () => {
  proves('create.objects');
  const { body } = await create({ retrieveObjectsAfterInstantiation: true });
  expect(body.objects).toContainEqual({ name: 'accounts', vendorName: 'Account', type: 'ceCanonical' });
  expect(body.objects).toContainEqual({ name: 'Resource', vendorName: 'Resource', type: 'vendor' });
  expect((await create({ retrieveObjectsAfterInstantiation: false })).body).not.toHaveProperty('objects');
  expect((await create({ retrieveObjectsAfterInstantiation: 'yes' })).status).toBe(400);
});

it('gives an idempotent repeat the same instance, and another request under the key a 422', async () => {
  const client = clientOf(isotope);
  const body = { ...anUncheckedInstance(isotope), name: 'Once' } as never;
  const first = await client.createInstance(body, { idempotencyKey: 'order-7' });
  expect(await client.createInstance(body, { idempotencyKey: 'order-7' })).toEqual(first);
  const other = { ...anUncheckedInstance(isotope), name: 'Twice' } as never;
  await expect(client.createInstance(other, { idempotencyKey: 'order-7' })).rejects.toMatchObject({ status: 422 });
});
