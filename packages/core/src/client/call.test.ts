import { describe, expect, it } from 'vitest';
import { anInstanceResource } from '../../test/builders.js';
import { aClient, aPlatform, halfAnswer, hangUp, json, silence, text } from '../../test/platform.js';

const busy = json({ message: 'Busy' }, 503);
const found = json(anInstanceResource());
const body = { name: 'Acme', element: { key: 'autotaskcrm' } };

describe('a redirect', () => {
  it.each([301, 302, 307, 308])('of status %i is not followed, so no secret reaches another place', async (status) => {
    const elsewhere = await aPlatform(found);
    const { origin, requests } = await aPlatform(text('', status, { Location: `${elsewhere.origin}/caught?x=1` }));

    await expect(aClient(origin).getInstance(7)).rejects.toMatchObject({
      kind: 'INVALID_ANSWER',
      message: expect.stringContaining(`redirects to ${elsewhere.origin};`) as string,
    });
    await expect(aClient(origin).createInstance(body)).rejects.toMatchObject({ kind: 'INVALID_ANSWER' });
    expect(requests).toHaveLength(2);
    expect(elsewhere.requests).toEqual([]);
  });

  it('is seen where a browser hides it', async () => {
    const hidden = () => Promise.resolve(Response.error());

    await expect(aClient('https://platform.test', { fetch: hidden }).getInstance(7)).rejects.toMatchObject({
      kind: 'INVALID_ANSWER',
      message: expect.stringContaining('redirects are not followed') as string,
      details: {},
    });
  });
});

describe('no answer', () => {
  it('is a network error that names where and why', async () => {
    const { origin, server } = await aPlatform(found);
    await new Promise((closed) => server.close(closed));

    await expect(aClient(origin, { retries: 0 }).createInstance(body)).rejects.toMatchObject({
      kind: 'NETWORK',
      message: `No whole answer came from ${origin}: ECONNREFUSED.`,
      details: {},
    });
  });

  it.each([
    ['a connection cut before it', hangUp],
    ['an answer cut in the middle', halfAnswer],
  ])('is what %s amounts to', async (_, reply) => {
    const { origin } = await aPlatform(reply);

    await expect(aClient(origin).createInstance(body)).rejects.toMatchObject({ kind: 'NETWORK' });
  });
});

