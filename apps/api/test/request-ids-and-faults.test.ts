import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, askGraphql, askRest, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import * as operations from './operations.js';

const masked = 'Isotope failed to answer. The request id names the log line with the reason.';

/** Asks for what cannot be read in a damaged row. */
const configurations = '{ instances { nodes { configuration { key } } } }';

/** An Isotope with an instance whose row nothing can read any more. */
async function startDamaged(env: Record<string, string> = {}): Promise<TestIsotope> {
  const isotope = await startIsotope({ env });
  await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
  isotope.rows.damage("update instances set configuration = '{ damaged-row', sealed_token = 'v1.x.y.z'");
  return isotope;
}

describe('a request id', () => {
  it('is 24 hexadecimal signs that begin with the time, another for every request, and the same in header and body', async () => {
    const isotope = await startIsotope();
    const answers = await Promise.all(Array.from({ length: 20 }, () => askRest(isotope, 'GET', '/instances/1')));
    const ids = answers.map(({ body }) => body.requestId);
    expect(new Set(ids).size).toBe(20);
    for (const [index, id] of ids.entries()) {
      expect(id).toMatch(/^[0-9a-f]{24}$/);
      expect(Math.abs(parseInt(id.slice(0, 8), 16) - Date.now() / 1000)).toBeLessThan(60);
      expect(answers[index]?.headers.get('elements-request-id')).toBe(id);
    }
  });

  it('names a success too, and an answer of GraphQL in its extensions', async () => {
    const isotope = await startIsotope();
    const rest = await askRest(isotope, 'GET', '/elements');
    expect(rest.headers.get('elements-request-id')).toMatch(/^[0-9a-f]{24}$/);
    const graphql = await askGraphql(isotope, operations.viewer);
    expect(graphql.body.extensions.requestId).toBe(graphql.headers.get('elements-request-id'));
  });

  it('is never taken from the caller', async () => {
    const isotope = await startIsotope();
    const headers = { 'Request-Id': 'mine', 'X-Request-Id': 'mine', 'Elements-Request-Id': 'mine' };
    const { headers: answered } = await askRest(isotope, 'GET', '/elements', { headers });
    expect(answered.get('elements-request-id')).toMatch(/^[0-9a-f]{24}$/);
  });
});

describe.each(['production', 'development', 'test', undefined])('a fault of ours, with NODE_ENV %s', (mode) => {
  afterEach(() => vi.unstubAllEnvs());

  it('is one masked sentence by REST and GraphQL, without a stack or a word of the reason', async () => {
    vi.stubEnv('NODE_ENV', mode);
    const isotope = await startDamaged();
    const rest = await askRest(isotope, 'GET', '/instances/1');
    expect([rest.status, rest.body]).toEqual([
      500,
      { requestId: rest.body.requestId, message: masked, code: 'INTERNAL' },
    ]);
    const { body, text } = await askGraphql(isotope, configurations);
    const path = ['instances', 'nodes', 0, 'configuration'];
    expect(body.errors).toMatchObject([{ message: masked, path, extensions: { code: 'INTERNAL' } }]);
    for (const answer of [rest.text, text]) expect(answer).not.toMatch(/damaged|JSON|stack|node_modules|\.[jt]s\b/);
  });

  it('shows no stack for a request that is wrong either', async () => {
    vi.stubEnv('NODE_ENV', mode);
    const isotope = await startIsotope();
    const answers = [
      await askGraphql(isotope, '{ nothing }'),
      await askGraphql(isotope, '{ instances(first: 0) { totalCount } }'),
      await ask(isotope, 'POST', '/graphql', { text: '{' }),
      await askRest(isotope, 'POST', '/instances', { text: '{' }),
    ];
    for (const { text } of answers) expect(text).not.toMatch(/stack|node_modules|\.[jt]s:/);
  });
});

describe('the log', () => {
  const lines = (written: string) =>
    written
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));

  it('holds the reason of a masked error under the request id that the answer names', async () => {
    const isotope = await startDamaged({ ISOTOPE_LOG_LEVEL: 'info' });
    const { body: rest } = await askRest(isotope, 'GET', '/instances/1');
    const { body: graphql } = await askGraphql(isotope, configurations);
    const logged = lines(await isotope.log());
    const reasonOf = (id: string) => logged.find(({ requestId, level }) => requestId === id && level === 'error');
    expect(reasonOf(rest.requestId)).toMatchObject({
      msg: 'request failed',
      err: { stack: expect.stringContaining('JSON') },
    });
    expect(reasonOf(graphql.extensions.requestId)).toMatchObject({
      msg: 'resolver failed',
      err: { stack: expect.stringContaining('JSON') },
    });
  });

  it('holds a line for every request, with the pattern of its path and never the path', async () => {
    const isotope = await startIsotope({ env: { ISOTOPE_LOG_LEVEL: 'info' } });
    await askRest(isotope, 'GET', '/instances/12345?searchText=a-name-of-a-customer');
    await ask(isotope, 'GET', '/a-path-nobody-serves?token=a-token-in-the-wrong-place', { as: null });
    await graphqlData(isotope, operations.viewer);
    const written = await isotope.log();
    expect(written).not.toMatch(/12345|customer|nobody-serves|wrong-place/);
    expect(lines(written)).toMatchObject([
      {
        msg: 'request',
        method: 'GET',
        route: '/elements/api-v2/instances/:id',
        status: 404,
        requestId: expect.any(String),
      },
      { msg: 'request', method: 'GET', status: 404 },
      { msg: 'request', method: 'POST', route: '/graphql', status: 200, durationMs: expect.any(Number) },
    ]);
  });

  it('says nothing of what people do wrong: only faults of ours are errors', async () => {
    const isotope = await startIsotope({ env: { ISOTOPE_LOG_LEVEL: 'warn' } });
    await askRest(isotope, 'POST', '/instances', { text: '{' });
    await askRest(isotope, 'GET', '/instances', { as: null });
    await askGraphql(isotope, '{ nothing }');
    await askGraphql(isotope, '{ instances(first: 0) { totalCount } }');
    expect(await isotope.log()).toBe('');
  });
});
