import { createInstancesClient } from '@isotope/core';
import { describe, expect, it } from 'vitest';
import { askRest } from './ask.js';
import { anInstance, anUncheckedInstance } from './builders.js';
import { minute } from './clock.js';
import { ownerSecrets, startIsotope } from './isotope.js';

/** The JavaScript types of the fields of the sample answer on the page this API starts from. */
const sampleTypes = {
  id: 'number',
  name: 'string',
  token: 'string',
  element: 'object',
  provisionInteractions: 'array',
  valid: 'boolean',
  disabled: 'boolean',
  maxCacheSize: 'number',
  cacheTimeToLive: 'number',
  eventsEnabled: 'boolean',
  cachingEnabled: 'boolean',
};
const sampleElementTypes = {
  id: 'number',
  name: 'string',
  key: 'string',
  description: 'string',
  image: 'string',
  active: 'boolean',
  deleted: 'boolean',
  typeOauth: 'boolean',
  trialAccount: 'boolean',
  configDescription: 'string',
  signupURL: 'string',
  transformationsEnabled: 'boolean',
  authentication: 'object',
  hub: 'string',
};

const typesOf = (fields: object) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? 'array' : typeof value]),
  );

describe('POST /instances', () => {
  it("answers the documented curl with every field of the documentation's sample, in its types", async () => {
    const isotope = await startIsotope();
    // As curl sends `-d @instance.json`: the file's own line breaks, the keys in the page's order.
    const file = `{
  "element": {
    "key": "autotaskcrm"
  },
  "configuration": {
    "crm.autotask.username":  "api-user@sandbox.isotope.test",
    "crm.autotask.password": "sandbox-secret",
    "crm.autotask.server.url": "${isotope.sandboxUrl}"
  },
  "tags": [
    "Docs"
  ],
  "name": "Test"
}
`;
    const { status, headers, body } = await askRest(isotope, 'POST', '/instances', { text: file });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(typesOf(body)).toMatchObject(sampleTypes);
    expect(typesOf(body.element)).toMatchObject(sampleElementTypes);
    expect(body).toMatchObject({ id: 1, name: 'Test', provisionInteractions: [], valid: true, disabled: false });
    expect(body.element).toMatchObject({ id: 50, key: 'autotaskcrm', name: 'Autotask CRM', hub: 'crm', active: true });
    expect(body.token).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('adds what later answers of the platform held', async () => {
    const isotope = await startIsotope();
    const { body } = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope, { tags: ['a', 'b'] }) });
    expect(body).toMatchObject({
      elementId: 50,
      createdDate: '2026-03-01T08:30:00Z',
      updatedDate: '2026-03-01T08:30:00Z',
      tags: ['a', 'b'],
      traceLoggingEnabled: false,
      externalAuthentication: 'none',
      user: { id: 1 },
      configuration: {
        'crm.autotask.username': 'api-user@sandbox.isotope.test',
        'crm.autotask.password': '********',
        'crm.autotask.server.url': isotope.sandboxUrl,
      },
    });
    expect(body.element).toMatchObject({
      hookName: 'AutotaskCRM',
      protocolType: 'soap',
      bulkDownloadEnabled: true,
      authentication: { type: 'basic' },
    });
  });

  it('asks the provider for the zone without the secret, then signs in and looks at the rights, and changes nothing', async () => {
    const isotope = await startIsotope();
    await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    const calls = isotope.sandbox.calls();
    expect(calls.map(({ method }) => method)).toEqual(calls.map(() => 'GET'));
    expect(calls.map(({ path }) => path.split('/').at(-1))).toEqual([
      'zoneInformation',
      'versioninformation',
      'ThresholdInformation',
      'entityInformation',
    ]);
    expect(calls[0]).not.toHaveProperty('userName');
  });

  it('can be read back as it was answered', async () => {
    const isotope = await startIsotope();
    const { body: made } = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    isotope.clock.advance(minute);
    const { status, body } = await askRest(isotope, 'GET', `/instances/${made.id}`);
    expect([status, body]).toEqual([200, made]);
  });

  it('takes the element by its id, as a key in any case, or from the path', async () => {
    const isotope = await startIsotope();
    const { element: _, ...rest } = anUncheckedInstance(isotope);
    const answers = [
      await askRest(isotope, 'POST', '/instances', { body: { ...rest, element: { id: 50 } } }),
      await askRest(isotope, 'POST', '/instances', { body: { ...rest, element: { key: 'AutotaskCRM' } } }),
      await askRest(isotope, 'POST', '/elements/autotaskcrm/instances', { body: rest }),
      await askRest(isotope, 'POST', '/elements/50/instances', {
        body: { ...rest, element: { key: 'something-else' } },
      }),
    ];
    expect(answers.map(({ status, body }) => [status, body.element.key])).toEqual(
      answers.map(() => [200, 'autotaskcrm']),
    );
  });

  it('answers at a path with a slash too many, as the platform did', async () => {
    const isotope = await startIsotope();
    for (const path of ['/instances/', '//instances']) {
      const { status } = await askRest(isotope, 'POST', path, { body: anUncheckedInstance(isotope) });
      expect(status).toBe(200);
    }
  });

  it('skips the check for externalAuthentication "initial" and says so', async () => {
    const isotope = await startIsotope();
    const { status, body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
    expect([status, body.valid, body.externalAuthentication]).toEqual([200, true, 'initial']);
    expect(isotope.sandbox.calls()).toEqual([]);
    expect(isotope.rows.all('select state, last_verification from instances')).toEqual([
      { state: 'UNVERIFIED', last_verification: null },
    ]);
  });

  it('keeps values of unknown keys, whatever JSON they are, and hides those that sound secret', async () => {
    const isotope = await startIsotope();
    const configuration = {
      'event.notification.enabled': true,
      'event.poller.refresh_interval': 15,
      'event.poller.configuration': { contacts: { url: '/x' } },
      'oauth.api.secret': 'shh-shh-shh',
      __proto__: null,
      constructor: 'plain',
      'not.given': null,
    };
    const { body } = await askRest(isotope, 'POST', '/instances', {
      body: anUncheckedInstance(isotope, { configuration }),
    });
    expect(body.configuration).toMatchObject({
      'event.notification.enabled': 'true',
      'event.poller.refresh_interval': '15',
      'event.poller.configuration': '{"contacts":{"url":"/x"}}',
      'oauth.api.secret': '********',
      constructor: 'plain',
    });
    expect(body.configuration).not.toHaveProperty(['not.given']);
  });

  it('keeps even a key that JavaScript has a meaning for', async () => {
    const isotope = await startIsotope();
    const text = JSON.stringify(anUncheckedInstance(isotope)).replace(
      '"configuration":{',
      '"configuration":{"__proto__":"mine","toString":"yours",',
    );
    const { status, text: answer } = await askRest(isotope, 'POST', '/instances', { text });
    expect(status).toBe(200);
    expect(answer).toContain('"__proto__":"mine"');
    expect(answer).toContain('"toString":"yours"');
  });

  it('cleans the name of HTML and gives it as the one tag when there are none', async () => {
    const isotope = await startIsotope();
    const body = anUncheckedInstance(isotope, { name: '  <b>Acme</b>\t <script>alert(1)</script> & Söhne ', tags: [] });
    const { body: made } = await askRest(isotope, 'POST', '/instances', { body });
    expect([made.name, made.tags]).toEqual(['Acme alert(1) & Söhne', ['Acme alert(1) & Söhne']]);
  });

  it('makes as many instances of one name as are asked for', async () => {
    const isotope = await startIsotope();
    const body = anUncheckedInstance(isotope);
    const made = await Promise.all(Array.from({ length: 5 }, () => askRest(isotope, 'POST', '/instances', { body })));
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(5);
    expect(new Set(made.map((answer) => answer.body.token)).size).toBe(5);
  });

  it('takes back what a client got, unknown fields and all', async () => {
    const isotope = await startIsotope();
    const { body: first } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
    const again = { ...first, configuration: { ...first.configuration, 'crm.autotask.password': 'sandbox-secret' } };
    const { status, body } = await askRest(isotope, 'POST', '/instances', { body: again });
    expect([status, body.id]).toEqual([200, 2]);
  });
});

