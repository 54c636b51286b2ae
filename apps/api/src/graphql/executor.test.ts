import { type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { describe, expect, it } from 'vitest';
import type { GraphContext } from './context.js';
import { createExecutor } from './executor.js';

class Refused extends Error {
  readonly code = 'REFUSED';
}

const schema: GraphQLSchema = makeExecutableSchema({
  typeDefs: `
    enum Mood { CALM LOUD }
    interface Node { id: ID! }
    type Cat implements Node { id: ID! mood: Mood! mother: Cat }
    type Dog implements Node { id: ID! barks: Boolean! }
    input Wish { mood: Mood! most: Int = 2 }
    type Query { pets(wish: Wish!): [Node!]! cat(id: ID!): Cat refused: Int broken: Int! }
    type Mutation { count: Int! }
  `,
  resolvers: {
    Node: { __resolveType: (pet: object) => ('barks' in pet ? 'Dog' : 'Cat') },
    Query: {
      pets: async (_, { wish }: { wish: { mood: string; most: number } }) =>
        [{ id: '1', mood: wish.mood, mother: null }, { id: 2, barks: true }, { id: '3' }].slice(0, wish.most),
      cat: (_, { id }: { id: string }) => ({ id, mood: 'CALM', mother: { id: 'm', mood: 'ANGRY', mother: null } }),
      refused: () => Promise.reject(new Refused('Not today.')),
      broken: () => null,
    },
    Mutation: { count: (_, __, context: { counted: number }) => (context.counted += 1) },
  },
});
const pets =
  'query Pets($wish: Wish!) { pets(wish: $wish) { __typename id ... on Cat { mood } ... on Dog { barks } } }';

/** What GraphQL's own interpreter answers, and what the compiled function does. */
async function bothAnswers(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const context = { counted: 0 } as unknown as GraphContext;
  const executor = createExecutor(schema, 2);
  const told = async () => {
    const { data, errors } = await executor.execute({ document, variables, context });
    return { data, errors: errors?.map((error) => ({ ...error.toJSON(), cause: causeOf(error) })) };
  };
  return [await told(), await told()] as const;
}

/** Whose fault it was: the resolver's, or what it gave. */
const causeOf = ({ originalError }: GraphQLError) =>
  originalError && (originalError instanceof Refused ? 'REFUSED' : 'FAULT');

describe('an operation that was compiled answers as GraphQL itself', () => {
  it.each([
    ['with variables and types of an interface', pets, { wish: { mood: 'LOUD' } }],
    ['when a field fails', '{ refused other: refused }', {}],
    ['when a field that may not be null is', '{ broken }', {}],
    ['when a value is none of its enum', '{ cat(id: "1") { id mother { id mood } } }', {}],
    ['when a variable is missing', pets, {}],
    ['when a variable is of another type', pets, { wish: { mood: 'hunter2', most: 'two' } }],
    ['when a variable has a field too many', pets, { wish: { mood: 'LOUD', secret: 'hunter2' } }],
    ['of its own schema', '{ __type(name: "Cat") { name fields { name } } __typename }', {}],
  ])('%s', async (_, query, variables) => {
    const [interpreted, compiled] = await bothAnswers(query, variables);
    expect(JSON.parse(JSON.stringify(compiled.data ?? null))).toEqual(
      JSON.parse(JSON.stringify(interpreted.data ?? null)),
    );
    expect(compiled.errors?.map(({ path, cause }) => [path, cause])).toEqual(
      interpreted.errors?.map(({ path, cause }) => [path, cause]),
    );
    if (interpreted.data === undefined) expect(compiled.errors).toEqual(interpreted.errors);
  });

  it('and changes things once, when it runs and not when it is compiled', async () => {
    const [first, second] = await bothAnswers('mutation { count }');
    expect([first.data, second.data]).toEqual([{ count: 1 }, { count: 2 }]);
  });
});
