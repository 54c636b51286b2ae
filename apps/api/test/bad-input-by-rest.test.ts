import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalogue } from '../src/elements/catalogue.js';
import { type Answer, ask, askRest } from './ask.js';
import { anInstance, anUncheckedInstance } from './builders.js';
import { type TestIsotope, openIsotope } from './isotope.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());

/** What every refusal has in common: the platform's two fields, an id that the header names too, no stack. */
function expectRefusal({ status, body, headers, text }: Answer, expected: number) {
  expect(status).toBe(expected);
  expect(body).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f]{24}$/), message: expect.any(String) });
  expect(headers.get('elements-request-id')).toBe(body.requestId);
  expect(text).not.toMatch(/\bat .*\.[jt]s\b|node_modules|stack/);
}

const post = (body: unknown) => askRest(isotope, 'POST', '/instances', { body });
const keysOf = ({ body }: Answer) => body.problems.map(({ key }: { key: string }) => key);

describe('a body that cannot be read', () => {
  it.each([
    ['{ "name": ', ': it ends too early'],
    ['{"name":"Acme"}}', ': look at line 1, column 16'],
    ['{"name":"Acme",\n  "configuration": {"a": 1,}}', ': look at line 2, column 28'],
    ['name=Acme', ''],
    ['at position 7', ''],
    ['\u0000', ''],
    ['undefined', ''],
  ])('%j is 400: not JSON, and where', async (text, where) => {
    const answer = await askRest(isotope, 'POST', '/instances', { text });
    expectRefusal(answer, 400);
    expect(answer.body.message).toBe(`The body is not JSON${where}.`);
  });

  it('is 400 when it is empty', async () => {
    const answer = await askRest(isotope, 'POST', '/instances', {
      text: '',
      headers: { 'Content-Type': 'application/json' },
    });
    expectRefusal(answer, 400);
  });

  it.each([
    'text/plain',
    'text/plain; charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/xml',
    'nonsense',
  ])('is 415 as %s, although it would be good JSON', async (type) => {
    const text = JSON.stringify(anUncheckedInstance(isotope));
    const answer = await askRest(isotope, 'POST', '/instances', { text, headers: { 'Content-Type': type } });
    expectRefusal(answer, 415);
    expect(answer.body.message).toContain('application/json');
  });

  it('is 400 where it is not UTF-8, in place of keeping other letters than were sent', async () => {
    const text = Buffer.from(JSON.stringify(anUncheckedInstance(isotope, { name: 'Köln' })), 'latin1');
    const before = isotope.rows.count('instances');
    const answer = await askRest(isotope, 'POST', '/instances', {
      text,
      headers: { 'Content-Type': 'application/json' },
    });
    expectRefusal(answer, 400);
    expect(answer.body.message).toBe('The body is not UTF-8, the encoding JSON is sent in.');
    expect(isotope.rows.count('instances')).toBe(before);
  });

  it.each(['iso-8859-1', '"ISO-8859-1"', 'utf-16', 'us-ascii'])('is 415 in the encoding %s', async (charset) => {
    const headers = { 'Content-Type': `application/json; charset=${charset}` };
    const answer = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope), headers });
    expectRefusal(answer, 415);
    expect(answer.body.message).toContain('UTF-8');
  });

  it.each(['utf-8', 'UTF-8', 'utf8', '"utf-8"'])('is read in the encoding %s', async (charset) => {
    const headers = { 'Content-Type': `application/json;charset=${charset}` };
    const body = anUncheckedInstance(isotope, { name: 'Köln' });
    const answer = await askRest(isotope, 'POST', '/instances', { body, headers });
    expect([answer.status, answer.body.name]).toEqual([200, 'Köln']);
  });

  it('is 415 when it is compressed', async () => {
    const text = gzipSync(JSON.stringify(anUncheckedInstance(isotope)));
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const answer = await askRest(isotope, 'POST', '/instances', { text, headers });
    expectRefusal(answer, 415);
    expect(answer.body.message).toContain('Content-Encoding');
  });

  it('is 413 over one mebibyte, and no more is read of it', async () => {
    const body = anUncheckedInstance(isotope, { name: 'x'.repeat(1024 * 1024) });
    const answer = await post(body);
    expectRefusal(answer, 413);
    expect(answer.body.message).toContain('1 MiB');
  });

  it('is read up to one mebibyte', async () => {
    const padding = 'x'.repeat(1024 * 1024 - 1000);
    const answer = await post({ ...anUncheckedInstance(isotope), unread: padding });
    expect(answer.status).toBe(200);
  });
});

