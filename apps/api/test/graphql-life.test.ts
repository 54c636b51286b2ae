import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Secrets, askGraphql, graphqlData } from './ask.js';
import { minute } from './clock.js';
import type { TestIsotope } from './isotope.js';
import {
  activityOf,
  anotherOrganization,
  callsOf,
  clientOf,
  createChecked,
  createUnchecked,
  everythingOf,
  openWithTwoAccounts,
  secondCredentials,
} from './life.js';
import { type LifeMutation, globalIdOf, lifeMutations, mutate } from './life-operations.js';

let isotope: TestIsotope;
let others: Secrets;
beforeAll(async () => {
  isotope = await openWithTwoAccounts();
  others = await anotherOrganization(isotope);
});
afterAll(() => isotope.close());
beforeEach(() => isotope.sandbox.reset());

const passwordKey = 'crm.autotask.password';
const values = (configuration: Readonly<Record<string, string>>) =>
  Object.entries(configuration).map(([key, value]) => ({ key, value }));
const valueOf = ({ instance }: any, key: string) =>
  instance.configuration.find((value: { key: string }) => value.key === key);

/** An instance made unchecked, by both its names. */
async function anId(changes: Record<string, unknown> = {}) {
  const { id: number } = await createUnchecked(isotope, changes);
  return { number, id: await globalIdOf(isotope, number) };
}

const inputs: Readonly<Record<LifeMutation, object>> = {
  updateInstance: { name: 'Never' },
  reauthenticateInstance: { configuration: [] },
  restoreConfiguration: {},
  enableInstance: {},
  disableInstance: {},
  rotateInstanceToken: {},
  checkInstance: {},
  deleteInstance: {},
  restoreInstance: {},
};

describe.each(lifeMutations)('%s', (name) => {
  it('refuses a stranger', async () => {
    const { id } = await anId();
    const before = everythingOf(isotope);
    await expect(mutate(isotope, name, { ...inputs[name], id }, { as: null })).rejects.toThrow('401');
    expect(everythingOf(isotope)).toEqual(before);
  });

  it('knows no instance of another organisation, and none that never was, in the same words', async () => {
    const { id } = await anId();
    const before = everythingOf(isotope);
    const never = Buffer.from('Instance:01890a5d-ac96-774b-bcce-b302099a8057').toString('base64url');
    for (const unknown of [id, never, 'nonsense', '', Buffer.from('User:x').toString('base64url'), 'ü'.repeat(500)]) {
      const result = await mutate(isotope, name, { ...inputs[name], id: unknown }, { as: others });
      expect(result).toEqual({
        __typename: 'InstanceNotFoundProblem',
        code: 'INSTANCE_NOT_FOUND',
        message: expect.stringMatching(/^No instance found with ID /),
      });
    }
    expect(everythingOf(isotope)).toEqual(before);
  });

  it('names a field of the wrong type', async () => {
    const { id } = await anId();
    for (const input of [
      { ...inputs[name], id: { a: 1 } },
      { ...inputs[name], id, nobodyKnows: 1 },
      { ...inputs[name] },
    ]) {
      await expect(mutate(isotope, name, input)).rejects.toThrow(/400.*(id|nobodyKnows)/s);
    }
  });
});

