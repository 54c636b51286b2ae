import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askGraphql, askRest, graphqlData } from '../ask.js';
import { hour, minute } from '../clock.js';
import type { Fault } from './faulty-proxy.js';
import {
  type TwoIsotopes,
  attemptsOf,
  everything,
  isCreate,
  isLook,
  linksOf,
  openTwo,
  upstreamSecrets,
} from './two-isotopes.js';

let two: TwoIsotopes;
beforeEach(async () => {
  two = await openTwo();
});
afterEach(() => two.close());

const create = (changes?: Record<string, unknown>, key?: string) =>
  askRest(two.front, 'POST', '/instances', {
    body: two.body(changes),
    ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
  });

it('creates at the upstream platform, which checks the account, and records where the instance is', async () => {
  const { status, body } = await create();
  expect([status, body.name, body.tags]).toEqual([200, 'Acme', ['customer']]);
  const [there] = await two.upstreamInstances();
  expect(there).toMatchObject({ name: 'Acme', valid: true, externalAuthentication: 'none' });
  expect(there?.tags).toEqual(['customer', expect.stringMatching(/^isotope-[0-9a-f-]{36}$/)]);
  expect(body.token).not.toBe(there?.token);
  const [link] = linksOf(two.front);
  expect([link.upstream_number, link.due_at]).toEqual([there?.id, null]);
  expect(JSON.stringify(link)).not.toContain(there?.token);
  expect(attemptsOf(two.front)).toEqual([]);
});

it('tells where it is, and that it is there as it was left', async () => {
  await create();
  const query = '{ instances { nodes { upstream { platformUrl number tag isInStep problem } } } }';
  const { instances } = await graphqlData(two.front, query);
  const [there] = await two.upstreamInstances();
  expect(instances.nodes[0].upstream).toEqual({
    platformUrl: `${two.proxy.url}/elements/api-v2`,
    number: there?.id,
    tag: there?.tags?.at(-1),
    isInStep: true,
    problem: null,
  });
  expect((await graphqlData(two.upstream, query, {}, { as: upstreamSecrets })).instances.nodes[0].upstream).toBeNull();
});

it('tells by its receipt what was asked of whom, and no more', async () => {
  await create();
  const { instances } = await graphqlData(
    two.front,
    '{ instances { nodes { state lastVerification { verdict stages { name status message } } } } }',
  );
  const [{ state, lastVerification }] = instances.nodes;
  expect([state, lastVerification.verdict]).toEqual(['VERIFIED', 'VERIFIED']);
  expect(lastVerification.stages.map(({ name, status }: any) => `${name} ${status}`)).toEqual([
    'CONFIGURATION PASSED',
    'ZONE SKIPPED',
    'NETWORK PASSED',
    'SIGN_IN PASSED',
    'PERMISSION SKIPPED',
  ]);
});

it('passes a refusal on with the provider’s own words, and leaves nothing on either side', async () => {
  const { status, body } = await create({ configuration: { 'crm.autotask.password': 'wrong-secret' } });
  expect([status, body.code]).toEqual([400, 'CREDENTIALS_REJECTED']);
  expect(body.providerMessage).toBeTruthy();
  expect(await two.upstreamInstances()).toEqual([]);
  expect([attemptsOf(two.front), linksOf(two.front), two.front.rows.count('instances')]).toEqual([[], [], 0]);
});

it('names what is missing itself, without asking the platform', async () => {
  const { status, body } = await create({ configuration: { 'crm.autotask.password': '' } });
  expect([status, body.code]).toEqual([400, 'INVALID_CONFIGURATION']);
  expect(two.proxy.passed).toEqual([]);
});

it('keeps one tag free for its own, and says so', async () => {
  const tags = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
  const { status, body } = await create({ tags });
  expect([status, body.problems[0].key]).toEqual([400, 'tags']);
  expect(body.message).toContain('at most 49 tags');
});

it('creates without a check there when none is wanted here', async () => {
  const { status } = await create({
    externalAuthentication: 'initial',
    configuration: { 'crm.autotask.password': 'never-tried' },
  });
  expect(status).toBe(200);
  expect((await two.upstreamInstances())[0]?.externalAuthentication).toBe('initial');
});

it('takes back what the platform has created and marks as not valid', async () => {
  two.proxy.fail(isCreate, {
    status: 200,
    body: JSON.stringify({
      id: 4711,
      name: 'Acme',
      token: 'a-token-of-4711',
      valid: false,
      element: { id: 50, key: 'autotaskcrm', name: 'x' },
    }),
  });
  const { status, body } = await create();
  expect([status, body.code]).toEqual([400, 'CREDENTIALS_REJECTED']);
  expect(two.proxy.passed.at(-1)).toMatchObject({ method: 'DELETE', path: '/elements/api-v2/instances/4711' });
  expect([attemptsOf(two.front), linksOf(two.front)]).toEqual([[], []]);
});

