import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { maxBodyBytes } from './body';
import { graphqlDoor, streamDoor } from './graphql-door';
import { fromOwnPage, startTestApi } from './test-api';

const query = JSON.stringify({ query: '{ viewer { user { id } } }' });
const stops: (() => Promise<void>)[] = [];

async function aDoor(answer: Parameters<typeof startTestApi>[0]) {
  const api = await startTestApi(answer);
  stops.push(api.stop);
  return { ...api, env: { apiUrl: api.apiUrl, publicUrl: undefined } };
}

const anApi = () =>
  aDoor((response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Elements-Request-Id': 'r-1', 'Set-Cookie': 'a=b' });
    response.end('{"data":{}}');
  });

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

describe('graphqlDoor', () => {
  it('asks the API with the session of the cookie as Bearer and the address of the client', async () => {
    const { env, received } = await anApi();
    await graphqlDoor(env)(fromOwnPage(query, { 'x-forwarded-for': '203.0.113.66, 198.51.100.7' }));
    expect(received[0]).toMatchObject({ method: 'POST', path: '/graphql', body: query });
    expect(received[0]?.headers).toMatchObject({
      authorization: 'Bearer session-1',
      'x-forwarded-for': '198.51.100.7',
      'content-type': 'application/json',
    });
    expect(received[0]?.headers.cookie).toBeUndefined();
  });

  it('passes the answer and its request id back, and none of the API’s other headers', async () => {
    const { env } = await anApi();
    const answer = await graphqlDoor(env)(fromOwnPage(query));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ data: {} });
    expect(answer.headers.get('elements-request-id')).toBe('r-1');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://localhost:3001' }],
    ['nobody, without an Origin', { origin: null }],
    ['another site by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['a name that was made to point at this machine', { host: 'evil.example', origin: 'http://evil.example' }],
  ])('refuses a request from %s and asks the API nothing', async (_, headers) => {
    const { env, received } = await anApi();
    const answer = await graphqlDoor(env)(fromOwnPage(query, headers));
    expect(answer.status).toBe(403);
    expect(received).toEqual([]);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['multipart/form-data; boundary=x'], [null]])(
    'refuses a body of type %s, which a foreign form could send',
    async (type) => {
      const { env, received } = await anApi();
      const answer = await graphqlDoor(env)(fromOwnPage(query, { 'content-type': type ?? '' }));
      expect(answer.status).toBe(415);
      expect(received).toEqual([]);
    },
  );

  it('refuses a body over 1 MiB, and takes one of exactly that', async () => {
    const { env, received } = await anApi();
    const full = await graphqlDoor(env)(fromOwnPage('x'.repeat(maxBodyBytes)));
    const over = await graphqlDoor(env)(fromOwnPage('x'.repeat(maxBodyBytes + 1)));
    expect([full.status, over.status]).toEqual([200, 413]);
    expect(received).toHaveLength(1);
  });

  it('says in GraphQL’s own form that the API does not answer, and logs the request under the id it names', async () => {
    const { env } = await anApi();
    await stops.pop()?.();
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await graphqlDoor(env)(fromOwnPage(query));
    const body = await answer.json();
    expect(answer.status).toBe(502);
    expect(body.errors[0]).toMatchObject({ extensions: { code: 'API_UNREACHABLE' } });
    expect(log.mock.calls[0]?.[0]).toContain(body.errors[0].extensions.requestId);
    log.mockRestore();
  });
});

describe('streamDoor', () => {
  it('asks for events alone, whatever else the browser would take', async () => {
    const { env, received } = await anApi();
    await streamDoor(env)(fromOwnPage(query, { accept: 'text/event-stream, multipart/mixed' }));
    expect(received[0]?.headers.accept).toBe('text/event-stream');
  });

  it('hands on each event when it comes, not at the end', async () => {
    const { env } = await aDoor((response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('event: next\ndata: 1\n\n');
    });
    const answer = await streamDoor(env)(fromOwnPage(query));
    const first = await answer.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toBe('event: next\ndata: 1\n\n');
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('cache-control')).toContain('no-transform');
  });

  it('ends with the API, however that ended, after all that had come', async () => {
    let breakOff: () => void = () => undefined;
    const { env } = await aDoor((response) => {
      breakOff = () => void response.destroy();
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('event: next\ndata: 1\n\n');
    });
    const reader = (await streamDoor(env)(fromOwnPage(query))).body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    breakOff();
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  });

  it('does not take half of an answer for the whole of it', async () => {
    const { env } = await aDoor((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"data"', () => void response.destroy());
    });
    await expect(graphqlDoor(env)(fromOwnPage(query)).then((answer) => answer.text())).rejects.toThrow();
  });

  it('ends the stream at the API when the browser leaves', async () => {
    let closed = false;
    const { env } = await aDoor((response) => {
      response.on('close', () => (closed = true));
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(':\n\n');
    });
    const browser = new AbortController();
    await streamDoor(env)(new Request(fromOwnPage(query), { signal: browser.signal }));
    browser.abort();
    await vi.waitFor(() => expect(closed).toBe(true));
  });
});

describe('a browser that leaves while something is being created', () => {
  it('does not stop it: the request to the API runs to its end', async () => {
    let answered = false;
    const { env } = await aDoor((response) => {
      void wait(50).then(() => response.end('{}', () => (answered = !response.destroyed)));
    });
    const browser = new AbortController();
    const answer = graphqlDoor(env)(new Request(fromOwnPage(query), { signal: browser.signal }));
    browser.abort();
    await answer.catch(() => undefined);
    await vi.waitFor(() => expect(answered).toBe(true));
  });
});