describe("core's client", () => {
  it('creates, reads, lists and deletes an instance', async () => {
    const isotope = await startIsotope();
    const client = createInstancesClient({ baseUrl: isotope.url, ...ownerSecrets });
    const made = await client.createInstance(anInstance(isotope));
    expect(await client.getInstance(made.id)).toEqual(made);
    expect((await client.listInstances()).instances).toEqual([made]);
    await client.deleteInstance(made.id);
    expect((await client.listInstances()).instances).toEqual([]);
    await expect(client.getInstance(made.id)).rejects.toMatchObject({
      kind: 'HTTP',
      status: 404,
      details: { code: 'INSTANCE_NOT_FOUND' },
    });
  });

  it('lists every instance over as many pages as there are', async () => {
    const isotope = await startIsotope();
    const client = createInstancesClient({ baseUrl: isotope.url, ...ownerSecrets });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await client.createInstance(anUncheckedInstance(isotope, { name }));
    const names: string[] = [];
    for await (const { name } of client.allInstances({ pageSize: 2, hydrate: false })) names.push(name);
    expect(names).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('is told every problem of a refused create and the request id to ask about', async () => {
    const isotope = await startIsotope();
    const client = createInstancesClient({ baseUrl: isotope.url, ...ownerSecrets });
    const refused = client.createInstance(anInstance(isotope, { configuration: { 'crm.autotask.password': 'wrong' } }));
    await expect(refused).rejects.toMatchObject({
      kind: 'HTTP',
      status: 400,
      requestId: expect.stringMatching(/^[0-9a-f]{24}$/),
      details: { code: 'CREDENTIALS_REJECTED', providerMessage: 'HTTP 401 Unauthorized' },
    });
  });

  it('finds out what can be connected', async () => {
    const isotope = await startIsotope();
    const client = createInstancesClient({ baseUrl: isotope.url, ...ownerSecrets });
    const [element] = await client.listElements();
    expect(await client.getElement('autotaskcrm')).toEqual(element);
    expect(await client.getElement(50)).toEqual(element);
    expect(element?.configuration?.filter(({ required }) => required).map(({ key }) => key)).toEqual([
      'crm.autotask.username',
      'crm.autotask.password',
      'crm.autotask.server.url',
    ]);
  });
});
