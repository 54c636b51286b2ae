import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, askRest, authorizationOf } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

let isotope: TestIsotope;
let token: string;
beforeAll(async () => {
  isotope = await openIsotope();
  const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
  token = body.token;
});
afterAll(() => isotope.close());

const builder = /^The element builder is not served by Isotope: .*docs\/adding-an-element\.md/;

function expectUnserved({ status, body, headers }: Answer, words: RegExp) {
  expect([status, body.code]).toEqual([404, 'NOT_SERVED']);
  expect(body.message).toMatch(words);
  expect(body.requestId).toMatch(/^[0-9a-f]{24}$/);
  expect(headers.get('elements-request-id')).toBe(body.requestId);
}

describe('what the platform did and Isotope does not', () => {
  it.each([
    ['POST', '/elements', builder],
    ['PUT', '/elements/autotaskcrm', builder],
    ['PATCH', '/elements/autotaskcrm', builder],
    ['DELETE', '/elements/50', builder],
    ['PUT', '/elements/autotaskcrm/active', builder],
    ['DELETE', '/elements/autotaskcrm/active', builder],
    ['POST', '/elements/autotaskcrm/clone', builder],
    ['GET', '/elements/autotaskcrm/export', builder],
    ['POST', '/elements/autotaskcrm/configuration', builder],
    ['PUT', '/elements/autotaskcrm/configuration/crm.autotask.username', builder],
    ['DELETE', '/elements/autotaskcrm/configuration/crm.autotask.username', builder],
    ['GET', '/elements/autotaskcrm/hooks', builder],
    ['PUT', '/elements/autotaskcrm/hooks/7', builder],
    ['GET', '/elements/autotaskcrm/objects', builder],
    ['POST', '/elements/autotaskcrm/objects/7/fields', builder],
    ['GET', '/elements/autotaskcrm/parameters', builder],
    ['GET', '/elements/autotaskcrm/resources', builder],
    ['POST', '/elements/autotaskcrm/resources/7/hooks', builder],
    ['GET', '/elements/50/versions', builder],
    ['GET', '/elements/autotaskcrm/oauth/url', /^OAuth is not served/],
    ['GET', '/elements/50/oauth/url/default', /^OAuth is not served/],
    ['POST', '/elements/autotaskcrm/oauth/token', /^OAuth is not served/],
    ['GET', '/organizations/elements/autotaskcrm/transformations', /^Transformations are not served/],
    ['POST', '/accounts/7/elements/autotaskcrm/transformations/Account', /^Transformations are not served/],
    ['GET', '/organizations/objects/definitions', /^Object definitions are not served/],
    ['PUT', '/accounts/7/objects/Account/definitions', /^Object definitions are not served/],
    ['GET', '/formulas', /platform's formulas/],
    ['POST', '/formulas/7/instances', /platform's formulas/],
    ['PUT', '/accounts', /platform's accounts/],
    ['DELETE', '/users/7', /platform's users/],
    ['GET', '/usage', /platform's usage/],
    ['GET', '/audit-logs/elements', /platform's audit-logs/],
    ['GET', '/jobs', /platform's jobs/],
    ['POST', '/events/autotaskcrm', /platform's events/],
  ] as const)('is said in a sentence: %s %s', async (method, path, words) => {
    expectUnserved(await askRest(isotope, method, path), words);
    expectUnserved(await askRest(isotope, method, `/${path}/?fields=a,b`), words);
  });

  it.each(['/elements', '/hubs/crm/accounts', '/formulas'])('is not said to a stranger: POST %s', async (path) => {
    expect((await askRest(isotope, 'POST', path, { as: null, body: {} })).status).toBe(401);
  });

  it.each([
    ['PUT', '/organizations/me', 'GET, HEAD'],
    ['DELETE', '/elements/keys', 'GET, HEAD'],
    ['POST', '/hubs', 'GET, HEAD'],
    ['DELETE', '/hubs/crm', 'GET, HEAD'],
  ])('is not said of a path that is there, whose verbs are told: %s %s', async (method, path, verbs) => {
    const { status, headers } = await askRest(isotope, method, path);
    expect([status, headers.get('allow')]).toEqual([405, verbs]);
  });

  it('leaves a path nobody ever had unserved in plain words too', async () => {
    expectUnserved(
      await askRest(isotope, 'GET', '/nothing-here'),
      /^Nothing is served at GET of this path\. What is served is described at \/openapi, /,
    );
    expectUnserved(await askRest(isotope, 'PUT', '/elements/autotaskcrm/nothing'), /^Nothing is served at PUT/);
  });
});

describe('a hub call with an element token', () => {
  const call = (method: string, path: string, authorization: string) =>
    askRest(isotope, method, path, { as: null, headers: { Authorization: authorization } });

  it('is refused by its token first', async () => {
    const { status, body } = await call('GET', '/ping', `${authorizationOf(ownerSecrets)}, Element nobodys`);

    expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('does not keep the platform’s own paths from being told apart', async () => {
    const answer = await call('POST', '/elements', `${authorizationOf(ownerSecrets)}, Element ${token}`);

    expectUnserved(answer, builder);
  });
});
