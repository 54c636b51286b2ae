import type { Sandbox } from '@isotope/autotask-sandbox';
import { anInput, anInstance } from '../builders.js';
import { follow } from '../follow.js';
import * as operations from '../operations.js';
import type { Witness } from './witness.js';

/** Every secret of the scenario, by what it is. None is a word that could stand anywhere by chance. */
export const given = {
  'user secret': 'Uq8+sEcr/etOf=TheUserWq3uTz9kL0vR7mN2xYb5cA=',
  'organization secret': '0f4e8d2c6b1a49f7b3d5e7091c2a4b68',
  'master key': Buffer.from('a master key of thirty-two bytes').toString('base64'),
  'integration code': 'OPERATORSCODE7H3K9Q2X5Z8',
  "an instance's own integration code": 'OWNCODE4T6Y8U1I3O5P7',
  password: 'p@ss "w\\rd" of/Autotask+&% 1',
  'a new password': 'the-next-password-of-Autotask-2',
  'a wrong password': 'wrong-horse-battery-3',
  'a password too many': 'wrong-horse-battery-4',
  'an api key nobody asked for': 'sk_live_9f8e7d6c/5b4a+39 ü€',
  'the console password': 'correct horse battery staple 5',
  'a wrong console password': 'incorrect horse battery staple 6',
  'a secret of nobody': 'Nb0+dysSecret/Of=NobodyWq3uTz9kL0vR7mN2xY=',
} as const;

export const account = { userName: 'api-user@sandbox.isotope.test', kind: 'NORMAL' } as const;

interface Scene {
  readonly witness: Witness;
  readonly sandbox: Sandbox;
  readonly sandboxUrl: string;
  readonly url: string;
}

const rest = '/elements/api-v2/instances';
const withPassword = (password: string, more: object = {}) => ({
  configuration: { 'crm.autotask.password': password, 'my.api_key': given['an api key nobody asked for'], ...more },
});

/** Creates that work, by REST and GraphQL, and all that may be done with them; the element tokens they were given. */
export async function useInstances({ witness, url, ...at }: Scene): Promise<readonly string[]> {
  const shows = ['element token'];
  const created = await witness.ask('POST', rest, { body: anInstance(at, withPassword(given.password)), shows });
  const own = { 'crm.autotask.integration.code': given["an instance's own integration code"] };
  const following = await follow({ url }, 'attempt-1', secretsOfOwner);
  const input = { ...anInput(at, withPassword(given.password, own)), attemptId: 'attempt-1', idempotencyKey: 'key-1' };
  const { data } = await witness.graphql(operations.createInstance, { input }, shows);
  for await (const event of following) witness.note('the stream of stages', JSON.stringify(event));
  const { id } = data.createInstance.instance;
  await witness.graphql(operations.createInstance, { input }, shows);
  await witness.graphql(operations.instance, { id });
  await witness.graphql(operations.instances, {});
  await witness.graphql(operations.verifyConfiguration, { input });
  await witness.ask('GET', rest, { shows });
  await witness.ask('GET', `${rest}/1`, { shows });
  await witness.ask('GET', `${rest}/1/configuration`, {});
  await witness.ask('PATCH', `${rest}/1`, {
    body: { externalAuthentication: 'initial', configuration: { 'crm.autotask.password': given['a new password'] } },
    shows,
  });
  await witness.ask('DELETE', `${rest}/2`, {});
  return [created.body.token, data.createInstance.token];
}