describe('when the answer to the create is lost', () => {
  const losses: readonly (readonly [string, Fault])[] = [
    ['for ever', 'lost'],
    ['with the connection', 'cut'],
    ['to a 500', { status: 500, body: '{"message":"Boom"}', isDone: true }],
    ['to a 502 of a gateway', { status: 502, body: '<html>Bad Gateway</html>', isDone: true }],
    ['to garbage', { status: 200, body: '{"id": 7, "tok', isDone: true }],
    ['to a page', { status: 200, body: '<html>Welcome</html>', isDone: true }],
  ];

  it.each(losses)('%s, finds the instance by its tag and takes it', async (_, fault) => {
    two.proxy.fail(isCreate, fault);
    const { status, body } = await create();
    expect(status).toBe(200);
    const there = await two.upstreamInstances();
    expect(there).toHaveLength(1);
    expect(linksOf(two.front)[0].upstream_number).toBe(there[0]?.id);
    expect(attemptsOf(two.front)).toEqual([]);
    two.proxy.heal();
    expect((await askRest(two.front, 'GET', `/instances/${body.id}`)).status).toBe(200);
  });

  it.each(losses)('%s, and so is every other, says that the end is not known and cleans up later', async (_, fault) => {
    two.proxy.fail(everything, fault);
    const { status, body } = await create();
    expect([502, 504]).toContain(status);
    expect(body.message).toContain('not known yet whether');
    expect(two.front.rows.count('instances')).toBe(0);
    expect(await two.upstreamInstances()).toHaveLength(1);
    expect(attemptsOf(two.front)).toMatchObject([{ name: 'Acme', is_abandoned: 0 }]);

    two.front.clock.advance(minute);
    expect(await two.front.useCases.reconcileUpstream()).toMatchObject([{ what: 'ATTEMPT_PENDING' }]);
    two.proxy.heal();
    two.front.clock.advance(minute);
    expect(await two.front.useCases.reconcileUpstream()).toMatchObject([{ what: 'ORPHAN_DELETED' }]);
    expect(await two.upstreamInstances()).toEqual([]);
    expect(attemptsOf(two.front)).toEqual([]);
  });
});

it('closes an attempt that never came to anything, an hour after it was begun', async () => {
  two.proxy.fail(everything, 'dropped');
  expect((await create()).status).toBe(502);
  two.proxy.heal();
  two.front.clock.advance(30 * minute);
  expect(await two.front.useCases.reconcileUpstream()).toMatchObject([{ what: 'ATTEMPT_PENDING' }]);
  two.front.clock.advance(hour);
  expect(await two.front.useCases.reconcileUpstream()).toMatchObject([{ what: 'ATTEMPT_CLOSED' }]);
  expect(attemptsOf(two.front)).toEqual([]);
});

it('shows to their organisation the creates whose end is not known, and to nobody else', async () => {
  two.proxy.fail(everything, 'lost');
  await create();
  const query = '{ pendingUpstreamCreates { id name element { key } startedAt problem } }';
  const { pendingUpstreamCreates } = await graphqlData(two.front, query);
  expect(pendingUpstreamCreates).toMatchObject([{ name: 'Acme', element: { key: 'autotaskcrm' } }]);
  expect(pendingUpstreamCreates[0].problem).toContain('did not answer in time');
  const others = await two.front.useCases.createOrganization('Globex', 'CLI');
  expect((await graphqlData(two.front, query, {}, { as: others })).pendingUpstreamCreates).toEqual([]);
});

