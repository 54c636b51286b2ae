import { request as rawRequest } from 'node:http';
import { authenticate, createInstancesClient } from '@isotope/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, askRest, graphqlData } from './ask.js';
import { proves } from './compatibility/proves.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';
import { clientOf, createUnchecked, withToken } from './life.js';
import { claimAccount } from './operations.js';

let isotope: TestIsotope;
let token: string;
let id: number;
beforeAll(async () => {
  isotope = await openIsotope();
  ({ id, token } = await createUnchecked(isotope));
});
afterAll(() => isotope.close());

const { userSecret: u, organizationSecret: o } = ownerSecrets;
const askAs = (Authorization: string) =>
  askRest(isotope, 'GET', '/instances/configuration', { as: null, headers: { Authorization } });

describe('the Authorization header', () => {
  it('takes its three parts in every order', async () => {
    proves('header.order', 'header.opaque');
    const parts = [`User ${u}`, `Organization ${o}`, `Element ${token}`] as const;
    const [a, b, c] = parts;
    for (const order of [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ]) {
      expect((await askAs(order.join(', '))).status).toBe(200);
    }
  });

  it.each([',', ' ,', '  ,\t ', ', '])('takes its parts set apart by %j', async (between) => {
    proves('header.spacing');
    const header = [`User ${u}`, `Organization  ${o}`, ` Element\t${token} `].join(between);
    expect((await askAs(header)).status).toBe(200);
  });

  it.each(['user, organization, element', 'USER, ORGANIZATION, ELEMENT', 'uSER, Organization, eLeMeNt'])(
    'takes its scheme words as %s',
    async (words) => {
      proves('header.case');
      const [user, organization, element] = words.split(', ');
      expect((await askAs(`${user} ${u}, ${organization} ${o}, ${element} ${token}`)).status).toBe(200);
    },
  );

  it('takes the name of the header in any case', async () => {
    proves('header.case');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const url = `${isotope.url}/elements/api-v2/elements`;
      const headers = { aUTHORIZATION: `User ${u}, Organization ${o}` };
      const request = rawRequest(url, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject).end();
    });
    expect(status).toBe(200);
  });

  it('takes the colon a published client puts after the scheme word', async () => {
    proves('header.colon');
    expect((await askAs(`User ${u}, Organization ${o}, Element: ${token}`)).status).toBe(200);
    expect((await askAs(`Element:${token}, User: ${u}, Organization:${o}`)).status).toBe(200);
  });

  it('is enough with User and Element alone', async () => {
    proves('header.userAndElement');
    expect((await askAs(`User ${u}, Element ${token}`)).status).toBe(200);
    expect((await askAs(`Element ${token}, User ${u}`)).status).toBe(200);
  });

  it.each([
    ['none at all', ''],
    ['the element token alone', () => `Element ${token}`],
    ['a wrong token beside right secrets', `User ${u}, Organization ${o}, Element wrong`],
    ['a secret URL-encoded', () => `User ${encodeURIComponent(u)}, Organization ${o}, Element ${token}`],
    ['a secret cut at its =', () => `User ${u.split('=')[0]}, Organization ${o}, Element ${token}`],
    ['one part twice', () => `User ${u}, Organization ${o}, Element ${token}, Element ${token}`],
    ['the id of a user', 'Organization x, UserId 7'],
  ])('is refused as %s, with the platform’s one text', async (_, header) => {
    proves('header.refused');
    const { status, body } = await askAs(typeof header === 'string' ? header : header());
    expect(status).toBe(401);
    expect(body.message).toBe('Invalid Organization or User secret, or invalid Element token provided.');
  });
});

describe('a person', () => {
  const password = 'correct horse battery staple';
  const username = 'ada@acme.test';
  beforeAll(() => graphqlData(isotope, claimAccount, { input: { email: username, password, firstName: 'Ada' } }));

  it('signs in, carries the token as Bearer, and is told the two secrets', async () => {
    proves('authentication.token', 'authentication.secrets', 'header.bearer');
    const bearerToken = await authenticate({ baseUrl: isotope.url, username, password });
    const client = createInstancesClient({ baseUrl: isotope.url, bearerToken });
    expect(await client.getSecrets()).toEqual(ownerSecrets);
    expect((await client.getInstance(id)).id).toBe(id);
    expect((await askAs(`Bearer ${bearerToken}, Element ${token}`)).status).toBe(200);
  });

  it.each([
    [{ username, password: 'a wrong password' }, 401],
    [{ username: 'nobody@acme.test', password }, 401],
    [{ username }, 400],
    [{ username: 7, password }, 400],
    [{}, 400],
  ])('is refused with %j', async (body, status) => {
    const answer = await askRest(isotope, 'POST', '/authentication', { as: null, body });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain(password);
  });

  it('is named with the instances they made', async () => {
    const mine = await createUnchecked(isotope);
    expect((await clientOf(isotope).getInstance(mine.id)).user).toEqual({
      id: expect.any(Number),
      emailAddress: username,
      firstName: 'Ada',
    });
  });
});