describe('a body of the wrong shape', () => {
  it.each([[[]], [null], ['Acme'], [7], [true]])('%j is 400: not an object', async (body) => {
    const answer = await post(body);
    expectRefusal(answer, 400);
    expect(answer.body.message).toContain('JSON object');
  });

  it('names every field that is wrong at once, with a code for programs', async () => {
    const answer = await post({
      element: 'autotaskcrm',
      name: 7,
      configuration: [],
      tags: 'one',
      externalAuthentication: 'no',
    });
    expectRefusal(answer, 400);
    expect(keysOf(answer).sort()).toEqual(['configuration', 'element', 'externalAuthentication', 'name', 'tags']);
    for (const key of keysOf(answer)) expect(answer.body.message).toContain(key);
    for (const problem of answer.body.problems)
      expect(problem).toEqual({ key: problem.key, code: 'INVALID_TYPE', message: expect.any(String) });
  });

  it.each([
    ['a tag', { tags: ['fine', 7] }, 'tags.1'],
    ['an entry', { configuration: { 'crm.autotask.username': 2 ** 60 } }, 'configuration.crm.autotask.username'],
    ['a flag', { externalAuthentication: 'no' }, 'externalAuthentication'],
  ])('names with %s what is wrong with all else, and nothing twice', async (_, changes, key) => {
    const { configuration, ...more } = changes as Record<string, any>;
    const body = anInstance(isotope, {
      name: 'x'.repeat(300),
      ...more,
      configuration: {
        'crm.autotask.password': undefined,
        'crm.autotask.server.url': 'ftp://nowhere',
        ...configuration,
      },
    });
    const answer = await post(body);
    expectRefusal(answer, 400);
    expect(keysOf(answer).sort()).toEqual([key, 'crm.autotask.password', 'crm.autotask.server.url', 'name'].sort());
    for (const problem of answer.body.problems) expect(answer.body.message).toContain(problem.key.split('.').at(-1));
  });

  it.each([
    ['a name', { name: 7 }, ['name', 'crm.autotask.password']],
    ['a slip of the name', { name: undefined, nam: 'Acme' }, ['nam', 'crm.autotask.password']],
    ['the whole configuration', { configuration: 'none', name: '' }, ['configuration', 'name']],
  ])('says of %s that it is wrong, and not that it is missing', async (_, changes, keys) => {
    const body = { ...anInstance(isotope, { configuration: { 'crm.autotask.password': undefined } }), ...changes };
    const answer = await post(body);
    expectRefusal(answer, 400);
    expect(keysOf(answer)).toEqual(keys);
  });

  it('names what is wrong for the element of the path, too', async () => {
    const { element: _, ...body } = anInstance(isotope, { name: '', tags: 7 });
    const answer = await askRest(isotope, 'POST', '/elements/autotaskcrm/instances', { body });
    expectRefusal(answer, 400);
    expect(keysOf(answer)).toEqual(['tags', 'name']);
  });

  it('asks for the element when none is named', async () => {
    const { element: _, ...body } = anInstance(isotope);
    const answer = await post(body);
    expectRefusal(answer, 400);
    expect(answer.body.problems).toEqual([
      { key: 'element', code: 'MISSING', message: expect.stringContaining('autotaskcrm') },
    ]);
  });

  it('never repeats a value, which could be a secret in the wrong place', async () => {
    const answers = await Promise.all([
      post({ ...anInstance(isotope), tags: [{ secret: 'hunter2-hunter2' }] }),
      post({ ...anInstance(isotope), name: { secret: 'hunter2-hunter2' } }),
      post({ ...anInstance(isotope), externalAuthentication: 'hunter2-hunter2' }),
      post({ ...anInstance(isotope), configuration: ['hunter2-hunter2'] }),
      askRest(isotope, 'POST', '/instances', { text: '{"configuration":{"crm.autotask.password":"hunter2-hunter2",}' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
    expect(answers.map(({ text }) => text).join()).not.toContain('hunter2');
  });
});

describe('an element nobody knows', () => {
  it.each([
    ['autotaskcmr', ['autotaskcrm']],
    ['autotask', ['autotaskcrm', 'autotaskfinance', 'autotaskhelpdesk']],
    ['AUTOTASK_CRM', ['autotaskcrm']],
    ['salesforce', []],
  ])('%s is 404, named in the message, with the nearest keys', async (key, suggestions) => {
    const answer = await post({ ...anInstance(isotope), element: { key } });
    expectRefusal(answer, 404);
    expect(answer.body.code).toBe('UNKNOWN_ELEMENT');
    expect(answer.body.message).toContain(key);
    expect(answer.body.suggestions).toEqual(suggestions);
  });

  it('far from all there are is answered with those', async () => {
    const { body } = await post({ ...anInstance(isotope), element: { key: 'salesforce' } });
    const all = createCatalogue().elements.map(({ key }) => key);
    if (all.length <= 10) expect(body.message).toContain(`There are ${all.join(', ')}.`);
  });

  it('is 404 by its id and in the path too', async () => {
    const answers = [
      await post({ ...anInstance(isotope), element: { id: 51 } }),
      await askRest(isotope, 'POST', '/elements/nothing/instances', { body: anInstance(isotope) }),
      await askRest(isotope, 'GET', '/elements/51'),
      await askRest(isotope, 'GET', `/elements/${encodeURIComponent('../../etc')}`),
      await askRest(isotope, 'GET', '/elements/constructor'),
    ];
    for (const answer of answers) expectRefusal(answer, 404);
    expect(answers.map(({ body }) => body.code)).toEqual(answers.map(() => 'UNKNOWN_ELEMENT'));
  });
});

describe('configuration entries', () => {
  it('that are missing are all named in one error, by key and label', async () => {
    const without = { 'crm.autotask.username': undefined, 'crm.autotask.server.url': undefined };
    const answer = await post(anInstance(isotope, { configuration: without }));
    expectRefusal(answer, 400);
    expect(answer.body).toMatchObject({
      code: 'INVALID_CONFIGURATION',
      problems: [
        { key: 'crm.autotask.username', code: 'MISSING', message: 'User name is required.' },
        { key: 'crm.autotask.server.url', code: 'MISSING', message: 'Server URL is required.' },
      ],
    });
    for (const named of ['crm.autotask.username', 'User name', 'crm.autotask.server.url', 'Server URL']) {
      expect(answer.body.message).toContain(named);
    }
    expect(answer.body.message).not.toContain('crm.autotask.password');
  });

  it.each(['', '   ', '\t\n', null])('count as missing when they are %j', async (blank) => {
    const answer = await post(anInstance(isotope, { configuration: { 'crm.autotask.password': blank } }));
    expectRefusal(answer, 400);
    expect(keysOf(answer)).toEqual(['crm.autotask.password']);
  });

  it('are all missing when there is no configuration at all', async () => {
    const { configuration: _, ...body } = anInstance(isotope);
    const answers = [
      await post(body),
      await post({ ...body, configuration: null }),
      await post({ ...body, configuration: {} }),
    ];
    for (const answer of answers) expect(keysOf(answer)).toHaveLength(3);
  });

  it('are named together with the name when that is missing too', async () => {
    const { name: _, ...body } = anInstance(isotope, { configuration: { 'crm.autotask.password': undefined } });
    expect(keysOf(await post(body))).toEqual(['name', 'crm.autotask.password']);
    expect(keysOf(await post({ ...body, name: null }))).toEqual(['name', 'crm.autotask.password']);
  });

  it('are refused with everything else that is wrong, in one answer', async () => {
    const answer = await post({
      ...anInstance(isotope, {
        configuration: {
          'crm.autotask.username': 'u'.repeat(129),
          'crm.autotask.password': 'line\nbreak',
          'crm.autotask.server.url': 'https://evil.example',
          'unknown.key': 'ok',
        },
      }),
      name: ' <br> ',
      tags: ['t'.repeat(256), ...Array.from({ length: 50 }, (_, index) => `tag ${index}`)],
    });
    expectRefusal(answer, 400);
    expect(answer.body.problems.map(({ key, code }: { key: string; code: string }) => [key, code])).toEqual([
      ['name', 'MISSING'],
      ['crm.autotask.username', 'TOO_LONG'],
      ['crm.autotask.password', 'CONTROL_CHARACTERS'],
      ['crm.autotask.server.url', 'INVALID_URL'],
      ['tags', 'TOO_MANY'],
      ['tags', 'TOO_LONG'],
    ]);
    expect(answer.body.message).toMatch(/at most 255 characters; “t{30}…” has 256\./);
  });

  it('are refused as a mask, which would otherwise be stored in place of the secret', async () => {
    const answer = await post(anInstance(isotope, { configuration: { 'crm.autotask.password': '********' } }));
    expectRefusal(answer, 400);
    expect(answer.body.problems).toMatchObject([{ key: 'crm.autotask.password', code: 'INVALID' }]);
  });

  it('are checked even when the provider is not to be asked', async () => {
    const answer = await post(anUncheckedInstance(isotope, { configuration: { 'crm.autotask.username': undefined } }));
    expectRefusal(answer, 400);
    expect(keysOf(answer)).toEqual(['crm.autotask.username']);
  });
});

describe('a path or query that leads nowhere', () => {
  it.each([
    ['GET', '/instances/0', 404],
    ['GET', '/instances/999', 404],
    ['GET', '/instances/abc', 404],
    ['GET', '/instances/1e3', 404],
    ['GET', '/instances/9007199254740993', 404],
    ['GET', `/instances/${'9'.repeat(300)}`, 414],
    ['DELETE', '/instances/-1', 404],
    ['PUT', '/instances', 401],
    ['GET', '/nothing', 404],
    ['GET', '/instances/%', 400],
    ['GET', '/instances/%E0%A4%A', 400],
    ['GET', '/instances?pageSize=0', 400],
    ['GET', '/instances?pageSize=201', 400],
    ['GET', '/instances?pageSize=-1', 400],
    ['GET', '/instances?pageSize=ten', 400],
    ['GET', '/instances?pageSize=1&pageSize=2', 400],
    ['GET', '/instances?hydrate=yes', 400],
    ['GET', '/instances?nextPage=', 400],
    ['GET', '/instances?nextPage=nonsense', 400],
    ['GET', '/instances?nextPage=a&nextPage=b', 400],
    ['GET', '/instances?searchText=a&searchText=b', 400],
  ] as const)('%s %s is %i', async (method, path, status) => {
    expectRefusal(await askRest(isotope, method, path), status);
  });

  it('names the parameter at fault', async () => {
    const { body } = await askRest(isotope, 'GET', '/instances?pageSize=201&hydrate=yes');
    expect(body.problems.map(({ key }: { key: string }) => key)).toEqual(['hydrate', 'pageSize']);
  });
});

it('refuses an idempotency key that could not be told apart in a log or a header', async () => {
  for (const key of ['', 'with space', 'ü', 'x'.repeat(256)]) {
    const headers = { 'Idempotency-Key': Buffer.from(key, 'utf8').toString('latin1') };
    const answer = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope), headers });
    expectRefusal(answer, 400);
    expect(answer.body.message).toContain('Idempotency-Key');
  }
});

it('lets a client delete with a content type and no body, as many do', async () => {
  const { body } = await post(anUncheckedInstance(isotope));
  const headers = { 'Content-Type': 'application/json' };
  const answer = await askRest(isotope, 'DELETE', `/instances/${body.id}`, { headers });
  expect(answer.status).toBe(200);
});

/** What a server answers to bytes that are no request it can read. */
async function answerToBytes(
  bytes: string,
): Promise<{ readonly status: number; readonly head: string; readonly body: any }> {
  const socket = connect(Number(new URL(isotope.url).port), '127.0.0.1');
  socket.end(bytes);
  const [head = '', body = ''] = (await readText(socket)).split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head, body: JSON.parse(body) };
}

it.each([
  ['headers that are too large', `GET /healthz HTTP/1.1\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`, 431, 'headers'],
  ['what is no HTTP at all', 'hello\r\n\r\n', 400, 'HTTP'],
])('answers %s with the body every error has, and stays there for others', async (_, bytes, expected, word) => {
  const { status, head, body } = await answerToBytes(bytes);
  expect(status).toBe(expected);
  expect(body).toEqual({
    requestId: expect.stringMatching(/^[0-9a-f]{24}$/),
    message: expect.stringContaining(word),
    code: 'INVALID_REQUEST',
  });
  expect(head).toMatch(new RegExp(`^elements-request-id: ${body.requestId}$`, 'im'));
  expect((await ask(isotope, 'GET', '/healthz')).status).toBe(200);
});

it('has asked the provider nothing for any of it', () => {
  expect(isotope.sandbox.calls()).toEqual([]);
});
