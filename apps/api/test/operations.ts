const verificationFields =
  'verdict startedAt durationMs stages { name status startedAt durationMs code message providerMessage }';

const instanceFields = `
  id number name state disabled tags version createdAt updatedAt
  element { key name hub }
  configuration { key value isSecret isSet updatedAt fingerprint entry { key label } }
  lastVerification { ${verificationFields} }
`;

const problems = {
  InvalidConfigurationProblem: '... on InvalidConfigurationProblem { entries { key label code message } }',
  UnknownElementProblem: '... on UnknownElementProblem { elementKey suggestions }',
  VerificationProblem: `... on VerificationProblem {
    entryKey providerMessage retryAfterSeconds verification { ${verificationFields} }
  }`,
};

/** Creates an instance and asks for all its answer may hold. */
export const createInstance = `mutation ($input: CreateInstanceInput!) {
  createInstance(input: $input) {
    __typename
    ... on CreatedInstance { token instance { ${instanceFields} } }
    ... on Problem { message code }
    ${Object.values(problems).join('\n')}
  }
}`;

/** The dry run, with all its answer may hold. */
export const verifyConfiguration = `mutation ($input: CreateInstanceInput!) {
  verifyConfiguration(input: $input) {
    __typename
    ... on VerifiedConfiguration { verification { ${verificationFields} } }
    ... on Problem { message code }
    ${Object.values(problems).join('\n')}
  }
}`;

/** Deletes an instance by its global id. */
export const deleteInstance = `mutation ($id: ID!) {
  deleteInstance(input: { id: $id }) {
    __typename
    ... on DeletedInstance { id name }
    ... on Problem { message code }
  }
}`;

/** Gives the caller an e-mail address and a password. */
export const claimAccount = `mutation ($input: ClaimAccountInput!) {
  claimAccount(input: $input) {
    __typename
    ... on ClaimedAccount { viewer { user { email firstName lastName isClaimed } authorizedBy } }
    ... on Problem { message code }
    ... on InvalidAccountProblem { entries { key label code message } }
  }
}`;

/** One instance, whole. */
export const instance = `query ($id: ID!) { instance(id: $id) { ${instanceFields} } }`;

/** A page of instances and all that is said of the page. */
export const instances = `query ($first: Int, $after: String, $filter: InstanceFilter, $orderBy: InstanceOrder) {
  instances(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes { id number name }
    edges { cursor node { name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

/** Who is asking. */
export const viewer = '{ viewer { authorizedBy user { id email isClaimed role } organization { id name number } } }';
