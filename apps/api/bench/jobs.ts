import type { Job } from './load.js';

const configuration = {
  'crm.autotask.username': 'api-user@sandbox.isotope.test',
  'crm.autotask.password': 'sandbox-secret',
  'crm.autotask.server.url': 'https://webservices5.autotask.net',
};
const name = 'Contoso production';
const tags = ['emea', 'production'];
const input = {
  elementKey: 'autotaskcrm',
  name,
  configuration: Object.entries(configuration).map(([key, value]) => ({ key, value })),
  tags,
};
const mutation = (fields: string) =>
  `mutation Create($input: CreateInstanceInput!) { createInstance(input: $input) { ${fields} } }`;
const created = 'instance { number name state } token';

/** The floor's mutation: the same input, the same answer. */
export const floorCreate: Job = { path: '/graphql', body: { query: mutation(created), variables: { input } } };

/** A create by GraphQL, the provider not asked. */
export const graphqlCreate: Job = {
  path: '/graphql',
  body: {
    query: mutation(`__typename ... on CreatedInstance { ${created} } ... on Problem { message }`),
    variables: { input: { ...input, verify: 'SKIP' } },
  },
};

/** The least a read by GraphQL can be: the floor's one field, which reads nothing. */
export const floorRead: Job = { path: '/graphql', body: { query: '{ instances }' } };

/** A page of twenty as a list shows them, with their elements and tags. */
export const graphqlList: Job = {
  path: '/graphql',
  body: {
    query: `{ instances(first: 20) { nodes { id number name state disabled tags element { key name hub } createdAt }
      pageInfo { hasNextPage endCursor } } }`,
  },
};

/** The same page on the old wire, hydrated as it always was: configuration and token with it. */
export const restList: Job = { path: '/elements/api-v2/instances?pageSize=20' };

/** One instance with all a page about it shows. */
export const graphqlDetail = (id: string): Job => ({
  path: '/graphql',
  body: {
    query: `query Detail($id: ID!) { instance(id: $id) { id number name state disabled tags version createdAt updatedAt
      element { key name hub } configuration { key value isSecret isSet updatedAt fingerprint }
      lastVerification { verdict startedAt durationMs } } }`,
    variables: { id },
  },
});

/** One instance on the old wire. */
export const restDetail = (number: number): Job => ({ path: `/elements/api-v2/instances/${number}` });

/** A create by REST, the provider not asked. */
export const restCreate: Job = {
  path: '/elements/api-v2/instances',
  body: { element: { key: 'autotaskcrm' }, name, tags, configuration, externalAuthentication: 'initial' },
};
