import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askGraphql, askRest, graphqlData } from './ask.js';
import { anInput, anInstance, anUncheckedInstance } from './builders.js';
import { minute, second } from './clock.js';
import { type TestIsotope, openIsotope, startIsotope } from './isotope.js';
import { addMember, asMember } from './people.js';

describe('a limit of requests', () => {
  it('tells every answer how many may follow, and refuses with the seconds to wait', async () => {
    const isotope = await startIsotope({ env: { ISOTOPE_RATE_LIMIT_USER: '3' } });
    const left: (string | null)[] = [];
    for (let sent = 0; sent < 3; sent += 1) {
      const { status, headers } = await askRest(isotope, 'GET', '/elements');
      expect([status, headers.get('ratelimit-limit')]).toEqual([200, '3']);
      left.push(headers.get('ratelimit-remaining'));
    }
    expect(left).toEqual(['2', '1', '0']);
    const rest = await askRest(isotope, 'GET', '/elements');
    expect([rest.status, rest.body.code, rest.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '20']);
    expect(rest.body.message).toBe('A user may send 3 requests a minute. Wait 20 seconds, then go on.');
    const graphql = await askGraphql(isotope, '{ viewer { authorizedBy } }');
    expect([graphql.status, graphql.body.errors[0].extensions.code, graphql.headers.get('retry-after')]).toEqual([
      429,
      'RATE_LIMITED',
      '20',
    ]);
    isotope.clock.advance(20 * second);
    expect((await askRest(isotope, 'GET', '/elements')).status).toBe(200);
  });

  it.each(['back', 'ahead'])('goes by the time that passes, not by a clock that is set %s', async (to) => {
    const isotope = await startIsotope({ env: { ISOTOPE_RATE_LIMIT_USER: '2' } });
    const knock = () => askRest(isotope, 'GET', '/elements').then(({ status }) => status);
    expect(await knock()).toBe(200);
    isotope.clock.set(isotope.clock.now().getTime() + (to === 'back' ? -1 : 1) * 60 * minute);
    expect([await knock(), await knock()]).toEqual([200, 429]);
    isotope.clock.advance(30 * second);
    expect(await knock()).toBe(200);
  });

  it('is of each user for themselves, and of the organisation for all of them together', async () => {
    const isotope = await startIsotope({
      env: { ISOTOPE_RATE_LIMIT_USER: '20', ISOTOPE_RATE_LIMIT_ORGANIZATION: '30' },
    });
    const grace = await addMember(isotope, 'VIEWER');
    const spend = async (times: number, asking = {}) => {
      const statuses = new Set<number>();
      for (let sent = 0; sent < times; sent += 1) statuses.add((await askRest(isotope, 'GET', '/hubs', asking)).status);
      return statuses;
    };
    expect(await spend(25)).toContain(429);
    expect(await spend(5, asMember(grace))).toEqual(new Set([200]));
    const { body } = await spend(6, asMember(grace)).then(() => askRest(isotope, 'GET', '/hubs', asMember(grace)));
    expect(body.message).toContain('An organisation may send 30 requests a minute');
    const globex = await isotope.useCases.createOrganization('Globex', 'CLI');
    expect((await askRest(isotope, 'GET', '/hubs', { as: globex })).status).toBe(200);
  });

  it('is of each network address too, before it is known who asks', async () => {
    const isotope = await startIsotope({ env: { ISOTOPE_RATE_LIMIT_ADDRESS: '2' } });
    const knock = (from: string) =>
      ask(isotope, 'POST', '/sessions', { as: null, body: {}, headers: { 'X-Forwarded-For': from } });
    const statuses: number[] = [];
    for (const from of ['203.0.113.1', '203.0.113.1', '203.0.113.1', '203.0.113.2']) {
      statuses.push((await knock(from)).status);
    }
    expect(statuses).toEqual([400, 400, 429, 400]);
    const ofOneHousehold = ['2001:db8::1', '2001:db8::2', '2001:db8:0:0:ffff::3'];
    const theirs: number[] = [];
    for (const from of ofOneHousehold) theirs.push((await knock(from)).status);
    expect(theirs).toEqual([400, 400, 429]);
  });

  it('does not hold for those who watch over Isotope', async () => {
    const isotope = await startIsotope({ env: { ISOTOPE_RATE_LIMIT_ADDRESS: '1', ISOTOPE_MAX_REQUESTS: '1' } });
    for (let looked = 0; looked < 5; looked += 1) {
      expect((await ask(isotope, 'GET', '/healthz', { as: null })).status).toBe(200);
      expect((await ask(isotope, 'GET', '/readyz', { as: null })).status).toBe(200);
    }
  });
});