/** Creates that are refused, and bodies that are no good, each with a secret in it. */
export async function failToCreate({ witness, sandbox, sandboxUrl }: Scene): Promise<void> {
  const at = { sandboxUrl };
  const post = (body: unknown) => witness.ask('POST', rest, { body });
  await post(anInstance(at, withPassword(given['a wrong password'])));
  await post(anInstance(at, withPassword(given['a wrong password'])));
  await post(anInstance(at, withPassword(given.password, { 'crm.autotask.username': undefined })));
  await post(anInstance(at, withPassword(given.password, { 'crm.autotask.server.url': 'https://evil.example' })));
  await post({ ...anInstance(at, withPassword(given.password)), element: { key: 'nothing' } });
  await post({ ...anInstance(at), tags: { secret: given.password }, name: [given.password] });
  const json = JSON.stringify(anInstance(at, withPassword(given.password)));
  await witness.ask('POST', rest, { text: `${json}}` });
  await witness.ask('POST', rest, { text: json, headers: { 'Content-Type': 'text/plain' } });
  await witness.ask('POST', rest, { body: { note: given.password, more: 'x'.repeat(1024 * 1024) } });
  const own = { 'crm.autotask.integration.code': given["an instance's own integration code"] };
  const echo = `{"errors":["What is ${JSON.stringify(given.password).slice(1, -1)} or ${own['crm.autotask.integration.code']}?"]}`;
  sandbox.faults.change({ answer: { status: 500, body: echo, contentType: 'application/json', path: 'Threshold' } });
  await post(anInstance(at, withPassword(given.password, own)));
  sandbox.faults.reset();
}

/** The same by GraphQL, where the library's own messages quote what they do not like. */
export async function failByGraphql({ witness, sandboxUrl }: Scene): Promise<void> {
  const input = anInput({ sandboxUrl }, withPassword(given['a password too many']));
  await witness.graphql(operations.createInstance, { input });
  await witness.graphql(operations.createInstance, {
    input: { ...input, configuration: withPassword(given.password).configuration },
  });
  await witness.graphql(operations.createInstance, {
    input: { ...input, verify: given.password, name: { is: given.password } },
  });
  await witness.graphql(`mutation { createInstance(input: ${JSON.stringify(given.password)}) { __typename } }`, {});
  await witness.graphql(`mutation { ${JSON.stringify(given.password)} }`, {});
  await witness.ask('POST', '/graphql', { text: `{"query": "${given['user secret']}` });
}

/** Signing in and failing to; the tokens of the sessions. */
export async function signInAndOut({ witness }: Scene): Promise<readonly string[]> {
  const email = 'owner@example.com';
  const claim = { email, password: given['the console password'] };
  await witness.graphql(operations.claimAccount, { input: claim });
  await witness.graphql(operations.claimAccount, { input: { ...claim, email: 'no address' } });
  const post = (body: unknown, shows: readonly string[] = []) =>
    witness.ask('POST', '/sessions', { as: null, body, shows });
  const sessions = [
    await post(claim, ['session']),
    await post({ userSecret: given['user secret'], organizationSecret: given['organization secret'] }, ['session']),
  ].map(({ body }) => body.token as string);
  await post({ email, password: given['a wrong console password'] });
  await post({ userSecret: given['a secret of nobody'], organizationSecret: given['organization secret'] });
  await post({ link: given['a secret of nobody'] });
  await post({ email, password: [given['the console password']] });
  for (const session of sessions) {
    await witness.ask('POST', '/graphql', { as: { session }, body: { query: operations.viewer } });
    await witness.ask('DELETE', '/sessions/current', { as: { session } });
  }
  return sessions;
}

/** Strangers, one of them with a secret in every place where none belongs. */
export async function comeAsAStranger({ witness }: Scene): Promise<void> {
  const as = { userSecret: given['a secret of nobody'], organizationSecret: given['organization secret'] };
  await witness.ask('GET', rest, { as });
  await witness.ask('POST', '/graphql', { as, body: { query: operations.viewer } });
  await witness.ask('GET', `${rest}?searchText=${encodeURIComponent(given.password)}`, {});
  await witness.ask('GET', `/nothing?secret=${encodeURIComponent(given['user secret'])}`, {
    headers: { 'X-Api-Key': given['user secret'], Cookie: `session=${given['user secret']}` },
  });
}

export const secretsOfOwner = {
  userSecret: given['user secret'],
  organizationSecret: given['organization secret'],
};