describe('a repeat under an idempotency key', () => {
  it('takes over what the first try has made', async () => {
    two.proxy.fail(everything, 'cut');
    expect((await create({}, 'key-1')).status).toBe(502);
    two.proxy.heal();
    const { status, body } = await create({}, 'key-1');
    expect(status).toBe(200);
    expect(await two.upstreamInstances()).toHaveLength(1);
    expect((await create({}, 'key-1')).body).toEqual(body);
    expect(await two.upstreamInstances()).toHaveLength(1);
    expect(attemptsOf(two.front)).toEqual([]);
  });

  it('waits while the platform may still be at the first', async () => {
    two.proxy.fail(everything, 'dropped');
    await create({}, 'key-1');
    two.proxy.heal();
    const early = await create({}, 'key-1');
    expect([early.status, early.headers.get('retry-after')]).toEqual([502, '1']);
    expect(two.proxy.passed.filter(isCreate)).toHaveLength(1);
    two.front.clock.advance(2000);
    expect((await create({}, 'key-1')).status).toBe(200);
    expect(await two.upstreamInstances()).toHaveLength(1);
    expect(attemptsOf(two.front)).toMatchObject([{ is_abandoned: 1 }]);
  });

  it('is not sent while nobody can say what came of the first', async () => {
    two.proxy.fail(everything, 'lost');
    await create({}, 'key-1');
    two.front.clock.advance(minute);
    expect((await create({}, 'key-1')).status).toBe(504);
    expect(two.proxy.passed.filter(isCreate)).toHaveLength(1);
    expect(await two.upstreamInstances()).toHaveLength(1);
  });

  it('that never comes leaves what the first has made to be deleted, a day later', async () => {
    two.proxy.fail(everything, 'cut');
    await create({}, 'key-1');
    two.proxy.heal();
    two.front.clock.advance(23 * hour);
    expect(await two.front.useCases.reconcileUpstream()).toEqual([]);
    two.front.clock.advance(2 * hour);
    expect(await two.front.useCases.reconcileUpstream()).toMatchObject([{ what: 'ORPHAN_DELETED' }]);
    expect(await two.upstreamInstances()).toEqual([]);
  });
});

describe('a refusal of the platform', () => {
  it.each([
    [401, '{"requestId":"1","message":"Invalid Organization or User secret"}', 502, /ISOTOPE_UPSTREAM_USER_SECRET/],
    [404, '{"requestId":"1","message":"No element found"}', 502, /does not know the element/],
    [403, '{"requestId":"1","message":"Not allowed"}', 400, /refuses: Not allowed/],
    [400, '{"message":"Bad login","providerMessage":"Who are you?"}', 400, /refuses: Who are you\?/],
  ])('with %s is told in its own words, and leaves nothing', async (status, text, told, message) => {
    two.proxy.fail(isCreate, { status, body: text });
    const answer = await create();
    expect([answer.status, answer.body.message]).toEqual([told, expect.stringMatching(message)]);
    expect(answer.text).not.toMatch(/Up9\+|0b1c2d3e/);
    expect(attemptsOf(two.front)).toEqual([]);
    expect(two.proxy.passed.filter(isLook)).toEqual([]);
  });

  it('with 429 is told with the time to wait', async () => {
    two.proxy.fail(isCreate, { status: 429, body: '{"message":"Slow down"}', headers: { 'Retry-After': '17' } });
    const { status, headers, body } = await create();
    expect([status, headers.get('retry-after'), body.code]).toEqual([429, '17', 'PROVIDER_THROTTLED']);
    expect(attemptsOf(two.front)).toEqual([]);
  });

  it('of single values names each', async () => {
    const problems = [{ key: 'crm.autotask.username', code: 'TOO_LONG', message: 'Too long for us.' }];
    two.proxy.fail(isCreate, {
      status: 400,
      body: JSON.stringify({ message: 'Wrong.', code: 'INVALID_CONFIGURATION', problems }),
    });
    expect((await create()).body).toMatchObject({ code: 'INVALID_CONFIGURATION', problems });
  });
});

it('says that the platform is away, and keeps no attempt of what was never sent', async () => {
  await two.proxy.close();
  const { status, body } = await create();
  expect([status, body.code]).toEqual([502, 'PROVIDER_UNREACHABLE']);
  expect(attemptsOf(two.front)).toEqual([]);
});

it('says in a dry run what can be asked without creating, and stores nothing on either side', async () => {
  const input = {
    elementKey: 'autotaskcrm',
    name: 'Acme',
    configuration: Object.entries(two.body().configuration).map(([key, value]) => ({ key, value })),
  };
  const dryRun = `mutation ($input: CreateInstanceInput!) { verifyConfiguration(input: $input) {
    ... on VerifiedConfiguration { verification { verdict stages { name message } } } ... on Problem { message code } } }`;
  const { verifyConfiguration } = await graphqlData(two.front, dryRun, { input });
  expect(verifyConfiguration.verification.verdict).toBe('UNVERIFIED');
  expect(await two.upstreamInstances()).toEqual([]);
  two.proxy.fail(everything, { status: 401, body: '{"message":"No"}' });
  const refused = await askGraphql(two.front, dryRun, { input });
  expect(refused.body.data.verifyConfiguration.message).toContain('ISOTOPE_UPSTREAM_USER_SECRET');
});
