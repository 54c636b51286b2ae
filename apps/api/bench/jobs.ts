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

/** A create by REST, the provider not asked. */
export const restCreate: Job = {
  path: '/elements/api-v2/instances',
  body: { element: { key: 'autotaskcrm' }, name, tags, configuration, externalAuthentication: 'initial' },
};