it('tells whose secrets these are', async () => {
  proves('organizations.me');
  expect(await clientOf(isotope).getOrganization()).toEqual({
    id: expect.any(Number),
    name: expect.any(String),
    createdDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });
  expect((await askRest(isotope, 'GET', '/organizations/me', { as: null })).status).toBe(401);
});

describe('addresses', () => {
  it.each(['/instances/', '//instances', '/instances//', '/elements//autotaskcrm//instances/', '/organizations//me/'])(
    'may be written %s',
    async (path) => {
      proves('ground.slashes');
      expect((await askRest(isotope, 'GET', path)).status).toBe(200);
    },
  );

  it('may have a trailing slash where instances are made', async () => {
    proves('ground.slashes');
    const { element, name, configuration } = await clientOf(isotope).getInstance(id);
    const body = {
      element: { key: element.key },
      name,
      configuration: { ...configuration, 'crm.autotask.password': 'x' },
    };
    const answer = await askRest(isotope, 'POST', '/instances/', {
      body: { ...body, externalAuthentication: 'initial' },
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['GET', '/instances/count', 200, 'totalInstances'],
    ['GET', '/instances/configuration', 200, 'propertyValue'],
    ['DELETE', '/instances/enabled', 200, 'disabled'],
    ['PUT', '/instances/enabled', 200, 'disabled'],
    ['GET', '/instances/docs', 200, '"swagger":"2.0"'],
    ['GET', '/instances/events', 404, 'not served'],
    ['GET', '/instances/objects', 404, 'not served'],
    ['GET', '/instances/transformations', 404, 'not served'],
    ['PUT', '/instances/trace-logging', 404, 'not served'],
  ])('%s %s is no id', async (method, path, status, text) => {
    proves('ground.literals');
    const headers = { Authorization: `User ${u}, Element ${token}` };
    const answer = await askRest(isotope, method, path, { as: null, headers });
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(text)]);
  });

  it.each([
    ['POST', '/instances/7', 'DELETE, GET, HEAD, PATCH, PUT'],
    ['POST', '/instances/7/', 'DELETE, GET, HEAD, PATCH, PUT'],
    ['PATCH', '/instances/7/enabled', 'DELETE, PUT'],
    ['DELETE', '/instances/7/configuration', 'GET, HEAD'],
    ['PUT', '/elements/autotaskcrm/instances', 'GET, HEAD, POST'],
    ['DELETE', '/authentication/secrets', 'GET, HEAD'],
  ])('say which verbs they take when %s %s is none of them', async (method, path, verbs) => {
    proves('ground.methods');
    const { status, headers, body } = await askRest(isotope, method, path, { body: {} });
    expect([status, headers.get('allow')]).toEqual([405, verbs]);
    expect(body).toMatchObject({ requestId: expect.any(String), message: expect.stringContaining(method) });
  });

  it('that are none say what is served', async () => {
    const { status, body } = await askRest(isotope, 'GET', '/nothing-here');
    expect([status, body.code]).toEqual([404, 'NOT_SERVED']);
  });
});

it('answers every verb with 200 and JSON, DELETE too', async () => {
  proves('ground.success');
  const answers: Answer[] = [await askRest(isotope, 'POST', '/instances', { body: seed() })];
  const path = `/instances/${answers[0]?.body.id}`;
  for (const [method, below] of [
    ['GET', ''],
    ['PUT', ''],
    ['PATCH', ''],
    ['DELETE', '/enabled'],
    ['PUT', '/enabled'],
    ['DELETE', ''],
  ]) {
    answers.push(await askRest(isotope, method ?? '', `${path}${below}`, { body: method === 'GET' ? undefined : {} }));
  }
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual(
    answers.map(() => expect.stringMatching(/^application\/json/)),
  );
  expect(answers.map(({ body }) => typeof body)).toEqual(answers.map(() => 'object'));
});

it.each([
  ['PUT', '/enabled'],
  ['DELETE', '/enabled'],
])('takes %s %s without a body, also from clients that always say they send JSON', async (method, below) => {
  const asking = { text: '', headers: { 'Content-Type': 'application/json' } };
  expect((await askRest(isotope, method, `/instances/${id}${below}`, asking)).status).toBe(200);
  expect((await askRest(isotope, method, `/instances/${id}${below}`)).status).toBe(200);
});

it('sends JSON whatever is accepted, and takes nothing else', async () => {
  proves('ground.accept', 'ground.contentType');
  const accepting = await askRest(isotope, 'GET', `/instances/${id}`, { headers: { Accept: 'application/xml' } });
  expect([accepting.status, accepting.body.id]).toEqual([200, id]);
  const sending = await askRest(isotope, 'PATCH', `/instances/${id}`, {
    text: '<name>x</name>',
    headers: { 'Content-Type': 'application/xml' },
  });
  expect(sending.status).toBe(415);
});

