import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askRest, graphqlData } from '../ask.js';
import { minute, second } from '../clock.js';
import { clientOf, withToken } from '../life.js';
import type { Fault, Passed } from './faulty-proxy.js';
import { type TwoIsotopes, everything, isCreate, linksOf, openTwo, upstreamSecrets } from './two-isotopes.js';

let two: TwoIsotopes;
let instance: any;
beforeEach(async () => {
  two = await openTwo();
  instance = (await askRest(two.front, 'POST', '/instances', { body: two.body() })).body;
});
afterEach(() => two.close());

const here = async () => (await askRest(two.front, 'GET', `/instances/${instance.id}`)).body;
const there = async () => (await two.upstreamInstances())[0] as any;
const patch = (body: unknown) => askRest(two.front, 'PATCH', `/instances/${instance.id}`, { body });
const change = ({ method }: Passed) => method !== 'GET';
const reconcile = () => two.front.useCases.reconcileUpstream();
const globalId = async () => (await graphqlData(two.front, '{ instances { nodes { id } } }')).instances.nodes[0].id;
const check = async () => {
  const { checkInstance } = await graphqlData(
    two.front,
    `mutation ($input: CheckInstanceInput!) { checkInstance(input: $input) {
      ... on CheckedInstance { verification { verdict stages { name status message } } } } }`,
    { input: { id: await globalId() } },
  );
  const { verdict, stages } = checkInstance.verification;
  const { message } =
    stages.find(({ status }: any) => status === 'FAILED') ?? stages.find(({ name }: any) => name === 'SIGN_IN');
  return { verdict, message };
};
const restore = async (id: string) => {
  const { restoreInstance } = await graphqlData(
    two.front,
    `mutation ($input: RestoreInstanceInput!) { restoreInstance(input: $input) {
      __typename ... on Problem { message } } }`,
    { input: { id } },
  );
  const { __typename, message = 'brought back' } = restoreInstance;
  return `${__typename}: ${message}`;
};

describe('a change', () => {
  it('of name, tags and values is made there too, our tag kept', async () => {
    const answer = await patch({ name: 'Globex', tags: ['gold'], configuration: { 'filter.response.nulls': 'false' } });
    expect(answer.status).toBe(200);
    const now = await there();
    expect([now.name, now.configuration['filter.response.nulls']]).toEqual(['Globex', 'false']);
    expect(now.tags).toEqual(['gold', expect.stringMatching(/^isotope-/)]);
    expect(linksOf(two.front)[0].due_at).toBeNull();
  });

  it('to a secret the provider refuses changes nothing on either side, and says so in its words', async () => {
    const { status, body } = await patch({ configuration: { 'crm.autotask.password': 'wrong-secret' } });
    expect([status, body.code]).toEqual([400, 'CREDENTIALS_REJECTED']);
    expect(body.providerMessage).toBeTruthy();
    expect((await there()).valid).toBe(true);
    expect([(await here()).valid, linksOf(two.front)[0].due_at]).toEqual([true, null]);
  });

  it('that the platform refuses, of an account or of a name, is told in the audit with the instance', async () => {
    await patch({ configuration: { 'crm.autotask.password': 'wrong-secret' } });
    two.proxy.fail(change, { status: 403, body: '{"message":"No"}' });
    await patch({ name: 'Globex' });
    const told = () =>
      two.front.rows
        .all("select details from activities where action = 'VERIFICATION_REFUSED' order by number")
        .map(({ details }) => JSON.parse(details).about);
    const about = { wanted: 'updateInstance', elementKey: 'autotaskcrm', instance: instance.id };
    const expected = ['CREDENTIALS_REJECTED', 'PERMISSION_DENIED'].map((code) => ({ ...about, code }));
    await vi.waitFor(() => expect(told()).toEqual(expected), { timeout: 5_000 });
  });

  it.each<Fault>(['lost', 'cut', { status: 200, body: 'garbage', isDone: true }])(
    'whose answer is %j is taken back there, since here nothing has changed',
    async (fault) => {
      two.proxy.fail(change, fault);
      expect((await patch({ name: 'Globex' })).status).toBeGreaterThanOrEqual(502);
      expect([(await here()).name, (await there()).name]).toEqual(['Acme', 'Globex']);
      two.proxy.heal();
      two.front.clock.advance(second);
      expect(await reconcile()).toMatchObject([{ what: 'IN_STEP' }]);
      expect((await there()).name).toBe('Acme');
    },
  );

  it('that was made there before this process ended is found again and taken back', async () => {
    two.front.rows.damage(`update upstream_instances set due_at = ?`, two.front.clock.now().getTime() + minute);
    await clientOf(two.upstream, upstreamSecrets).updateInstance((await there()).id, { name: 'Half done' });
    two.front.clock.advance(2 * minute);
    expect(await reconcile()).toMatchObject([{ what: 'IN_STEP' }]);
    expect((await there()).name).toBe('Acme');
  });
});