describe('the budget of asking providers', () => {
  const env = { ISOTOPE_PROVIDER_BUDGET: '4' };

  it('is spent by every check, however often it is aliased into one request', async () => {
    const isotope = await startIsotope({ env });
    const names = Array.from({ length: 10 }, (_, index) => `check${index}`);
    const operation = `mutation ($input: CreateInstanceInput!) {
      ${names.map((name) => `${name}: verifyConfiguration(input: $input) { __typename }`).join('\n')}
    }`;
    const { body } = await askGraphql(isotope, operation, { input: anInput(isotope) });
    const codes = body.errors.map((error: any) => error.extensions);
    expect(codes).toHaveLength(1); // a field that may not be null: the answer ends with the first that is refused
    expect(codes[0]).toMatchObject({ code: 'PROVIDER_BUDGET_SPENT', retryAfterSeconds: 15 });
    const checked = isotope.sandbox.calls().length;
    const again = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    expect([again.status, again.body.code, again.headers.get('retry-after')]).toEqual([
      429,
      'PROVIDER_BUDGET_SPENT',
      '15',
    ]);
    expect(isotope.sandbox.calls()).toHaveLength(checked);
  });

  it('is not spent by what asks nobody, and is each organisation’s own', async () => {
    const isotope = await startIsotope({ env });
    for (let made = 0; made < 6; made += 1) {
      const { status } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
      expect(status).toBe(200);
    }
    const globex = await isotope.useCases.createOrganization('Globex', 'CLI');
    const check = () => graphqlData(isotope, dryRun, { input: anInput(isotope) }).catch((error: Error) => error);
    for (let asked = 0; asked < 4; asked += 1) expect(await check()).not.toBeInstanceOf(Error);
    expect(await check()).toBeInstanceOf(Error);
    expect(await graphqlData(isotope, dryRun, { input: anInput(isotope) }, { as: globex })).toEqual({
      verifyConfiguration: { __typename: 'VerifiedConfiguration' },
    });
  });
});

const dryRun = 'mutation ($input: CreateInstanceInput!) { verifyConfiguration(input: $input) { __typename } }';

describe('too much at once', () => {
  it('is shed with 503 and Retry-After, and what is in work comes to its end', async () => {
    const isotope = await startIsotope({ env: { ISOTOPE_MAX_REQUESTS: '2' } });
    isotope.sandbox.faults.change({ delayMs: 300 });
    const inWork = [1, 2].map(() => askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) }));
    await expect.poll(() => isotope.sandbox.calls().length).toBeGreaterThan(0);
    const shed = await askRest(isotope, 'GET', '/elements');
    expect([shed.status, shed.body.code, shed.headers.get('retry-after')]).toEqual([503, 'OVERLOADED', '2']);
    const graphql = await askGraphql(isotope, '{ viewer { authorizedBy } }');
    expect([graphql.status, graphql.body.errors[0].extensions.code]).toEqual([503, 'OVERLOADED']);
    expect((await ask(isotope, 'GET', '/healthz', { as: null })).status).toBe(200);
    expect((await Promise.all(inWork)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await askRest(isotope, 'GET', '/elements')).status).toBe(200);
  });
});

describe('an operation', () => {
  let isotope: TestIsotope;
  beforeAll(async () => void (isotope = await openIsotope()));
  afterAll(() => isotope.close());

  const tooMuch: readonly (readonly [string, string, string])[] = [
    [
      'with too many aliases',
      `{ ${Array.from({ length: 61 }, (_, index) => `a${index}: viewer { authorizedBy }`).join(' ')} }`,
      'TOO_MANY_ALIASES',
    ],
    [
      'with aliases hidden in fragments',
      `{ ${'...F '.repeat(10)} } fragment F on Query { ${Array.from({ length: 7 }, (_, index) => `a${index}: viewer { authorizedBy }`).join(' ')} }`,
      'TOO_MANY_ALIASES',
    ],
    [
      'that may give more than can be read',
      '{ instances(first: 200) { nodes { activity(first: 200) { nodes { actor { id } } } } } }',
      'OPERATION_TOO_COSTLY',
    ],
    [
      'whose sizes are variables',
      'query ($n: Int) { instances(first: $n) { nodes { activity(first: $n) { nodes { id } } } } }',
      'OPERATION_TOO_COSTLY',
    ],
    [
      'that doubles itself by fragments',
      `{ ...F0 } ${Array.from({ length: 20 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ')} fragment F20 on Query { viewer { user { id } } }`,
      'OPERATION_TOO_COSTLY',
    ],
    ['of too many words', `{ ${'__typename '.repeat(4_000)} }`, 'TOO_MANY_TOKENS'],
  ];

  it.each(tooMuch)('%s is refused before anything is run', async (_, query, code) => {
    const { status, body } = await askGraphql(isotope, query);
    expect([status, body.errors[0].extensions.code]).toEqual([400, code]);
    expect(body.data).toBeUndefined();
  });

  it('that is followed is held to the same', async () => {
    const names = Array.from({ length: 61 }, (_, index) => `a${index}: name`).join(' ');
    const query = `subscription ($attemptId: ID!) { verification(attemptId: $attemptId) { ${names} } }`;
    const { text } = await ask(isotope, 'POST', '/graphql/stream', {
      body: { query, variables: { attemptId: 'mine' } },
      headers: { Accept: 'text/event-stream' },
    });
    expect(text).toContain('has 61 aliases; 60 are allowed');
  });

  it('that is one of many in a batch is refused', async () => {
    const one = { query: '{ viewer { authorizedBy } }' };
    const { status, body } = await ask(isotope, 'POST', '/graphql', { body: [one, one] });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('atch');
  });

  it('as large as a whole page with all its values is not refused', async () => {
    const query = `query ($first: Int) { instances(first: $first) { totalCount nodes {
      id name state tags element { key name } owner { id email } token { lastUsedAt }
      configuration { key value entry { key label } } lastVerification { verdict stages { name status } }
    } } }`;
    expect((await askGraphql(isotope, query, { first: 200 })).body.errors).toBeUndefined();
  });

  it('that asks for the schema, as tools do, is not refused', async () => {
    const { body } = await askGraphql(isotope, getIntrospectionQuery({ inputValueDeprecation: true }));
    expect(body.errors).toBeUndefined();
  });
});
