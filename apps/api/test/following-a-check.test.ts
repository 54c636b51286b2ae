import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ask, askGraphql, graphqlData } from './ask.js';
import { type Configuration, anInput } from './builders.js';
import { type StreamEvent, follow, stagesOf } from './follow.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import * as operations from './operations.js';

const verify = (isotope: TestIsotope, attemptId: string, configuration: Configuration = {}) =>
  graphqlData(isotope, operations.verifyConfiguration, { input: anInput(isotope, { attemptId, configuration }) });

const twice = (name: string, ended = 'PASSED') => [`${name} RUNNING`, `${name} ${ended}`];
const passed = ['CONFIGURATION', 'ZONE', 'NETWORK', 'SIGN_IN', 'PERMISSION'].flatMap((name) => twice(name));

describe('the subscription verification', () => {
  it('tells every stage when it begins and when it ends, in order, and completes with the check', async () => {
    const isotope = await startIsotope();
    const following = await follow(isotope, 'attempt-1');
    const [stages] = await Promise.all([stagesOf(following), verify(isotope, 'attempt-1')]);
    expect(stages).toEqual(passed);
  });

  it('tells a stage while it runs, not after the fact', async () => {
    const isotope = await startIsotope({ sandbox: { faults: { delayMs: 400 } } });
    const following = await follow(isotope, 'attempt-1');
    let hasEnded = false;
    const check = verify(isotope, 'attempt-1').finally(() => (hasEnded = true));
    for await (const { data } of following) {
      if (data.data.verification.name !== 'SIGN_IN') continue;
      expect([data.data.verification.status, hasEnded]).toEqual(['RUNNING', false]);
      break;
    }
    following.stop();
    await check;
  });

  it('gives the stages the times of the receipt', async () => {
    const isotope = await startIsotope();
    const following = await follow(isotope, 'attempt-1');
    const [events, { verifyConfiguration }] = await Promise.all([eventsOf(following), verify(isotope, 'attempt-1')]);
    const ended = events.map(({ data }) => data.data.verification).filter(({ status }) => status !== 'RUNNING');
    expect(ended).toEqual(verifyConfiguration.verification.stages);
  });

  it('tells what has happened first to whoever comes late', async () => {
    const isotope = await startIsotope();
    await verify(isotope, 'attempt-1');
    expect(await stagesOf(await follow(isotope, 'attempt-1'))).toEqual(passed);
  });

  it('tells all who follow the same, whenever they came', async () => {
    const isotope = await startIsotope({ sandbox: { faults: { delayMs: 50 } } });
    const early = await follow(isotope, 'attempt-1');
    const check = verify(isotope, 'attempt-1');
    await sleep(60);
    const late = await follow(isotope, 'attempt-1');
    expect(await Promise.all([stagesOf(early), stagesOf(late)])).toEqual([passed, passed]);
    await check;
  });

  it('tells the stages of createInstance as it does those of a dry run', async () => {
    const isotope = await startIsotope();
    const following = await follow(isotope, 'attempt-1');
    const input = anInput(isotope, { attemptId: 'attempt-1' });
    const [stages] = await Promise.all([
      stagesOf(following),
      graphqlData(isotope, operations.createInstance, { input }),
    ]);
    expect(stages).toEqual(passed);
  });

  it('ends at the stage that failed, with the words of the provider', async () => {
    const isotope = await startIsotope();
    const following = await follow(isotope, 'attempt-1');
    const wrong = { 'crm.autotask.integration.code': 'NOT-THIS-ONE' };
    const [events] = await Promise.all([eventsOf(following), verify(isotope, 'attempt-1', wrong)]);
    const told = events.map(({ data }) => data.data.verification);
    expect(told.map(({ name, status }) => `${name} ${status}`)).toEqual([
      ...passed.slice(0, 6),
      ...twice('SIGN_IN', 'FAILED'),
      'PERMISSION SKIPPED',
    ]);
    expect(told.at(-2)).toMatchObject({
      code: 'INTEGRATION_CODE_REJECTED',
      providerMessage: 'IntegrationCode is invalid.',
    });
  });

  it('tells of missing entries as the failure of the first stage', async () => {
    const isotope = await startIsotope();
    const following = await follow(isotope, 'attempt-1');
    const [events] = await Promise.all([
      eventsOf(following),
      verify(isotope, 'attempt-1', { 'crm.autotask.password': undefined, 'crm.autotask.username': undefined }),
    ]);
    expect(events.map(({ data }) => data.data.verification)).toMatchObject([
      {
        name: 'CONFIGURATION',
        status: 'FAILED',
        code: 'INVALID_CONFIGURATION',
        message: expect.stringContaining('crm.autotask.password'),
      },
    ]);
  });

  it('begins anew when a person tries again under the same id', async () => {
    const isotope = await startIsotope();
    await verify(isotope, 'attempt-1', { 'crm.autotask.password': 'wrong' });
    await verify(isotope, 'attempt-1');
    expect(await stagesOf(await follow(isotope, 'attempt-1'))).toEqual(passed);
  });

  it('shows nobody the attempt of another', async () => {
    const isotope = await startIsotope();
    const globex = await isotope.useCases.createOrganization('Globex', 'CLI');
    const theirs = await follow(isotope, 'attempt-1', globex);
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const event of theirs) seen.push(event);
    })().catch(() => undefined);
    const mine = await follow(isotope, 'attempt-1');
    const [stages] = await Promise.all([stagesOf(mine), verify(isotope, 'attempt-1')]);
    await sleep(50);
    theirs.stop();
    await reading;
    expect([stages.length, seen]).toEqual([10, []]);
  });

  it('holds no secret', async () => {
    const isotope = await startIsotope();
    const following = await follow(isotope, 'attempt-1');
    const [events] = await Promise.all([eventsOf(following), verify(isotope, 'attempt-1')]);
    expect(JSON.stringify(events)).not.toContain('sandbox-secret');
  });
});