it('is disabled here at once and there when the platform can be told; enabled only when both are', async () => {
  two.proxy.fail(everything, { status: 503, body: '{"message":"Down"}' });
  expect((await askRest(two.front, 'DELETE', `/instances/${instance.id}/enabled`)).status).toBe(200);
  expect([(await here()).disabled, (await there()).disabled]).toEqual([true, false]);
  expect((await askRest(two.front, 'GET', '/ping', withToken(instance.token))).status).toBe(403);
  two.proxy.heal();
  two.front.clock.advance(second);
  await reconcile();
  expect((await there()).disabled).toBe(true);

  two.proxy.fail(everything, { status: 503, body: '{"message":"Down"}' });
  expect((await askRest(two.front, 'PUT', `/instances/${instance.id}/enabled`)).status).toBe(502);
  expect((await here()).disabled).toBe(true);
  two.proxy.heal();
  expect((await askRest(two.front, 'PUT', `/instances/${instance.id}/enabled`)).status).toBe(200);
  expect([(await here()).disabled, (await there()).disabled]).toEqual([false, false]);
});

it('is deleted there with it, and brought back as a new one that answers to the same token', async () => {
  const id = await globalId();
  const { id: old } = await there();
  expect((await askRest(two.front, 'DELETE', `/instances/${instance.id}`)).status).toBe(200);
  expect(await two.upstreamInstances()).toEqual([]);
  expect(await restore(id)).toBe('ChangedInstance: brought back');
  expect((await there()).id).not.toBe(old);
  expect((await askRest(two.front, 'GET', '/hubs/crm/ping', withToken(instance.token))).status).toBe(200);
});

it('is deleted there later when the platform is away', async () => {
  two.proxy.fail(everything, 'dropped');
  expect((await askRest(two.front, 'DELETE', `/instances/${instance.id}`)).status).toBe(200);
  two.front.clock.advance(second);
  expect(await reconcile()).toMatchObject([{ what: 'OUT_OF_STEP' }]);
  two.proxy.heal();
  two.front.clock.advance(minute);
  expect(await reconcile()).toMatchObject([{ what: 'IN_STEP' }]);
  expect(await two.upstreamInstances()).toEqual([]);
});

it('leaves no second one when bringing it back fails on the way', async () => {
  const id = await globalId();
  await askRest(two.front, 'DELETE', `/instances/${instance.id}`);
  two.proxy.fail((one) => isCreate(one) || one.method === 'GET', 'cut');
  expect(await restore(id)).toMatch(/^VerificationProblem: .*not known yet/);
  two.proxy.heal();
  expect(await two.upstreamInstances()).toHaveLength(1);
  two.front.clock.advance(minute);
  await reconcile();
  expect(await two.upstreamInstances()).toEqual([]);
  expect(await restore(id)).toBe('ChangedInstance: brought back');
  expect(await two.upstreamInstances()).toHaveLength(1);
});

describe('a check', () => {
  const upstream = () => clientOf(two.upstream, upstreamSecrets);

  it('finds an instance that is as it was left', async () => {
    expect(await check()).toMatchObject({
      verdict: 'VERIFIED',
      message: expect.stringContaining('as Isotope left it'),
    });
  });

  it('finds it gone', async () => {
    await upstream().deleteInstance((await there()).id);
    expect(await check()).toMatchObject({ verdict: 'REJECTED', message: expect.stringContaining('is gone at') });
  });

  it('finds it disabled', async () => {
    await upstream().disableInstance((await there()).id);
    expect(await check()).toMatchObject({ verdict: 'REJECTED', message: expect.stringContaining('is disabled at') });
  });

  it('finds its configuration changed, naming the keys and no value', async () => {
    await upstream().updateInstance((await there()).id, { configuration: { 'filter.response.nulls': 'false' } });
    const { verdict, message } = await check();
    expect([verdict, message]).toEqual(['REJECTED', expect.stringContaining('past Isotope: filter.response.nulls')]);
  });

  it('finds it renamed, which is no reason to refuse it', async () => {
    await upstream().updateInstance((await there()).id, { name: 'Somebody else' });
    expect(await check()).toMatchObject({ verdict: 'VERIFIED', message: expect.stringContaining('“Somebody else”') });
  });

  it('finds its token refused', async () => {
    two.proxy.fail(({ path }) => path.endsWith('/instances/configuration'), { status: 401, body: '{"message":"No"}' });
    expect(await check()).toMatchObject({
      verdict: 'REJECTED',
      message: expect.stringContaining("refuses the instance's token"),
    });
  });

  it('says that the platform is away', async () => {
    two.proxy.fail(everything, 'dropped');
    expect(await check()).toMatchObject({ verdict: 'UNREACHABLE' });
  });
});