it('names each request by 24 hexadecimal characters, in the header always and in the body of an error', async () => {
  proves('errors.body', 'errors.requestId');
  const good = await askRest(isotope, 'GET', `/instances/${id}`);
  const bad = await askRest(isotope, 'GET', '/instances/999999');
  for (const { headers } of [good, bad]) expect(headers.get('elements-request-id')).toMatch(/^[0-9a-f]{24}$/);
  expect(good.headers.get('elements-request-id')).not.toBe(bad.headers.get('elements-request-id'));
  expect(bad.body).toEqual({
    requestId: bad.headers.get('elements-request-id'),
    message: expect.stringContaining('999999'),
    code: 'INSTANCE_NOT_FOUND',
  });
});

describe('a page of another origin', () => {
  const Origin = 'https://app.acme.test';
  const exposed =
    'Elements-Returned-Count, Elements-Total-Count, Elements-Request-Id, Elements-Next-Page-Token, Elements-Trace-Id, Elements-Error, Content-Disposition';

  it('may read the platform’s seven headers and no other, of refusals too', async () => {
    proves('cors.exposed', 'cors.frames');
    const answers = [
      await askRest(isotope, 'GET', '/instances', { headers: { Origin } }),
      await askRest(isotope, 'GET', '/instances/999999', { headers: { Origin } }),
      await askRest(isotope, 'GET', '/instances', { as: null, headers: { Origin } }),
      await askRest(isotope, 'GET', '/no-such-path', { headers: { Origin } }),
      await askRest(isotope, 'POST', '/authentication', { as: null, headers: { Origin }, body: {} }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 404, 400]);
    for (const { headers } of answers) {
      expect(headers.get('access-control-expose-headers')).toBe(exposed);
      expect(headers.get('access-control-allow-origin')).toBe(Origin);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('x-frame-options')).toBeNull();
    }
  });

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('may %s with its own headers', async (method) => {
    proves('cors.preflight');
    const { status, headers } = await askRest(isotope, 'OPTIONS', '/instances/1', {
      as: null,
      headers: {
        Origin,
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': 'authorization,content-type,if-match,idempotency-key',
      },
    });
    expect(status).toBeLessThan(300);
    expect(headers.get('access-control-allow-origin')).toBe(Origin);
    expect(headers.get('access-control-allow-methods')?.split(', ')).toContain(method);
    const allowed = headers.get('access-control-allow-headers')?.split(/,\s*/);
    expect(allowed).toEqual(expect.arrayContaining(['authorization', 'content-type', 'if-match']));
  });

  it('may sign a person in', async () => {
    proves('cors.preflight');
    const { headers } = await askRest(isotope, 'OPTIONS', '/authentication', {
      as: null,
      headers: { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
    });
    expect(headers.get('access-control-allow-origin')).toBe(Origin);
    expect(headers.get('access-control-allow-methods')).toContain('POST');
  });
});

const seed = () => ({
  element: { key: 'autotaskcrm' },
  name: 'Acme',
  externalAuthentication: 'initial',
  configuration: {
    'crm.autotask.username': 'api-user@sandbox.isotope.test',
    'crm.autotask.password': 'sandbox-secret',
    'crm.autotask.server.url': isotope.sandboxUrl,
  },
});

describe('a path that is written out', () => {
  const withTokenOf = async () => withToken((await createUnchecked(isotope)).token);

  it.each([
    ['/instances/count', 'GET, HEAD'],
    ['/instances/docs', 'GET, HEAD'],
    ['/instances/configuration', 'GET, HEAD'],
    ['/instances/count/', 'GET, HEAD'],
  ])('is no id, and is answered 405 for a verb it does not take: %s', async (path, allow) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers } = await askRest(isotope, method, path, { body: {} });
      expect([method, status, headers.get('allow')]).toEqual([method, 405, allow]);
    }
  });

  it.each([
    ['GET', '/bulk/query', 'POST'],
    ['GET', '/hubs/crm/bulk/query', 'POST'],
    ['POST', '/ping', 'GET, HEAD'],
    ['POST', '/hubs/crm/objects', 'GET, HEAD'],
    ['GET', '/instances/enabled', 'DELETE, PUT'],
  ])('is no record of an object of that name: %s %s', async (method, path, allow) => {
    const { status, headers } = await askRest(isotope, method, path, await withTokenOf());
    expect([status, headers.get('allow')]).toEqual([405, allow]);
  });

  it('is asked for its verbs without an origin too', async () => {
    const { status, text } = await askRest(isotope, 'OPTIONS', '/instances', { as: null });
    expect([status, text]).toEqual([204, '']);
  });

  it('names what was not found for programs too', async () => {
    const { body } = await askRest(isotope, 'GET', '/instances/configuration/99999', await withTokenOf());
    expect(body).toMatchObject({ code: 'NOT_FOUND', message: 'No configuration found with ID 99999' });
  });
});
