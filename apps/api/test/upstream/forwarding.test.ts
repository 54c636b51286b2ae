import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { askGraphql, askRest, graphqlData } from '../ask.js';
import { ownerSecrets } from '../isotope.js';
import { withToken } from '../life.js';
import { addMember } from '../people.js';
import { type TwoIsotopes, everything, linksOf, openTwo, upstreamSecrets } from './two-isotopes.js';

let two: TwoIsotopes;
let instance: any;
let upstreamToken: string;
beforeAll(async () => {
  two = await openTwo({ ISOTOPE_LOG_LEVEL: 'trace' });
  instance = (await askRest(two.front, 'POST', '/instances', { body: two.body() })).body;
  upstreamToken = (await two.upstreamInstances())[0]!.token;
});
beforeEach(() => two.proxy.heal());
afterAll(() => two.close());

const last = () => two.proxy.passed.at(-1)!;
const call = (method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) =>
  fetch(`${two.front.url}/elements/api-v2${path}`, {
    method,
    headers: { ...withToken(instance.token).headers, ...headers },
    ...(body && { body: body as any }),
  });

it('reaches the account through the platform', async () => {
  const answer = await call('GET', '/hubs/crm/accounts?pageSize=2');
  expect([answer.status, ((await answer.json()) as unknown[]).length]).toEqual([200, 2]);
});

it('is the way to its data: GraphQL says so, and asks neither the provider nor the platform', async () => {
  const passedBefore = two.proxy.passed.length;
  const { instances } = await graphqlData(two.front, '{ instances { nodes { id number } } }');
  const { id } = instances.nodes.find(({ number }: any) => number === instance.id);
  const query = `query ($id: ID!) { instance(id: $id) { name crm { objects { name } accounts { nodes { id } } } } }`;
  const { body } = await askGraphql(two.front, query, { id });
  expect(body.data.instance).toMatchObject({ crm: { objects: expect.any(Array), accounts: null } });
  expect(body.errors).toMatchObject([
    { path: ['instance', 'crm', 'accounts'], extensions: { code: 'HUB_NOT_SERVED' } },
  ]);
  expect(body.errors[0].message).toMatch(/reached by REST alone: send the call to \/hubs\/crm\//);
  expect(two.proxy.passed.length).toBe(passedBefore);
});

it('sends the platform’s credentials in place of the caller’s, and none of ours', async () => {
  await call('GET', '/ping', { Cookie: 'session=1', 'X-Forwarded-For': '192.0.2.1', Origin: 'https://app.example' });
  expect(last().headers['authorization']).toBe(`User ${upstreamSecrets.userSecret}, Element ${upstreamToken}`);
  const sent = JSON.stringify(
    two.proxy.passed.map(({ path, headers, body }) => [path, headers, body.toString('latin1')]),
  );
  for (const secret of [ownerSecrets.userSecret, ownerSecrets.organizationSecret, instance.token as string]) {
    expect(sent).not.toContain(secret);
  }
  expect(Object.keys(last().headers).filter((name) => /cookie|forwarded|origin/.test(name))).toEqual([]);
});

it('passes method, path, query, headers and body through to the letter', async () => {
  two.proxy.fail(everything, { status: 200, body: '[]' });
  const query = '?where=name%20%3D%20%27A%26B%27&fields=a,b&empty=&x=%2B+';
  await call(
    'PATCH',
    `/hubs/crm/contacts/7${query}`,
    { 'Content-Type': 'text/csv', 'Elements-Version': 'Helium' },
    Buffer.from('a,b'),
  );
  expect([last().method, last().path]).toEqual(['PATCH', `/elements/api-v2/hubs/crm/contacts/7${query}`]);
  expect(last().headers).toMatchObject({
    'content-type': 'text/csv',
    'elements-version': 'Helium',
    'content-length': '3',
  });
  expect(last().body.toString()).toBe('a,b');
});

it('passes status, headers and bytes back unharmed, but for what belongs to the connection or to others', async () => {
  two.proxy.fail(everything, {
    status: 418,
    body: 'not JSON at all',
    headers: {
      'Content-Type': 'text/plain',
      'Elements-Returned-Count': '3',
      'Elements-Next-Page-Token': 'abc=',
      'Elements-Element-Instance-Id': '999999',
      'Elements-Request-Id': '0123456789abcdef01234567',
      'Set-Cookie': 'sid=1',
      'Access-Control-Allow-Origin': 'https://elsewhere.example',
      Server: 'platform/1',
      'X-Hop': 'once',
      Connection: 'close, X-Hop',
    },
  });
  const answer = await call('GET', '/hubs/crm/accounts', { Origin: 'https://app.example' });
  expect([answer.status, await answer.text()]).toEqual([418, 'not JSON at all']);
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    'content-type': 'text/plain',
    'elements-returned-count': '3',
    'elements-next-page-token': 'abc=',
    'elements-element-instance-id': String(instance.id),
    'elements-request-id': '0123456789abcdef01234567',
    'access-control-allow-origin': 'https://app.example',
  });
  for (const name of ['set-cookie', 'server', 'x-hop']) expect(headers).not.toHaveProperty(name);
  expect(await two.front.log()).toContain('"upstreamRequestId":"0123456789abcdef01234567"');
});