describe('switched off with all others', () => {
  const kill = async () =>
    (
      await graphqlData(
        two.front,
        'mutation { disableAllInstances { ... on DisabledInstances { count pendingUpstream } } }',
      )
    ).disableAllInstances;

  it('is disabled there before the answer leaves, and nothing is owed', async () => {
    expect(await kill()).toEqual({ count: 1, pendingUpstream: 0 });
    expect([(await here()).disabled, (await there()).disabled]).toEqual([true, true]);
    expect(linksOf(two.front)[0]).toMatchObject({ due_at: null, problem: null });
  });

  it('is disabled here although the platform is away, which is told, and made up for as soon as it is back', async () => {
    two.proxy.fail(everything, { status: 503, body: '{"message":"Down"}' });
    expect(await kill()).toEqual({ count: 1, pendingUpstream: 1 });
    expect([(await here()).disabled, (await there()).disabled]).toEqual([true, false]);
    const { instances } = await graphqlData(two.front, '{ instances { nodes { upstream { isInStep problem } } } }');
    expect(instances.nodes[0].upstream).toEqual({ isInStep: false, problem: expect.stringContaining('disabled here') });
    two.proxy.heal();
    two.front.clock.advance(second);
    expect(await reconcile()).toMatchObject([{ what: 'IN_STEP' }]);
    expect((await there()).disabled).toBe(true);
  });

  it('is disabled there even where the platform refuses what else was owed', async () => {
    two.front.rows.damage('update upstream_instances set due_at = 0, problem = ?', 'An earlier change is owed.');
    two.proxy.fail(({ method }) => method === 'PATCH', { status: 400, body: '{"message":"No"}' });
    expect(await kill()).toEqual({ count: 1, pendingUpstream: 0 });
    expect(linksOf(two.front)[0].problem).toBe('An earlier change is owed.');
    await reconcile();
    expect((await there()).disabled).toBe(true);
  });
});

describe('what the platform refuses or does not answer is a problem of the mutation', () => {
  const problem =
    '... on Problem { code message } ... on VerificationProblem { verification { verdict stages { name } } }';
  const send = async (name: string, type: string, id: string) =>
    (
      await graphqlData(two.front, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${problem} } }`, {
        input: { id },
      })
    )[name];
  const unreachable = {
    __typename: 'VerificationProblem',
    code: 'PROVIDER_UNREACHABLE',
    message: expect.stringMatching(/127\.0\.0\.1/),
    verification: { verdict: 'UNREACHABLE', stages: [] },
  };
  const fail = () => two.proxy.fail(everything, { status: 503, body: '{"message":"Down"}' });

  it('of enabling', async () => {
    await askRest(two.front, 'DELETE', `/instances/${instance.id}/enabled`);
    const id = await globalId();
    fail();
    expect(await send('enableInstance', 'InstanceVersionInput', id)).toEqual(unreachable);
  });

  it('of bringing back', async () => {
    const id = await globalId();
    await askRest(two.front, 'DELETE', `/instances/${instance.id}`);
    fail();
    expect(await send('restoreInstance', 'RestoreInstanceInput', id)).toEqual(unreachable);
  });

  it('of putting the last configuration back', async () => {
    expect((await patch({ configuration: { 'crm.autotask.integration.code': 'SANDBOX' } })).status).toBe(200);
    const id = await globalId();
    fail();
    expect(await send('restoreConfiguration', 'InstanceVersionInput', id)).toEqual(unreachable);
  });
});
