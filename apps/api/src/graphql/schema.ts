import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GraphQLSchema } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { resolveRecordValues } from './crm-values.js';
import { DateTime } from './date-time.js';
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
