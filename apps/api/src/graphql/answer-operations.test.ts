import { ApolloServer } from '@apollo/server';
import { makeExecutableSchema } from '@graphql-tools/schema';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { GraphQLError } from 'graphql';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { answerOperations } from './answer-operations.js';
import type { GraphContext } from './context.js';
import { createExecutor } from './executor.js';
import { gatewayTo } from './gateway.js';

const schema = makeExecutableSchema({
  typeDefs: `
    type Query { double(of: Int!): Int!  refused: Int }
    type Mutation { count: Int!  countAndFail: Int }
  `,
  resolvers: {
    Query: {
      double: (_, { of }: { of: number }) => Promise.resolve(2 * of),
      refused: () => Promise.reject(new GraphQLError('Not today.', { extensions: { code: 'REFUSED' } })),
    },
    Mutation: {
      count: () => (counted += 1),
      countAndFail: () => {
        counted += 1;
        throw new GraphQLError('Counted, and failed.');
      },
    },
  },
});

let counted = 0;
let app: FastifyInstance;
/** How many requests Apollo has had. */
let apollos = 0;
let measured: string[] = [];

beforeEach(async () => {
  [counted, apollos, measured] = [0, 0, []];
  const executor = createExecutor(schema, 2);
  const server = new ApolloServer<GraphContext>({
    gateway: gatewayTo(schema, executor),
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    plugins: [{ requestDidStart: () => Promise.resolve(void (apollos += 1)) }],
  });
  await server.start();
  app = Fastify();
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: answerOperations({
      server,
      executor,
      contextOf: ({ id }) => ({ actor: { requestId: id }, startedAt: performance.now() }) as unknown as GraphContext,
      metrics: { lookUp: () => undefined, operation: (field, outcome) => void measured.push(`${field} ${outcome}`) },
    }),
  });
  onTestFinished(() => app.close());
});

const post = (payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/graphql', payload, headers });
/** Asks so often that the operation is known, and tells how many of two requests more were Apollo's. */
async function apollosOf(payload: object, headers?: Record<string, string>) {
  for (let times = 0; times < 3; times++) await post(payload, headers);
  const before = apollos;
  const answers = [await post(payload, headers), await post(payload, headers)] as const;
  return { apollos: apollos - before, answers };
}
const told = (answer: LightMyRequestResponse) => {
  const { extensions, ...rest } = answer.json<Record<string, unknown>>();
  return { status: answer.statusCode, type: answer.headers['content-type'], rest, extensions };
};

it('answers what comes again past Apollo, the same with other variables', async () => {
  const query = 'query Double($of: Int!) { double(of: $of) }';
  const first = told(await post({ query, variables: { of: 3 } }));
  const again = await apollosOf({ query, variables: { of: 3 } });
  expect(again.apollos).toBe(0);
  expect(told(again.answers[0])).toEqual({ ...first, extensions: { requestId: expect.any(String) as unknown } });
  const other = await post({ query, variables: { of: 21 } });
  expect(other.json()).toMatchObject({ data: { double: 42 } });
  expect(measured).toContain('double ok');
});

it.each([
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ['application/json;q=0.5, application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
])('answers those who accept %s by %s, whoever answers', async (accept, type) => {
  const { apollos: theirs, answers } = await apollosOf({ query: '{ double(of: 1) }' }, { accept });
  expect([theirs, answers[1].headers['content-type']]).toEqual([0, type]);
});

it('leaves to Apollo whoever accepts nothing that is there', async () => {
  const { apollos: theirs, answers } = await apollosOf({ query: '{ double(of: 1) }' }, { accept: 'image/png' });
  expect([theirs, answers[1].statusCode]).toEqual([2, 406]);
});

it('lets Apollo tell of variables that are refused', async () => {
  const query = 'query Double($of: Int!) { double(of: $of) }';
  await apollosOf({ query, variables: { of: 3 } });
  const before = apollos;
  const refused = await post({ query, variables: { of: 'three' } });
  expect([apollos - before, refused.statusCode]).toEqual([1, 400]);
  expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

it('tells of what failed as Apollo does, without running it again', async () => {
  const query = '{ refused }';
  const first = told(await post({ query }));
  const again = await apollosOf({ query });
  expect(first.rest).toMatchObject({ data: { refused: null }, errors: [{ extensions: { code: 'REFUSED' } }] });
  expect(told(again.answers[1])).toEqual(first);

  const before = counted;
  await apollosOf({ query: 'mutation { count countAndFail }' });
  expect(counted - before).toBe(10);
});

it('runs a mutation once for each time it is asked for', async () => {
  const again = await apollosOf({ query: 'mutation { count }' });
  expect(again.answers.map((answer) => answer.json<{ data: { count: number } }>().data.count)).toEqual([4, 5]);
  expect([again.apollos, counted]).toEqual([0, 5]);
});

it.each([
  ['a document named by its hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }],
  ['another operation of the document', { operationName: 'Other' }],
  ['a name that is empty', { operationName: '' }],
  ['variables that are no record', { variables: [] }],
  ['variables that are text', { variables: '{}' }],
])('leaves to Apollo what is asked with %s', async (_, more) => {
  const query = '{ double(of: 1) }';
  await apollosOf({ query });
  const { answers } = await apollosOf({ query, ...more });
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400]);
});

it('answers requests with extensions that name no document', async () => {
  const query = '{ double(of: 1) }';
  const { apollos: theirs, answers } = await apollosOf({ query, extensions: { clientLibrary: { name: 'a' } } });
  expect([theirs, answers[1].json()]).toMatchObject([0, { data: { double: 2 } }]);
});

it('reads by GET through Apollo', async () => {
  const query = '{ double(of: 1) }';
  await apollosOf({ query });
  const before = apollos;
  const answer = await app.inject({ method: 'GET', url: '/graphql', query: { query } });
  expect([apollos - before, answer.json()]).toMatchObject([1, { data: { double: 2 } }]);
});