describe('updateInstance', () => {
  it('merges values, keeps blank secrets, removes what is unset, fills in defaults', async () => {
    const { id, number } = await anId({
      configuration: { 'own.a': '1', 'own.b': '2', 'filter.response.nulls': false },
    });
    const result = await mutate(isotope, 'updateInstance', {
      id,
      name: '<b>New</b>',
      tags: [],
      configuration: values({ 'own.c': '3', [passwordKey]: '' }),
      unset: ['own.a', 'filter.response.nulls'],
    });
    expect(result).toMatchObject({ __typename: 'ChangedInstance', instance: { name: 'New', tags: [], version: 2 } });
    const keys = result.instance.configuration.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(expect.arrayContaining(['own.b', 'own.c', passwordKey]));
    expect(keys).not.toContain('own.a');
    expect(valueOf(result, 'filter.response.nulls').value).toBe('true');
    expect(activityOf(isotope, number)[0]).toMatchObject({ action: 'INSTANCE_UPDATED', source: 'GRAPHQL' });
    expect([...activityOf(isotope, number)[0].changes].sort()).toEqual(
      ['filter.response.nulls', 'name', 'own.a', 'own.c', 'tags'].sort(),
    );
  });

  it('never shows a secret or a mask, and takes a mask that is sent back for what is stored', async () => {
    const { id } = await anId();
    const result = await mutate(isotope, 'updateInstance', {
      id,
      configuration: values({ [passwordKey]: '********' }),
    });
    expect(valueOf(result, passwordKey)).toMatchObject({ value: null, isSecret: true, isSet: true });
    expect(result.instance.version).toBe(1);
  });

  it('changes nothing, not even a version, when nothing is asked that is not so already', async () => {
    const { id } = await anId();
    const before = everythingOf(isotope);
    const input = { id, name: 'Acme', tags: ['customer'], configuration: [], unset: ['no.such.key'] };
    expect(await mutate(isotope, 'updateInstance', input)).toMatchObject({ instance: { version: 1 } });
    expect(everythingOf(isotope)).toEqual(before);
  });

  it('names every problem, and changes nothing', async () => {
    const { id } = await anId();
    const before = everythingOf(isotope);
    const result = await mutate(isotope, 'updateInstance', { id, name: ' ', unset: ['crm.autotask.username'] });
    expect(result).toMatchObject({
      __typename: 'InvalidConfigurationProblem',
      entries: [
        { key: 'name', code: 'MISSING' },
        { key: 'crm.autotask.username', code: 'MISSING' },
      ],
    });
    const twice = [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ];
    expect(await mutate(isotope, 'updateInstance', { id, configuration: twice })).toMatchObject({
      entries: [{ key: 'a', code: 'DUPLICATE' }],
    });
    expect(everythingOf(isotope)).toEqual(before);
  });

  it('asks the provider of new credentials unless told to skip it, or that it may be unreachable', async () => {
    const { id } = await anId();
    const configuration = values(secondCredentials);
    isotope.sandbox.faults.change({ isConnectionDropped: true });
    expect(await mutate(isotope, 'updateInstance', { id, configuration })).toMatchObject({
      __typename: 'VerificationProblem',
      code: 'PROVIDER_UNREACHABLE',
    });
    const tolerant = { id, configuration, verify: 'ALLOW_UNREACHABLE' };
    expect(await mutate(isotope, 'updateInstance', tolerant)).toMatchObject({ instance: { state: 'UNREACHABLE' } });
    isotope.sandbox.reset();
    const skipping = { id, configuration: values({ [passwordKey]: 'unasked' }), verify: 'SKIP' };
    expect(await mutate(isotope, 'updateInstance', skipping)).toMatchObject({ instance: { state: 'UNVERIFIED' } });
    expect(callsOf(isotope)).toEqual([]);
  });
});

describe('reauthenticateInstance', () => {
  it('puts new credentials in the place of the old once the provider has accepted them', async () => {
    const { id } = await anId({ configuration: { [passwordKey]: 'outdated' } });
    const input = { id, configuration: values(secondCredentials) };
    const result = await mutate(isotope, 'reauthenticateInstance', input);
    expect(result).toMatchObject({ __typename: 'ChangedInstance', instance: { state: 'VERIFIED', version: 2 } });
  });

  it('asks also when the credentials are those in force', async () => {
    const { id } = await anId();
    const result = await mutate(isotope, 'reauthenticateInstance', { id, configuration: [] });
    expect(result).toMatchObject({ instance: { state: 'VERIFIED' } });
    expect(callsOf(isotope).length).toBeGreaterThan(0);
  });

  it('keeps the old ones in force when the provider refuses', async () => {
    const { id: number } = await createChecked(isotope);
    const id = await globalIdOf(isotope, number);
    const before = everythingOf(isotope);
    const result = await mutate(isotope, 'reauthenticateInstance', {
      id,
      configuration: values({ [passwordKey]: 'no' }),
    });
    expect(result).toMatchObject({
      __typename: 'VerificationProblem',
      code: 'CREDENTIALS_REJECTED',
      verification: {
        verdict: 'REJECTED',
        stages: expect.arrayContaining([expect.objectContaining({ status: 'FAILED' })]),
      },
    });
    expect(everythingOf(isotope)).toEqual(before);
  });

  it('is undone in one step', async () => {
    const { id: number } = await createChecked(isotope);
    const id = await globalIdOf(isotope, number);
    await mutate(isotope, 'reauthenticateInstance', { id, configuration: values(secondCredentials) });
    const result = await mutate(isotope, 'restoreConfiguration', { id });
    expect(valueOf(result, 'crm.autotask.username').value).toBe('api-user@sandbox.isotope.test');
    expect((await mutate(isotope, 'checkInstance', { id })).verification.verdict).toBe('VERIFIED');
  });
});

