import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, askGraphql, askRest, authorizationOf } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

// Operations that come often run by functions made for them, and past Apollo: nobody may notice, but for the time they take.

let isotope: TestIsotope;
let id: string;
beforeAll(async () => {
  isotope = await openIsotope();
  for (const name of ['Acme', 'Contoso', 'Fabrikam']) {
    await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, { name, tags: ['emea'] }) });
  }
  const { body } = await askGraphql(isotope, '{ instances { nodes { id } } }');
  id = body.data.instances.nodes[0].id;
});
afterAll(() => isotope.close());

const often = 24;
async function askOften(query: string, variables?: Record<string, unknown>): Promise<readonly [Answer, Answer]> {
  const first = await askGraphql(isotope, query, variables);
  for (let times = 0; times < often; times++) await askGraphql(isotope, query, variables);
  return [first, await askGraphql(isotope, query, variables)];
}

/** What an answer says, but for the id of its request, and how. */
const told = ({ status, headers, body: { extensions, ...rest } }: Answer) => ({
  status,
  rest,
  extensions: Object.keys(extensions as object),
  headers: [...headers.keys()].sort(),
  type: headers.get('content-type'),
});

const fields = `id number name state disabled tags version createdAt updatedAt restorableUntil
  element { key name hub configuration { key isRequired } } configuration { key value isSecret isSet updatedAt fingerprint entry { label } }
  lastVerification { verdict startedAt } token { createdAt lastUsedAt } activity { nodes { action at } }`;

describe('answers the hundredth time as the first', () => {
  it.each([
    [
      'a list',
      `{ instances(first: 2) { nodes { ${fields} } edges { cursor } pageInfo { hasNextPage endCursor } totalCount } }`,
    ],
    ['a list from its end', `{ instances(last: 2) { nodes { name } pageInfo { hasPreviousPage startCursor } } }`],
    ['an empty list', `{ instances(filter: { tags: ["none"] }) { nodes { ${fields} } totalCount } }`],
    ['one with fragments', `{ instances { nodes { ...Parts } } } fragment Parts on Instance { ${fields} }`],
    ['the viewer', '{ viewer { user { number } organization { name } } }'],
    ['elements', '{ elements(hub: "crm") { key instanceCount lastCreatedAt } }'],
    ['a cursor that is none', '{ instances(after: "none") { nodes { name } } }'],
    ['a page that is too large', 'query { instances(first: 2000) { nodes { name } } }'],
    ['one of nobody', '{ instance(id: "none") { name } }'],
    ['a field there is not', '{ instances { nodes { nothing } } }'],
  ])('%s', async (_, query) => {
    const [first, last] = await askOften(query);
    expect(told(last)).toEqual(told(first));
  });

  it('one by its id, and another by a variable of the same operation', async () => {
    const query = `query One($id: ID!) { instance(id: $id) { ${fields} } node(id: $id) { id } }`;
    const [first, last] = await askOften(query, { id });
    expect(first.body.data.instance.name).toBe('Fabrikam');
    expect(told(last)).toEqual(told(first));
    const other = await askGraphql(isotope, query, { id: 'none' });
    expect(other.body.data).toEqual({ instance: null, node: null });
  });

  it('variables that are refused', async () => {
    const query = 'query One($id: ID!) { instance(id: $id) { name } }';
    await askOften(query, { id });
    const [first, last] = await askOften(query, { id: { secret: 'hunter2' } });
    expect(first.status).toBe(400);
    expect(told(last)).toEqual(told(first));
  });
});

it('refuses a stranger an operation that the owner has asked for often', async () => {
  const query = '{ instances { nodes { name } } }';
  await askOften(query);
  const stranger = await askGraphql(isotope, query, {}, { as: null });
  expect([stranger.status, stranger.body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

it('sees at once what has changed', async () => {
  const query = '{ instances(filter: { search: "Initech" }) { nodes { name } totalCount } }';
  const [, before] = await askOften(query);
  await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, { name: 'Initech' }) });
  const after = await askGraphql(isotope, query);
  expect([before.body.data.instances.totalCount, after.body.data.instances.totalCount]).toEqual([0, 1]);
});

it('is measured and logged each time', async () => {
  const own = await openIsotope({ env: { ISOTOPE_LOG_LEVEL: 'info' } });
  try {
    for (let times = 0; times < 30; times++) await askGraphql(own, '{ status { version } }');
    const { text } = await ask(own, 'GET', '/metrics');
    expect(text).toContain('isotope_graphql_operation_duration_seconds_count{field="status",outcome="ok"} 30');
    expect(text).toContain('isotope_cache_lookups_total{cache="documents",result="hit"} 29');
    expect((await own.log()).match(/"route":"\/graphql","status":200/g)).toHaveLength(30);
  } finally {
    await own.close();
  }
});

it('names each request in its answer', async () => {
  const headers = { Authorization: authorizationOf(ownerSecrets) };
  const ids = new Set<string>();
  for (let times = 0; times < 30; times++) {
    const { body, headers: told } = await ask(isotope, 'POST', '/graphql', {
      body: { query: '{ __typename }' },
      headers,
    });
    expect(body.extensions.requestId).toBe(told.get('elements-request-id'));
    ids.add(body.extensions.requestId);
  }
  expect(ids.size).toBe(30);
});