describe('reading', () => {
  it.each([
    ['429', json({ message: 'Slow down' }, 429)],
    ['502', text('', 502)],
    ['503', busy],
    ['504', text('', 504)],
    ['a cut connection', hangUp],
    ['half an answer', halfAnswer],
  ])('is tried again after %s', async (_, reply) => {
    const { origin, requests } = await aPlatform(reply, found);

    expect(await aClient(origin).getInstance(1234)).toMatchObject({ id: 1234 });
    expect(requests).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 409, 500, 501])(
    'is not tried again after %i, which another try cannot help',
    async (status) => {
      const { origin, requests } = await aPlatform(json({ message: 'No' }, status), found);

      await expect(aClient(origin).getInstance(7)).rejects.toMatchObject({ status });
      expect(requests).toHaveLength(1);
    },
  );

  it('is not tried again when the answer makes no sense', async () => {
    const { origin, requests } = await aPlatform(text('<html>'), found);

    await expect(aClient(origin).getInstance(7)).rejects.toMatchObject({ kind: 'INVALID_ANSWER' });
    expect(requests).toHaveLength(1);
  });

  it.each([
    [undefined, 3],
    [0, 1],
    [1, 2],
  ])('with retries of %s is tried %i times in all, then the last failure stands', async (retries, tries) => {
    const { origin, requests } = await aPlatform(hangUp, hangUp, busy);

    await expect(aClient(origin, { retries }).getInstance(7)).rejects.toMatchObject(
      tries === 3 ? { status: 503 } : { kind: 'NETWORK' },
    );
    expect(requests).toHaveLength(tries);
  });

  it('covers every page of a list', async () => {
    const { origin } = await aPlatform(
      busy,
      json([anInstanceResource({ id: 1 })], 200, { 'Elements-Next-Page-Token': 'p2' }),
      busy,
      json([anInstanceResource({ id: 2 })]),
    );
    const ids: number[] = [];

    for await (const { id } of aClient(origin).allInstances()) ids.push(id);

    expect(ids).toEqual([1, 2]);
  });

  it('waits as long as the platform asks', async () => {
    const { origin, requests } = await aPlatform(json({ message: 'Busy' }, 503, { 'Retry-After': '1' }), found);

    await aClient(origin).getInstance(7);

    expect((requests[1]?.atMs ?? 0) - (requests[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('does not begin a wait that would outlast its time', async () => {
    const { origin, requests } = await aPlatform(json({ message: 'Busy' }, 503, { 'Retry-After': '30' }));

    await expect(aClient(origin, { timeoutMs: 20_000 }).getInstance(7)).rejects.toMatchObject({
      message: 'Busy',
      details: { retryAfterSeconds: 30 },
    });
    expect(requests).toHaveLength(1);
  });
});

describe('creating', () => {
  it.each([
    ['without a key', {}, {}],
    ['with a key, since few platforms honour it', {}, { idempotencyKey: 'k' }],
    ['without a key, though creates may be retried', { retryCreates: true }, {}],
  ])('is never done twice %s', async (_, options, callOptions) => {
    const { origin, requests } = await aPlatform(busy, found);
    const cut = await aPlatform(halfAnswer, found);

    await expect(aClient(origin, options).createInstance(body, callOptions)).rejects.toMatchObject({ status: 503 });
    await expect(aClient(cut.origin, options).createInstanceOf('e', body, callOptions)).rejects.toMatchObject({
      kind: 'NETWORK',
    });
    expect([requests.length, cut.requests.length]).toEqual([1, 1]);
  });

  it('is repeated with the same key and body where the caller says that keys are honoured', async () => {
    const { origin, requests } = await aPlatform(halfAnswer, busy, found);

    const instance = await aClient(origin, { retryCreates: true }).createInstance(body, { idempotencyKey: 'order-7' });

    expect(instance.id).toBe(1234);
    expect(requests.map((request) => [request.headers['idempotency-key'], request.body])).toEqual(
      Array.from({ length: 3 }, () => ['order-7', JSON.stringify(body)]),
    );
  });
});

describe('deleting', () => {
  it.each([busy, hangUp])('is never done twice', async (reply) => {
    const { origin, requests } = await aPlatform(reply, text(''));

    await expect(aClient(origin, { retryCreates: true }).deleteInstance(7)).rejects.toMatchObject({});
    expect(requests).toHaveLength(1);
  });
});

describe('a platform that does not answer', () => {
  it('is given up after the time there is, and let go of', async () => {
    const { origin, server } = await aPlatform(silence);
    const left = new Promise((resolve) =>
      server.once('request', (_request, response: NodeJS.EventEmitter) => response.once('close', resolve)),
    );

    await expect(aClient(origin, { timeoutMs: 300 }).createInstance(body)).rejects.toMatchObject({
      kind: 'TIMEOUT',
      message: 'The platform did not answer within 0.3 s.',
    });
    await left;
  });

  it('is given up though it trickles', async () => {
    const { origin } = await aPlatform((response) => {
      response.writeHead(200);
      const trickle = setInterval(() => response.write(' '), 10);
      response.once('close', () => clearInterval(trickle));
    });

    await expect(aClient(origin, { timeoutMs: 300 }).getInstance(7)).rejects.toMatchObject({ kind: 'TIMEOUT' });
  });

  it('is given up in one time for all tries together', async () => {
    const { origin, requests } = await aPlatform(hangUp, silence);

    await expect(aClient(origin, { timeoutMs: 1500 }).getInstance(7)).rejects.toMatchObject({ kind: 'TIMEOUT' });
    expect(requests).toHaveLength(2);
  });
});

describe('a caller’s signal', () => {
  it('ends a call under way, and its reason is the error’s cause', async () => {
    const controller = new AbortController();
    const { origin, server } = await aPlatform(silence);
    server.once('request', () => controller.abort(new Error('closed the page')));

    await expect(aClient(origin).getInstance(7, { signal: controller.signal })).rejects.toMatchObject({
      kind: 'ABORTED',
      cause: new Error('closed the page'),
    });
  });

  it('that has aborted already lets nothing be sent', async () => {
    const { origin, requests } = await aPlatform(found);
    const signal = AbortSignal.abort();

    await expect(aClient(origin).createInstance(body, { signal })).rejects.toMatchObject({ kind: 'ABORTED' });
    expect(requests).toEqual([]);
  });

  it('ends a wait for the next try', async () => {
    const controller = new AbortController();
    const { origin, requests } = await aPlatform((response) => {
      json({ message: 'Busy' }, 503, { 'Retry-After': '20' })(response);
      response.once('close', () => setTimeout(() => controller.abort(), 30));
    });

    await expect(aClient(origin).getInstance(7, { signal: controller.signal })).rejects.toMatchObject({
      kind: 'ABORTED',
    });
    expect(requests).toHaveLength(1);
  });
});
