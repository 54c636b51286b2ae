import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GraphQLSchema } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { recalling } from '../recalling.js';
import { resolveRecordValues } from './crm-values.js';
import { auditResolvers } from './resolvers/audit.js';
import { crmResolvers } from './resolvers/crm.js';
import { elementResolvers } from './resolvers/element.js';
import { instanceResolvers } from './resolvers/instance.js';
import { killResolvers } from './resolvers/kill.js';
import { Mutation } from './resolvers/mutation.js';
import { peopleResolvers } from './resolvers/people.js';
import { overviewResolvers } from './resolvers/overview.js';
import { Query } from './resolvers/query.js';
import { Subscription } from './resolvers/subscription.js';
import { upstreamResolvers } from './resolvers/upstream.js';

/** Only what the schema file cannot say: a whole scalar would take the place of the file's, description and all. */
const DateTime = {
  serialize: (value: unknown): string => {
    if (value instanceof Date) return toIsoText(value.getTime());
    throw new TypeError('A DateTime is resolved from a Date.');
  },
};

const toIsoText = recalling((ms: number) => new Date(ms).toISOString());

const resolvers = {
  ...instanceResolvers,
  ...elementResolvers,
  ...peopleResolvers,
  ...overviewResolvers,
  ...crmResolvers,
  ...upstreamResolvers,
  ...auditResolvers,
  ...killResolvers,
  DateTime,
  Query,
  Mutation,
  Subscription,
};

/** The contract as core publishes it: the schema in GraphQL's own language, descriptions included. */
export function readSdl(): string {
  return readFileSync(createRequire(import.meta.url).resolve('@isotope/core/schema.graphql'), 'utf8');
}

/** The schema as core says it, with our resolvers behind it. */
export const createSchema = (): GraphQLSchema =>
  resolveRecordValues(makeExecutableSchema({ typeDefs: readSdl(), resolvers }));