describe('the address of subscriptions', () => {
  it('refuses queries and mutations, naming where they belong', async () => {
    const isotope = await startIsotope();
    for (const query of [
      '{ viewer { user { id } } }',
      'mutation { deleteInstance(input: { id: "x" }) { __typename } }',
    ]) {
      const [event] = await eventsOf(await follow(isotope, 'x', undefined, query));
      expect(event?.data.errors[0].message).toContain('/graphql');
      expect(event?.data.data).toBeNull();
    }
  });

  it.each([
    ['does not parse', 'subscription {', 'Syntax Error'],
    ['asks for what is not there', 'subscription { nothing }', 'nothing'],
    ['lacks a variable', 'subscription ($more: ID!) { verification(attemptId: $more) { name } }', '"$more"'],
  ])('tells what is wrong with a document that %s', async (_, query, told) => {
    const isotope = await startIsotope();
    const [event] = await eventsOf(await follow(isotope, 'x', undefined, query));
    expect(event?.data.errors[0].message).toContain(told);
    expect(JSON.stringify(event)).not.toMatch(/node_modules|stack/);
  });

  it.each([
    ['does not parse', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['asks for what is not there', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'is given no value it needs',
      'subscription ($more: ID!) { verification(attemptId: $more) { name } }',
      'BAD_USER_INPUT',
    ],
    ['is a query', '{ viewer { authorizedBy } }', 'NOT_A_SUBSCRIPTION'],
    [
      'has several operations',
      'subscription A { instanceChanged { id } } subscription B { instanceChanged { id } }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['is too deep', `subscription ${'{ a '.repeat(30)}${'}'.repeat(30)}`, 'GRAPHQL_VALIDATION_FAILED'],
  ])('gives a document that %s a code, and names the request', async (_, query, code) => {
    const isotope = await startIsotope();
    const [event] = await eventsOf(await follow(isotope, 'x', undefined, query));
    expect(event?.data.errors[0].extensions.code).toBe(code);
    expect(event?.data.extensions.requestId).toMatch(/^[0-9a-f]{24}$/);
  });

  it.each([{ Accept: '*/*' }, { Accept: 'application/json, text/event-stream' }])(
    'streams to whoever may be answered so: %o',
    async (headers) => {
      const isotope = await startIsotope();
      await verify(isotope, 'attempt-1');
      const body = { query: 'subscription { verification(attemptId: "attempt-1") { name } }' };
      const answer = await ask(isotope, 'POST', '/graphql/stream', { body, headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        expect.stringMatching(/^text\/event-stream/),
      ]);
      expect(answer.text).toContain('event: complete');
    },
  );

  it('says what to accept to whoever accepts no stream', async () => {
    const isotope = await startIsotope();
    const body = { query: 'subscription { verification(attemptId: "x") { name } }' };
    const answer = await ask(isotope, 'POST', '/graphql/stream', { body, headers: { Accept: 'application/json' } });
    expect([answer.status, answer.body.errors[0]]).toMatchObject([
      406,
      { message: expect.stringContaining('Accept: text/event-stream'), extensions: { code: 'NOT_ACCEPTABLE' } },
    ]);
  });

  it('is named to whoever sends a subscription to /graphql, and the log holds no fault', async () => {
    const isotope = await startIsotope();
    const { status, body } = await askGraphql(isotope, 'subscription { instanceChanged { id } }');
    expect([status, body.errors]).toMatchObject([
      400,
      [{ message: expect.stringContaining('/graphql/stream'), extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM' } }],
    ]);
    expect(body.data).toBeUndefined();
    expect(await isotope.log()).not.toContain('failed');
  });
});

async function eventsOf(following: AsyncIterable<StreamEvent>): Promise<readonly StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of following) if (event.event === 'next') events.push(event);
  return events;
}