it('takes a body of 1 MiB of any bytes, and not one byte more', async () => {
  two.proxy.fail(everything, { status: 200, body: '{}' });
  const bytes = randomBytes(1024 * 1024);
  expect((await call('POST', '/files', { 'Content-Type': 'application/octet-stream' }, bytes)).status).toBe(200);
  expect(last().body.equals(bytes)).toBe(true);
  const before = two.proxy.passed.length;
  const more = Buffer.concat([bytes, Buffer.from('x')]);
  expect((await call('POST', '/files', { 'Content-Type': 'application/octet-stream' }, more)).status).toBe(413);
  expect(two.proxy.passed).toHaveLength(before);
});

it('cuts a body off that turns out too large on the way', async () => {
  const { hostname, port } = new URL(two.front.url);
  const socket = connect(Number(port), hostname);
  const { Authorization } = withToken(instance.token).headers;
  socket.write(
    `POST /elements/api-v2/files HTTP/1.1\r\nHost: x\r\nAuthorization: ${Authorization}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const chunk = `${(300_000).toString(16)}\r\n${'x'.repeat(300_000)}\r\n`;
  for (let sent = 0; sent < 4; sent++) socket.write(chunk);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('HTTP/1.1 413');
  socket.destroy();
});

it.each([
  [
    'a 401, which is not the caller’s fault',
    { status: 401, body: '{"message":"Invalid secret"}' },
    502,
    "the instance's token there",
  ],
  [
    'a redirect, with which the secrets would go',
    { status: 302, headers: { Location: 'https://elsewhere.example' } },
    502,
    'redirects',
  ],
  ['a broken connection', 'dropped' as const, 502, 'cannot be reached'],
  ['silence', 'lost' as const, 504, 'in time'],
])('answers %s, by itself', async (_, fault, status, message) => {
  two.proxy.fail(({ path }) => path.includes('/hubs/'), fault);
  const answer = await askRest(two.front, 'GET', '/hubs/crm/accounts', withToken(instance.token));
  expect([answer.status, answer.body.message]).toEqual([status, expect.stringContaining(message)]);
  expect(answer.text).not.toMatch(/Up9\+|0b1c2d3e/);
  expect(answer.headers.get('location')).toBeNull();
});

it('passes 404, 429 and 500 on as they are', async () => {
  for (const status of [404, 429, 500]) {
    two.proxy.fail(everything, { status, body: `{"message":"No accounts found"}`, headers: { 'Retry-After': '9' } });
    const answer = await call('GET', '/hubs/crm/accounts');
    expect([answer.status, await answer.text()]).toEqual([status, '{"message":"No accounts found"}']);
    expect(answer.headers.get('retry-after')).toBe('9');
  }
});

it.each(['/elements', '/organizations/me', '/instances', '/instances/configuration', '/hubs', '/usage', '/formulas'])(
  'answers %s itself, also with the token',
  async (path) => {
    const before = two.proxy.passed.length;
    await call('GET', path);
    expect(two.proxy.passed).toHaveLength(before);
  },
);

it('sends nothing upwards, however it is written', async () => {
  const { hostname, port } = new URL(two.front.url);
  const { Authorization } = withToken(instance.token).headers;
  const before = two.proxy.passed.length;
  for (const path of [
    '/hubs/crm/../../instances',
    '/hubs/crm/%2e%2e/%2e%2e/instances',
    '/hubs/crm/..;/..;/instances',
  ]) {
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET /elements/api-v2${path} HTTP/1.1\r\nHost: x\r\nAuthorization: ${Authorization}\r\nConnection: close\r\n\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 40[04]/);
    socket.destroy();
  }
  expect(two.proxy.passed).toHaveLength(before);
});

it('lets somebody who may only look read, and nothing else', async () => {
  const { session } = await addMember(two.front, 'VIEWER');
  const as = null;
  const headers = { Authorization: `Bearer ${session}, Element ${instance.token}` };
  expect((await askRest(two.front, 'GET', '/hubs/crm/ping', { as, headers })).status).toBe(200);
  const before = two.proxy.passed.length;
  const answer = await askRest(two.front, 'POST', '/hubs/crm/accounts', { as, headers, body: { accountName: 'New' } });
  expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
  expect(two.proxy.passed).toHaveLength(before);
  await vi.waitFor(
    () => {
      const [told] = two.front.rows.all("select details from activities where action = 'ROLE_REFUSED'");
      expect(JSON.parse(told.details).about).toEqual({ wanted: 'passCallOn', role: 'VIEWER', requiredRole: 'EDITOR' });
    },
    { timeout: 5_000 },
  );
});

describe('that a call was passed on', () => {
  const told = () =>
    two.front.rows
      .all("select * from activities where action = 'CALL_FORWARDED' order by number desc")
      .map(({ record, source, actor_id: actor, instance_id: id, details }) => ({
        ...{ record, source, actor, id, about: JSON.parse(details).about },
      }));
  const answering = (status: number) => two.proxy.fail(everything, { status, body: '{}' });

  it.each([
    ['POST', '/contacts', 'contacts', '/hubs/crm/contacts', 200],
    ['PATCH', '/hubs/crm/contacts/7?where=a', 'contacts/7', '/hubs/crm/contacts/{}', 200],
    ['DELETE', '/accounts/7/notes/s3cret-Value', 'accounts/7', '/hubs/crm/accounts/{}/notes/{}', 204],
    ['PUT', '/hubs/crm/accounts/12', 'accounts/12', '/hubs/crm/accounts/{}', 503],
    ['POST', '/instances/transformations/things', 'transformations', '/instances/transformations/things', 201],
  ])('to write is among the activities: %s %s', async (method, path, record, pattern, status) => {
    answering(status);
    await call(method, path, { 'Content-Type': 'application/json' }, Buffer.from('{"name":"Private Name"}'));
    const [{ id }] = two.front.rows.all('select id from instances where number = ?', instance.id);
    const [{ id: actor }] = two.front.rows.all('select id from users order by number');
    const about = { method, path: pattern, status };
    expect(told()[0]).toEqual({ record, source: 'REST', actor, id, about });
    expect(JSON.stringify(two.front.rows.all('select * from activities'))).not.toMatch(/Private Name|s3cret|where=a/);
  });

  it('is told without a status where the answer was lost, and where it may have got there', async () => {
    two.proxy.fail(everything, 'cut');
    expect((await call('POST', '/contacts', {}, Buffer.from('x'))).status).toBe(502);
    expect(told()[0]).toMatchObject({ record: 'contacts', about: { method: 'POST', status: null } });
  });

  it('is not told where it was refused there, or only reads; each is counted as a use', async () => {
    const before = told().length;
    answering(400);
    expect((await call('POST', '/contacts', {}, Buffer.from('x'))).status).toBe(400);
    answering(200);
    expect((await call('GET', '/contacts')).status).toBe(200);
    expect(told()).toHaveLength(before);
    const query = '{ instances { nodes { number secretUses { purpose count } } } }';
    await vi.waitFor(
      async () => {
        const { nodes } = (await graphqlData(two.front, query)).instances;
        const { secretUses } = nodes.find(({ number }: any) => number === instance.id);
        expect(new Set(secretUses.map(({ purpose }: any) => purpose))).toEqual(new Set(['DATA']));
        expect(Math.max(...secretUses.map(({ count }: any) => count))).toBeGreaterThan(10);
      },
      { timeout: 15_000, interval: 500 },
    );
  }, 20_000);
});

it('reaches nothing while the instance is disabled but the names of its objects', async () => {
  await askRest(two.front, 'DELETE', `/instances/${instance.id}/enabled`);
  const before = two.proxy.passed.length;
  const answer = await askRest(two.front, 'GET', '/hubs/crm/accounts', withToken(instance.token));
  expect([answer.status, answer.body.code]).toEqual([403, 'INSTANCE_DISABLED']);
  expect(two.proxy.passed).toHaveLength(before);
  expect((await askRest(two.front, 'GET', '/objects', withToken(instance.token))).status).toBe(200);
  await askRest(two.front, 'PUT', `/instances/${instance.id}/enabled`);
});

it('refuses a stranger before anything is sent', async () => {
  const before = two.proxy.passed.length;
  const headers = { Authorization: `User nobody-at-all-here, Element ${instance.token}` };
  expect((await askRest(two.front, 'GET', '/ping', { as: null, headers })).status).toBe(401);
  expect(two.proxy.passed).toHaveLength(before);
});

it('takes a token over that was replaced at the platform, and the caller never hears of it', async () => {
  const { instances } = await graphqlData(two.upstream, '{ instances { nodes { id } } }', {}, { as: upstreamSecrets });
  const rotate = `mutation ($input: RotateInstanceTokenInput!) { rotateInstanceToken(input: $input) { ... on RotatedToken { token } } }`;
  const input = { id: instances.nodes[0].id, endOldTokens: true };
  const { rotateInstanceToken } = await graphqlData(two.upstream, rotate, { input }, { as: upstreamSecrets });
  expect((await call('GET', '/hubs/crm/ping')).status).toBe(200);
  expect(last().headers['authorization']).toContain(rotateInstanceToken.token);
  expect(linksOf(two.front)[0].sealed_token).not.toContain(rotateInstanceToken.token);
});

it('leaves no secret of either side in the log', async () => {
  const log = await two.front.log();
  for (const secret of [
    ...Object.values(upstreamSecrets),
    ...Object.values(ownerSecrets),
    upstreamToken,
    'sandbox-secret',
  ]) {
    expect(log).not.toContain(secret);
  }
});

it('counts a call that is passed on among those in work, until it is done or the caller has hung up', async () => {
  const own = await openTwo({ ISOTOPE_MAX_REQUESTS: '1' });
  onTestFinished(() => own.close());
  const { token } = (await askRest(own.front, 'POST', '/instances', { body: own.body() })).body;
  const { headers } = withToken(token);
  const ping = async () => (await fetch(`${own.front.url}/elements/api-v2/hubs/crm/ping`, { headers })).status;
  expect([await ping(), await ping()]).toEqual([200, 200]);
  const { hostname, port } = new URL(own.front.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /elements/api-v2/files HTTP/1.1\r\nHost: x\r\nAuthorization: ${headers.Authorization}\r\nContent-Length: 9\r\n\r\nx`,
  );
  await sleep(200); // until it is there: a call that came before it would have the only place
  const meanwhile = await ping();
  socket.destroy();
  expect(meanwhile).toBe(503);
  await vi.waitFor(async () => expect(await ping()).toBe(200));
});
