import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Secrets, ask, askGraphql, askRest, authorizationOf } from './ask.js';
import { anInstance, anUncheckedInstance } from './builders.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

const platformText = 'Invalid Organization or User secret, or invalid Element token provided.';

let isotope: TestIsotope;
let others: Secrets;
/** The token of the first organisation's instance. */
let token: string;
beforeAll(async () => {
  isotope = await openIsotope();
  others = await isotope.useCases.createOrganization('Globex', 'CLI');
  token = (await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) })).body.token;
});
afterAll(() => isotope.close());

const endpoints = [
  ['POST', '/elements/api-v2/instances'],
  ['POST', '/elements/api-v2/elements/autotaskcrm/instances'],
  ['GET', '/elements/api-v2/instances'],
  ['GET', '/elements/api-v2/instances/1'],
  ['DELETE', '/elements/api-v2/instances/1'],
  ['GET', '/elements/api-v2/elements'],
  ['GET', '/elements/api-v2/elements/autotaskcrm'],
  ['GET', '/elements/api-v2/nothing-here'],
  ['POST', '/graphql'],
  ['GET', '/graphql?query={viewer{user{id}}}'],
  ['POST', '/graphql/stream'],
] as const;

describe.each(endpoints)('%s %s', (method, path) => {
  it('refuses a stranger, in the words of the platform and before it reads the body', async () => {
    const { status, body } = await ask(isotope, method, path, {
      as: null,
      ...(method === 'POST' && { text: '{ not json', headers: { 'Content-Type': 'text/plain' } }),
    });
    expect(status).toBe(401);
    expect(body.message ?? body.errors[0].message).toBe(platformText);
  });
});

const { userSecret, organizationSecret } = ownerSecrets;
const refused: readonly (readonly [string, () => string])[] = [
  ['an empty header', () => ''],
  ['the user alone', () => `User ${userSecret}`],
  ['the organization alone', () => `Organization ${organizationSecret}`],
  ['a wrong user secret', () => `User ${userSecret}x, Organization ${organizationSecret}`],
  ['a wrong organization secret', () => `User ${userSecret}, Organization ${organizationSecret.toUpperCase()}`],
  ['the secrets the wrong way round', () => `User ${organizationSecret}, Organization ${userSecret}`],
  [
    'the user of one organisation with the secret of another',
    () => authorizationOf({ userSecret, organizationSecret: others.organizationSecret }),
  ],
  [
    'the secret of one organisation with the user of another',
    () => authorizationOf({ userSecret: others.userSecret, organizationSecret }),
  ],
  ['a scheme nobody knows', () => `Basic ${Buffer.from(`${userSecret}:${organizationSecret}`).toString('base64')}`],
  ['a user secret as a session', () => `Bearer ${userSecret}`],
  [
    'an element token that nobody has',
    () => `User ${userSecret}, Organization ${organizationSecret}, Element ${token}x`,
  ],
  ['an element token alone', () => `Element ${token}`],
  ['an element token of another organisation', () => `User ${others.userSecret}, Element ${token}`],
  ['one scheme twice', () => `User ${userSecret}, User ${userSecret}, Organization ${organizationSecret}`],
  ['something more that is not understood', () => `User ${userSecret}, Organization ${organizationSecret}, and more`],
  [
    'a header too long to be meant',
    () => `User ${userSecret}, Organization ${organizationSecret}, Element ${'x'.repeat(5000)}`,
  ],
];

describe.each(refused)('%s', (_, authorization) => {
  it('is refused by REST and GraphQL alike, without a word of what was wrong', async () => {
    const headers = { Authorization: authorization() };
    const rest = await askRest(isotope, 'POST', '/instances', { as: null, headers, body: anInstance(isotope) });
    expect([rest.status, rest.body]).toEqual([
      401,
      { requestId: rest.body.requestId, message: platformText, code: 'UNAUTHENTICATED' },
    ]);
    const graphql = await askGraphql(isotope, '{ viewer { user { id } } }', {}, { as: null, headers });
    expect([graphql.status, graphql.body.errors[0].message]).toEqual([401, platformText]);
    expect(graphql.body).not.toHaveProperty('data');
  });
});

const accepted: readonly (readonly [string, () => string])[] = [
  ['as the platform documents it', () => `User ${userSecret}, Organization ${organizationSecret}`],
  ['in the other order', () => `Organization ${organizationSecret}, User ${userSecret}`],
  ['without a space after the comma', () => `User ${userSecret},Organization ${organizationSecret}`],
  ['with spaces everywhere', () => `   User    ${userSecret}   ,   Organization   ${organizationSecret}   `],
  ['with tabs', () => `User\t${userSecret},\tOrganization\t${organizationSecret}`],
  ['in lower case', () => `user ${userSecret}, organization ${organizationSecret}`],
  ['in upper case', () => `USER ${userSecret}, ORGANIZATION ${organizationSecret}`],
  ['with the colons a published client sends', () => `User: ${userSecret}, Organization: ${organizationSecret}`],
  ['with an element token as well', () => `Element ${token}, User ${userSecret}, Organization ${organizationSecret}`],
  ['with an element token in place of the organization', () => `Element ${token}, User ${userSecret}`],
];

describe.each(accepted)('the header %s', (_, authorization) => {
  it('is understood', async () => {
    const headers = { Authorization: authorization() };
    const { status } = await askRest(isotope, 'GET', '/elements', { as: null, headers });
    expect(status).toBe(200);
  });
});

it('tells anybody whether it lives and is ready, and nothing else', async () => {
  const answers = await Promise.all(
    ['/healthz', '/readyz', '/'].map((path) => ask(isotope, 'GET', path, { as: null })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
  expect(answers.map(({ body }) => body.status)).toEqual(['ok', 'ready', undefined]);
});

it('has stored nothing for any of them', () => {
  expect(isotope.rows.count('instances')).toBe(1);
});
