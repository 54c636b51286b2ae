import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSdl } from '../src/graphql/schema.js';
import { ask, askGraphql, graphqlData } from './ask.js';
import { anInput } from './builders.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import * as operations from './operations.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());

const mutations = ['createInstance', 'verifyConfiguration'] as const;
const send = async (mutation: (typeof mutations)[number], input: unknown) =>
  (await graphqlData(isotope, operations[mutation], { input }))[mutation];

describe.each(mutations)('%s', (mutation) => {
  it('names all missing entries in one problem, by key and label', async () => {
    const input = anInput(isotope, {
      configuration: { 'crm.autotask.username': undefined, 'crm.autotask.server.url': undefined },
    });
    const problem = await send(mutation, input);
    expect(problem).toMatchObject({
      __typename: 'InvalidConfigurationProblem',
      code: 'INVALID_CONFIGURATION',
      entries: [
        { key: 'crm.autotask.username', label: 'User name', code: 'MISSING', message: 'User name is required.' },
        { key: 'crm.autotask.server.url', label: 'Server URL', code: 'MISSING', message: 'Server URL is required.' },
      ],
    });
    expect(problem.message).toBe(
      'Missing required configuration: crm.autotask.username (User name), crm.autotask.server.url (Server URL).',
    );
  });

  it('names whatever else is wrong beside them', async () => {
    const problem = await send(mutation, {
      elementKey: 'autotaskcrm',
      name: '\u0000',
      configuration: [
        { key: 'crm.autotask.password', value: 'bell\u0007' },
        { key: 'crm.autotask.server.url', value: 'ftp://webservices5.autotask.net' },
      ],
      tags: ['x'.repeat(256)],
    });
    expect(problem.entries.map(({ key, code }: Record<string, string>) => [key, code])).toEqual([
      ['name', 'MISSING'],
      ['crm.autotask.username', 'MISSING'],
      ['crm.autotask.password', 'CONTROL_CHARACTERS'],
      ['crm.autotask.server.url', 'INVALID_URL'],
      ['tags', 'TOO_LONG'],
    ]);
  });

  it('takes a tag as long as the schema says and refuses one a character longer', async () => {
    const [, most = ''] = /Labels to find it by, each 1 to (\d+) characters/.exec(readSdl()) ?? [];
    const problemsWith = async (length: number) => {
      const problem = await send(mutation, { ...anInput(isotope), name: ' ', tags: ['x'.repeat(length)] });
      return problem.entries.map(({ key, code }: Record<string, string>) => [key, code]);
    };
    expect(most).toBe('255');
    expect(await problemsWith(255)).toEqual([['name', 'MISSING']]);
    expect(await problemsWith(256)).toEqual([
      ['name', 'MISSING'],
      ['tags', 'TOO_LONG'],
    ]);
  });

  it('refuses a key that is all but an entry’s, which nobody would read', async () => {
    const input = anInput(isotope, { configuration: { 'crm.autotask.integration.cod': 'OURS' } });
    const problem = await send(mutation, input);
    expect(problem.entries).toEqual([
      expect.objectContaining({
        key: 'crm.autotask.integration.cod',
        message: expect.stringContaining('Did you mean crm.autotask.integration.code?'),
      }),
    ]);
  });

  it('refuses a key that is given twice, for nobody knows which value is meant', async () => {
    const input = anInput(isotope);
    const problem = await send(mutation, { ...input, configuration: [...input.configuration, input.configuration[0]] });
    expect(problem.entries).toMatchObject([{ key: 'crm.autotask.username', code: 'DUPLICATE' }]);
  });

  it('names a key that is given twice together with all else that is wrong', async () => {
    const { configuration: given, ...input } = anInput(isotope, {
      name: ' ',
      configuration: { 'crm.autotask.password': undefined },
      attemptId: 'x'.repeat(101),
    });
    const { entries } = await send(mutation, { ...input, configuration: [...given, given[0]] });
    expect(entries.map(({ key, code }: Record<string, string>) => [key, code])).toEqual([
      ['crm.autotask.username', 'DUPLICATE'],
      ['attemptId', 'TOO_LONG'],
      ['name', 'MISSING'],
      ['crm.autotask.password', 'MISSING'],
    ]);
  });

  it('says of a name that is missing that it is, and calls it no configuration', async () => {
    expect((await send(mutation, anInput(isotope, { name: ' ' }))).message).toBe('Name is required.');
  });

  it('refuses an idempotency key and an attempt id that cannot be', async () => {
    const problem = await send(mutation, {
      ...anInput(isotope),
      idempotencyKey: 'two words',
      attemptId: 'x'.repeat(101),
    });
    expect(problem.entries.map(({ key, code }: Record<string, string>) => [key, code])).toEqual([
      ['idempotencyKey', 'INVALID'],
      ['attemptId', 'TOO_LONG'],
    ]);
  });

  it('names an unknown element and the known ones nearest to it', async () => {
    expect(await send(mutation, { ...anInput(isotope), elementKey: 'autotaskcrn' })).toMatchObject({
      __typename: 'UnknownElementProblem',
      code: 'UNKNOWN_ELEMENT',
      elementKey: 'autotaskcrn',
      suggestions: ['autotaskcrm'],
      message: 'No element found with key or ID autotaskcrn. Did you mean autotaskcrm?',
    });
  });
});

