import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../src/elements/catalogue.js';
import { askRest, graphqlData } from './ask.js';
import { anInput, anInstance } from './builders.js';
import { startIsotope } from './isotope.js';
import * as operations from './operations.js';

const stageNames = ['CONFIGURATION', 'ZONE', 'NETWORK', 'SIGN_IN', 'PERMISSION'];

describe('createInstance', () => {
  it('gives the token and the whole instance, its receipt of five timed stages included', async () => {
    const isotope = await startIsotope();
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input: anInput(isotope) });
    expect(createInstance).toMatchObject({
      __typename: 'CreatedInstance',
      token: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
    });
    expect(createInstance.instance).toMatchObject({
      number: 1,
      name: 'Acme',
      state: 'VERIFIED',
      disabled: false,
      tags: ['customer'],
      version: 1,
      element: { key: 'autotaskcrm', name: 'Autotask CRM', hub: 'crm' },
      createdAt: '2026-03-01T08:30:00.250Z',
      updatedAt: '2026-03-01T08:30:00.250Z',
      lastVerification: { verdict: 'VERIFIED' },
    });
    const { stages } = createInstance.instance.lastVerification;
    expect(stages.map(({ name, status }: Record<string, string>) => [name, status])).toEqual(
      stageNames.map((name) => [name, 'PASSED']),
    );
    for (const stage of stages) {
      expect(stage).toMatchObject({
        startedAt: expect.any(String),
        durationMs: expect.any(Number),
        message: expect.any(String),
      });
    }
  });

  it('shows a secret to nobody: only that it is set, since when, and a fingerprint of it', async () => {
    const isotope = await startIsotope();
    const configuration = {
      'crm.autotask.integration.code': 'SANDBOX',
      'my.api_key': 'k'.repeat(20),
      'my.note': 'hello',
    };
    const { createInstance } = await graphqlData(isotope, operations.createInstance, {
      input: anInput(isotope, { configuration }),
    });
    const values = createInstance.instance.configuration.filter(({ key }: { key: string }) => /^(crm|my)\./.test(key));
    expect(
      values.map(({ key, value, isSecret, isSet }: Record<string, unknown>) => [key, value, isSecret, isSet]),
    ).toEqual(
      expect.arrayContaining([
        ['crm.autotask.username', 'api-user@sandbox.isotope.test', false, true],
        ['crm.autotask.password', null, true, true],
        ['crm.autotask.server.url', isotope.sandboxUrl, false, true],
        ['crm.autotask.integration.code', null, true, true],
        ['my.api_key', null, true, true],
        ['my.note', 'hello', false, true],
      ]),
    );
    for (const { isSecret, fingerprint } of values) {
      expect(fingerprint).toEqual(isSecret ? expect.stringMatching(/^[0-9a-f]{4}$/) : null);
    }
    const labelOf = (wanted: string) => values.find(({ key }: { key: string }) => key === wanted).entry?.label;
    expect([labelOf('crm.autotask.password'), labelOf('my.note')]).toEqual(['Password', undefined]);
  });

  it('makes the same instance that REST makes', async () => {
    const isotope = await startIsotope();
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input: anInput(isotope) });
    const byGraphql = await askRest(isotope, 'GET', '/instances/1');
    const byRest = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    expect(byGraphql.body.token).toBe(createInstance.token);
    expect({ ...byRest.body, id: 1, token: createInstance.token }).toEqual(byGraphql.body);
  });

  it('can be read back by its global id, which says nothing to a reader', async () => {
    const isotope = await startIsotope();
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input: anInput(isotope) });
    const { id } = createInstance.instance;
    expect(await graphqlData(isotope, operations.instance, { id })).toEqual({ instance: createInstance.instance });
    const { node } = await graphqlData(
      isotope,
      'query ($id: ID!) { node(id: $id) { __typename id ... on Instance { name } } }',
      { id },
    );
    expect(node).toEqual({ __typename: 'Instance', id, name: 'Acme' });
  });

  it('names the name as the one tag without any, and keeps each tag once', async () => {
    const isotope = await startIsotope();
    const tagsOf = async (tags: unknown) => {
      const input = anInput(isotope, { tags, verify: 'SKIP' });
      return (await graphqlData(isotope, operations.createInstance, { input })).createInstance.instance.tags;
    };
    expect(await tagsOf(undefined)).toEqual(['Acme']);
    expect(await tagsOf([])).toEqual(['Acme']);
    expect(await tagsOf(['b', ' a ', 'b', '', 'a'])).toEqual(['b', 'a']);
  });
});

