import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../src/elements/catalogue.js';
import { askRest, authorizationOf, graphqlData } from './ask.js';
import { type TestIsotope, ownerSecrets, startIsotope } from './isotope.js';

const prefixes = { autotaskcrm: 'crm', autotaskhelpdesk: 'helpdesk', autotaskfinance: 'finance' } as const;

const create = (isotope: TestIsotope, key: keyof typeof prefixes, password = 'sandbox-secret') => {
  const prefix = `${prefixes[key]}.autotask`;
  const configuration = {
    [`${prefix}.username`]: 'api-user@sandbox.isotope.test',
    [`${prefix}.password`]: password,
    [`${prefix}.server.url`]: isotope.sandboxUrl,
  };
  return askRest(isotope, 'POST', `/elements/${key}/instances`, { body: { name: 'Acme', configuration } });
};

describe('a user at Autotask', () => {
  it('may have an instance of each of its elements', async () => {
    const isotope = await startIsotope();
    for (const [key, number] of [
      ['autotaskcrm', 50],
      ['autotaskhelpdesk', 123],
      ['autotaskfinance', 8152],
    ] as const) {
      const { status, body } = await create(isotope, key);
      expect([status, body.elementId, body.element.key, body.valid]).toEqual([200, number, key, true]);
    }
  });

  it('is told before of which elements the data is served, and which are refused as HUB_NOT_SERVED', async () => {
    const isotope = await startIsotope();
    const { elements } = await graphqlData(isotope, '{ elements { key isDataServed } }');
    for (const key of ['autotaskcrm', 'autotaskhelpdesk', 'autotaskfinance'] as const) {
      const { isDataServed } = elements.find((element: { readonly key: string }) => element.key === key);
      const { token } = (await create(isotope, key)).body;
      const headers = { Authorization: `${authorizationOf(ownerSecrets)}, Element ${token}` };
      const { body } = await askRest(isotope, 'GET', `/hubs/${prefixes[key]}/objects`, { as: null, headers });
      expect([key, isDataServed]).toEqual([key, body.code !== 'HUB_NOT_SERVED']);
      expect(isDataServed).toBe(key === 'autotaskcrm');
    }
  });

  it('is not asked again by one element for a secret it refused of another', async () => {
    const isotope = await startIsotope();
    await create(isotope, 'autotaskcrm', 'wrong');
    const before = isotope.sandbox.calls().length;

    const { status, body } = await create(isotope, 'autotaskfinance', 'wrong');

    expect([status, body.code, body.problems[0].key]).toEqual([
      400,
      'CREDENTIALS_REJECTED',
      'finance.autotask.password',
    ]);
    expect(isotope.sandbox.calls()).toHaveLength(before);
  });

  it('is left alone after three refused secrets, whichever elements they came by, so that nobody locks it', async () => {
    const isotope = await startIsotope();
    await create(isotope, 'autotaskcrm', 'wrong-1');
    await create(isotope, 'autotaskhelpdesk', 'wrong-2');
    await create(isotope, 'autotaskfinance', 'wrong-3');

    const { status, body, headers } = await create(isotope, 'autotaskcrm', 'wrong-4');

    expect([status, body.code]).toEqual([429, 'PROVIDER_THROTTLED']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60);
  });

  it('has its secrets sealed by each: the password, and the integration code, which stands for a whole vendor', () => {
    for (const [key, hub] of Object.entries(prefixes)) {
      const { configuration = [] } = createCatalogue().find(key) ?? {};
      const prefix = `${hub}.autotask`;
      const own = configuration.filter((entry) => entry.key.startsWith(prefix));

      expect(own.filter(({ isSecret }) => isSecret).map((entry) => entry.key)).toEqual([
        `${prefix}.password`,
        `${prefix}.integration.code`,
      ]);
    }
  });

  it('keeps the entries of its elements apart: those of another are unknown, and not enough', async () => {
    const isotope = await startIsotope();
    const { configuration } = (await create(isotope, 'autotaskcrm')).body;
    const { status, body } = await askRest(isotope, 'POST', '/elements/autotaskhelpdesk/instances', {
      body: { name: 'Acme', configuration },
    });

    expect([status, body.problems.map(({ key }: { key: string }) => key)]).toEqual([
      400,
      [
        'helpdesk.autotask.username',
        'helpdesk.autotask.password',
        'helpdesk.autotask.server.url',
        'crm.autotask.password',
      ],
    ]);
  });
});