describe('a request that is no good GraphQL', () => {
  const text = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') => ({
    text: body,
    headers: { 'Content-Type': type },
  });

  it.each([
    ['malformed JSON', text('{"query": '), 400],
    ['another content type', text('{ viewer { user { id } } }', 'application/graphql'), 415],
    ['plain text, which a foreign page could send', text('{"query":"{ viewer { user { id } } }"}', 'text/plain'), 415],
    [
      'more than one mebibyte',
      text(JSON.stringify({ query: `{ viewer { user { id } } } #${'x'.repeat(1024 * 1024)}` })),
      413,
    ],
    ['a body that is not UTF-8', text(Buffer.from('{"query":"{ viewer { user { id } } } #Köln"}', 'latin1')), 400],
    ['another encoding', text('{"query":"{ viewer { user { id } } }"}', 'application/json; charset=iso-8859-1'), 415],
    ['no query', text('{}'), 400],
    ['a query that does not parse', text('{"query":"{ viewer {"}'), 400],
    ['a field that is not there', text('{"query":"{ viewer { password } }"}'), 400],
    ['a variable that is missing', text(JSON.stringify({ query: operations.createInstance })), 400],
  ])("%s is answered in GraphQL's form, with a code and without a stack", async (_, asking, status) => {
    const answer = await ask(isotope, 'POST', '/graphql', asking);
    expect(answer.status).toBe(status);
    const [error] = answer.body.errors;
    expect(error).toMatchObject({ message: expect.any(String), extensions: { code: expect.any(String) } });
    expect(error.extensions.code).not.toBe('INTERNAL');
    expect(Object.keys(error.extensions).filter((key) => !['code', 'requestId'].includes(key))).toEqual([]);
    expect(answer.text).not.toMatch(/node_modules|stacktrace|\.[jt]s:\d/);
  });

  it('cannot change anything by GET', async () => {
    const query = `mutation { deleteInstance(input: { id: "x" }) { __typename } }`;
    const headers = { 'Apollo-Require-Preflight': 'true' };
    const answer = await ask(isotope, 'GET', `/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect([answer.status, answer.body.errors[0].message]).toEqual([405, expect.stringContaining('GET requests only')]);
  });

  it.each([
    [
      'a value of the wrong type',
      { configuration: [{ key: 'crm.autotask.password', value: { nested: 'hunter2-hunter2' } }] },
    ],
    ['values by their keys, as REST takes them', { configuration: { 'crm.autotask.password': 'hunter2-hunter2' } }],
    ['a value under a field that is not there', { secret: 'hunter2-hunter2' }],
    ['a value in place of a word', { verify: 'hunter2-hunter2' }],
    [
      'values that are fine beside one that is not',
      { name: 7, configuration: [{ key: 'crm.autotask.password', value: 'hunter2-hunter2' }] },
    ],
  ])('never gets back what it sent: %s', async (_, changes) => {
    const answer = await askGraphql(isotope, operations.createInstance, { input: { ...anInput(isotope), ...changes } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain('hunter2');
  });

  it.each([
    [
      'in a document that does not parse',
      'mutation { createInstance(input: "hunter2-hunter2" "hunter2-hunter2") { __typename } }',
    ],
    [
      'in a document that does not fit the schema',
      'mutation { createInstance(input: "hunter2-hunter2") { __typename } }',
    ],
    [
      'for an enum',
      'mutation { createInstance(input: { elementKey: "a", name: "b", configuration: [], verify: "hunter2-hunter2" }) { __typename } }',
    ],
  ])('never gets back a text it wrote %s', async (_, query) => {
    const answer = await askGraphql(isotope, query);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('hunter2');
  });

  it('still learns what is wrong and where', async () => {
    const { body } = await askGraphql(isotope, operations.createInstance, { input: { ...anInput(isotope), name: 7 } });
    expect(body.errors[0].message).toContain('"input.name"');
    expect(body.errors[0].message).toContain('String');
  });
});

describe('a page that cannot be', () => {
  it.each([
    [{ first: 0 }, '1 to 200'],
    [{ first: -1 }, '1 to 200'],
    [{ first: 201 }, '1 to 200'],
    [{ after: '' }, 'cursor'],
    [{ after: 'nonsense' }, 'cursor'],
    [{ after: Buffer.from('["i",1]').toString('base64url') }, 'cursor'],
    [{ after: Buffer.from('["a",1]').toString('base64url') }, 'cursor'],
    [{ after: Buffer.from('["i","x","y","z"]').toString('base64url') }, 'cursor'],
  ])('%j is refused, saying what can', async (variables, told) => {
    const { body } = await askGraphql(isotope, operations.instances, variables);
    expect(body.errors).toMatchObject([
      { message: expect.stringContaining(told), extensions: { code: 'INVALID_PAGE' } },
    ]);
    expect(body.data).toBeNull();
  });
});

it('has asked the provider nothing and stored nothing for any of it', () => {
  expect(isotope.sandbox.calls()).toEqual([]);
  expect(isotope.rows.count('instances')).toBe(0);
});

it.each(['/graphql', '/graphql/stream'])(
  'a document of too many words is refused by that limit at %s',
  async (path) => {
    const headers = { Accept: path === '/graphql' ? 'application/json' : 'text/event-stream' };
    const { text } = await ask(isotope, 'POST', path, { body: { query: `{ ${'a '.repeat(4_001)} }` }, headers });
    expect(text).toContain('"The document has too many words; 4,000 are allowed."');
    expect(text).toContain('"code":"TOO_MANY_TOKENS"');
  },
);

it.each([
  ['a batch', [{ query: '{ viewer { user { email } } }' }], /one operation/],
  ['nothing at all', {}, /No operation is asked for: send its text as query/],
  ['variables alone', { variables: {} }, /No operation is asked for/],
  ['variables that are none', { query: '{ __typename }', variables: 5 }, /^variables must be a JSON object\.$/],
  ['a list of variables', { query: '{ __typename }', variables: [] }, /^variables must be a JSON object\.$/],
  ['an operation without a name', { query: '{ __typename }', operationName: 7 }, /^operationName must be text\.$/],
  ['a document that is no text', { query: { a: 1 } }, /^query must be text\.$/],
  ['extensions that are none', { query: '{ __typename }', extensions: 'x' }, /^extensions must be a JSON object\.$/],
])('refuses %s in a sentence of its own, naming the request', async (_, body, message) => {
  const answer = await ask(isotope, 'POST', '/graphql', { body });
  expect([answer.status, answer.body.errors]).toMatchObject([
    400,
    [
      {
        message: expect.stringMatching(message),
        extensions: { code: 'INVALID_REQUEST', requestId: expect.any(String) },
      },
    ],
  ]);
});