describe('verifyConfiguration', () => {
  it('checks as a create does and stores nothing', async () => {
    const isotope = await startIsotope();
    const { verifyConfiguration } = await graphqlData(isotope, operations.verifyConfiguration, {
      input: anInput(isotope),
    });
    expect(verifyConfiguration).toMatchObject({
      __typename: 'VerifiedConfiguration',
      verification: { verdict: 'VERIFIED' },
    });
    expect(verifyConfiguration.verification.stages.map(({ name }: { name: string }) => name)).toEqual(stageNames);
    expect([isotope.rows.count('instances'), isotope.rows.count('idempotency_records')]).toEqual([0, 0]);
    expect(isotope.rows.all('select action from activities')).toEqual([{ action: 'ORGANIZATION_CREATED' }]);
  });

  it('asks the provider whatever the input says of asking, since that is what it is for', async () => {
    const isotope = await startIsotope();
    const input = anInput(isotope, { verify: 'SKIP', configuration: { 'crm.autotask.password': 'wrong' } });
    const { verifyConfiguration } = await graphqlData(isotope, operations.verifyConfiguration, { input });
    expect(verifyConfiguration).toMatchObject({ __typename: 'VerificationProblem', code: 'CREDENTIALS_REJECTED' });
  });

  it('leaves an idempotency key free for the create that follows', async () => {
    const isotope = await startIsotope();
    const input = anInput(isotope, { idempotencyKey: 'key-1' });
    await graphqlData(isotope, operations.verifyConfiguration, { input });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    expect(createInstance.__typename).toBe('CreatedInstance');
  });
});

describe('queries', () => {
  it('say who is asking', async () => {
    const isotope = await startIsotope();
    expect(await graphqlData(isotope, operations.viewer)).toMatchObject({
      viewer: {
        authorizedBy: 'SECRETS',
        user: { email: null, isClaimed: false, role: 'OWNER' },
        organization: { number: 1 },
      },
    });
  });

  it('say what can be connected, narrowed by hub and by text', async () => {
    const isotope = await startIsotope();
    const keys = async (asked: string) =>
      (await graphqlData(isotope, `{ elements${asked} { key } }`)).elements.map(({ key }: { key: string }) => key);
    const { elements } = createCatalogue();
    const ofHub = (hub: string) => elements.filter((element) => element.hub === hub).map(({ key }) => key);
    expect(await keys('')).toEqual(elements.map(({ key }) => key));
    expect(await keys('(hub: "crm", search: " aUtOtAsK cRm ")')).toEqual(['autotaskcrm']);
    expect(await keys('(hub: "helpdesk")')).toEqual(ofHub('helpdesk'));
    expect(await keys('(hub: "travel")')).toEqual([]);
    expect(await keys('(search: "salesforce")')).toEqual([]);
  });

  it('describe an element as its form needs it, its instances counted', async () => {
    const isotope = await startIsotope();
    await graphqlData(isotope, operations.createInstance, { input: anInput(isotope) });
    const { element } = await graphqlData(
      isotope,
      `{ element(key: "autotaskcrm") { number symbol instanceCount sandboxConfiguration { key value }
        configuration { key type isRequired isSecret displayOrder maxLength } } }`,
    );
    expect(element).toMatchObject({ number: 50, symbol: 'At', instanceCount: 1 });
    expect(element.configuration[1]).toEqual({
      key: 'crm.autotask.password',
      type: 'PASSWORD',
      isRequired: true,
      isSecret: true,
      displayOrder: 1,
      maxLength: 1000,
    });
    expect(element.sandboxConfiguration.map(({ key }: { key: string }) => key)).toEqual([
      'crm.autotask.username',
      'crm.autotask.password',
      'crm.autotask.server.url',
    ]);
  });

  it('offer no sandbox where none runs', async () => {
    const isotope = await startIsotope({ env: { ISOTOPE_SANDBOX: 'off' } });
    const { element } = await graphqlData(isotope, '{ element(key: "autotaskcrm") { sandboxConfiguration { key } } }');
    expect(element.sandboxConfiguration).toEqual([]);
  });

  it.each([
    '',
    'nonsense',
    'SW5zdGFuY2U6',
    Buffer.from('User:0195b2a4-0000-7000-8000-000000000000').toString('base64url'),
  ])('answer null for the id %j, which is nothing here', async (id) => {
    const isotope = await startIsotope();
    const data = await graphqlData(isotope, 'query ($id: ID!) { instance(id: $id) { id } node(id: $id) { id } }', {
      id,
    });
    expect(data).toEqual({ instance: null, node: null });
  });

  it('answer null for an element nobody knows', async () => {
    const isotope = await startIsotope();
    expect(await graphqlData(isotope, '{ element(key: "nothing") { key } }')).toEqual({ element: null });
  });
});