describe('checkInstance', () => {
  it('keeps what the provider says, with its receipt, and notes that it was asked', async () => {
    const { id, number } = await anId();
    isotope.clock.advance(minute);
    const result = await mutate(isotope, 'checkInstance', { id });
    expect(result).toMatchObject({
      instance: { state: 'VERIFIED', version: 2 },
      verification: { verdict: 'VERIFIED' },
    });
    expect(result.instance.lastVerification).toEqual(result.verification);
    expect(result.verification.stages.map(({ name }: { name: string }) => name)).toEqual([
      'CONFIGURATION',
      'ZONE',
      'NETWORK',
      'SIGN_IN',
      'PERMISSION',
    ]);
    expect(activityOf(isotope, number)[0]).toMatchObject({ action: 'INSTANCE_CHECKED', state: 'VERIFIED' });
  });

  it.each([
    [{ 'crm.autotask.username': 'denied@sandbox.isotope.test' }, 'REJECTED', false],
    [{ 'crm.autotask.username': 'limited@sandbox.isotope.test' }, 'UNREACHABLE', true],
  ])('keeps a refusal too: %j is %s', async (configuration, verdict, valid) => {
    const { id, number } = await anId({ configuration });
    expect(await mutate(isotope, 'checkInstance', { id })).toMatchObject({
      __typename: 'CheckedInstance',
      instance: { state: verdict },
      verification: { verdict },
    });
    expect((await clientOf(isotope).getInstance(number)).valid).toBe(valid);
    expect(activityOf(isotope, number)[0]).toMatchObject({ action: 'INSTANCE_CHECKED', state: verdict });
  });
});

describe('enableInstance and disableInstance', () => {
  it('say so once each, and saying it again changes nothing', async () => {
    const { id, number } = await anId();
    expect(await mutate(isotope, 'disableInstance', { id })).toMatchObject({
      instance: { disabled: true, version: 2 },
    });
    expect(await mutate(isotope, 'disableInstance', { id })).toMatchObject({
      instance: { disabled: true, version: 2 },
    });
    expect(await mutate(isotope, 'enableInstance', { id, expectedVersion: 1 })).toMatchObject({
      __typename: 'VersionConflictProblem',
    });
    expect(await mutate(isotope, 'enableInstance', { id, expectedVersion: 2 })).toMatchObject({
      instance: { disabled: false, version: 3 },
    });
    expect(activityOf(isotope, number).map(({ action }) => action)).toEqual([
      'INSTANCE_ENABLED',
      'INSTANCE_DISABLED',
      'INSTANCE_CREATED',
    ]);
  });
});

it('tells what happened to an instance, latest first, a page at a time', async () => {
  const { id } = await anId();
  await mutate(isotope, 'updateInstance', { id, name: 'New' });
  await mutate(isotope, 'disableInstance', { id });
  const query = `query ($id: ID!, $after: String) {
    instance(id: $id) {
      activity(first: 2, after: $after) {
        nodes { action changes source actor { number } requestId }
        pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    }
  }`;
  const first = (await graphqlData(isotope, query, { id })).instance.activity;
  expect(first.nodes).toMatchObject([
    { action: 'INSTANCE_DISABLED', changes: [], source: 'GRAPHQL', requestId: expect.stringMatching(/^[0-9a-f]{24}$/) },
    { action: 'INSTANCE_UPDATED', changes: ['name'] },
  ]);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const rest = (await graphqlData(isotope, query, { id, after: first.pageInfo.endCursor })).instance.activity;
  expect(rest.nodes).toMatchObject([{ action: 'INSTANCE_CREATED', source: 'REST' }]);
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

it('repeats no secret in any answer, refusals included', async () => {
  const { id } = await anId({ configuration: { [passwordKey]: 'first-hunter2' } });
  const operation = `mutation ($input: UpdateInstanceInput!) {
    updateInstance(input: $input) { __typename ... on ChangedInstance { instance { configuration { key value } } } ... on Problem { message } }
  }`;
  const inputs = [
    { id, configuration: values({ [passwordKey]: 'wrong-hunter2' }) },
    { id, configuration: values({ [passwordKey]: 'skipped-hunter2' }), verify: 'SKIP' },
    { id, configuration: { [passwordKey]: 'misplaced-hunter2' } },
    { id, verify: 'hunter2' },
  ];
  for (const input of inputs) {
    expect((await askGraphql(isotope, operation, { input })).text).not.toContain('hunter2');
  }
});
