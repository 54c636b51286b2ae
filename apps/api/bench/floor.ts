import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

/**
 * The floor a create is measured against: bare Fastify and Apollo, and one prepared better-sqlite3 insert per mutation
 * with `synchronous = NORMAL`; by REST the same without Apollo. No authorisation, no checks, no sealing, no durability. Arguments: database file, port.
 */
const [file = ':memory:', port = '0'] = process.argv.slice(2);

const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = NORMAL');
db.exec('create table instances (number integer primary key, element text, name text, configuration text, tags text)');
const insert = db.prepare('insert into instances (element, name, configuration, tags) values (?, ?, ?, ?)');

const insertOne = (elementKey: string, name: string, configuration: unknown, tags: readonly string[]): number =>
  Number(insert.run(elementKey, name, JSON.stringify(configuration), JSON.stringify(tags)).lastInsertRowid);

const typeDefs = `
  type Query { instances: Int! }
  type Mutation { createInstance(input: CreateInstanceInput!): CreatedInstance! }
  input CreateInstanceInput { elementKey: String! name: String! configuration: [ConfigurationValueInput!]! tags: [String!] }
  input ConfigurationValueInput { key: String! value: String! }
  type CreatedInstance { instance: Instance! token: String! }
  type Instance { number: Int! name: String! state: String! }
`;

interface Input {
  readonly elementKey: string;
  readonly name: string;
  readonly configuration: readonly unknown[];
  readonly tags: readonly string[];
}

const resolvers = {
  Query: { instances: () => 0 },
  Mutation: {
    createInstance: (_: unknown, { input: { elementKey, name, configuration, tags } }: { input: Input }) => {
      const number = insertOne(elementKey, name, configuration, tags);
      return { instance: { number, name, state: 'UNVERIFIED' }, token: 'token' };
    },
  },
};

const server = new ApolloServer({ typeDefs, resolvers });
await server.start();
const app = Fastify();
app.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(server) });
interface Body {
  readonly element: { readonly key: string };
  readonly name: string;
  readonly configuration: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}
app.post<{ Body: Body }>('/elements/api-v2/instances', ({ body: { element, name, configuration, tags } }) => {
  const id = insertOne(element.key, name, configuration, tags);
  return { id, name, token: 'token', element, tags, configuration, valid: true, disabled: false };
});
app.get('/healthz', () => ({ status: 'ok' }));
await app.listen({ host: '127.0.0.1', port: Number(port) });
