import { type Asking, graphqlData } from './ask.js';
import type { TestIsotope } from './isotope.js';

const stages = 'verdict durationMs stages { name status message }';

const changed = `... on ChangedInstance {
  instance { id number name state disabled tags version configuration { key value isSecret isSet fingerprint } }
}`;

const problems = `
  ... on Problem { message code }
  ... on InvalidConfigurationProblem { entries { key code message } }
  ... on VerificationProblem { entryKey providerMessage retryAfterSeconds verification { ${stages} } }
`;

const conflict = '... on VersionConflictProblem { expectedVersion currentVersion instance { name version } }';

/** What each mutation takes and what is asked of its answer. */
const mutations = {
  updateInstance: ['UpdateInstanceInput', `${changed} ${problems} ${conflict}`],
  reauthenticateInstance: ['ReauthenticateInstanceInput', `${changed} ${problems} ${conflict}`],
  restoreConfiguration: ['InstanceVersionInput', `${changed} ... on Problem { message code } ${conflict}`],
  enableInstance: ['InstanceVersionInput', `${changed} ... on Problem { message code } ${conflict}`],
  disableInstance: ['InstanceVersionInput', `${changed} ... on Problem { message code } ${conflict}`],
  rotateInstanceToken: [
    'RotateInstanceTokenInput',
    '... on RotatedToken { token oldTokenExpiresAt instance { number } } ... on Problem { message code }',
  ],
  checkInstance: [
    'CheckInstanceInput',
    `... on CheckedInstance { instance { state version lastVerification { ${stages} } } verification { ${stages} } }
     ... on Problem { message code }`,
  ],
  deleteInstance: ['DeleteInstanceInput', '... on DeletedInstance { id name } ... on Problem { message code }'],
  restoreInstance: ['RestoreInstanceInput', `${changed} ... on Problem { message code }`],
} as const;

export type LifeMutation = keyof typeof mutations;
export const lifeMutations = Object.keys(mutations) as LifeMutation[];

/** Sends one of the mutations that look after an instance; gives its result with the type's name. */
export async function mutate(
  isotope: TestIsotope,
  name: LifeMutation,
  input: Readonly<Record<string, unknown>>,
  asking: Asking = {},
): Promise<any> {
  const [type, selection] = mutations[name];
  const operation = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${selection} } }`;
  return (await graphqlData(isotope, operation, { input }, asking))[name];
}

/** The global id of the instance the REST API calls by this number. */
export async function globalIdOf(isotope: TestIsotope, number: number, asking: Asking = {}): Promise<string> {
  const { instances } = await graphqlData(isotope, '{ instances(first: 200) { nodes { id number } } }', {}, asking);
  return instances.nodes.find((node: { number: number }) => node.number === number)?.id;
}
