import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import Fastify, { type RouteHandlerMethod } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { statusOf, watchBrokenAnswers } from './broken-answers.js';

/** Serves what a generator gives, or by a handler; tells the lines that were logged and the answers that were never whole. */
async function serving(body: () => AsyncGenerator<string>, handler?: RouteHandlerMethod) {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const broken: unknown[] = [];
  const app = Fastify({ forceCloseConnections: true });
  watchBrokenAnswers(app, {
    logger,
    onBroken: (request, reply) => void broken.push([request.brokenBy, statusOf(request, reply)]),
  });
  app.get('/', handler ?? ((_, reply) => reply.send(Readable.from(body()))));
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, lines, broken };
}

async function* nothing(): AsyncGenerator<string> {}

it('logs a fault after the first words with the id of the request, and calls the answer a failure', async () => {
  const { url, lines, broken } = await serving(async function* () {
    yield 'first';
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error('the file is gone');
  });
  const answer = await fetch(url);
  await expect(answer.text()).rejects.toThrow();
  await vi.waitFor(() => expect(broken).toEqual([['FAULT', 500]]));
  expect(lines).toMatchObject([
    { requestId: expect.any(String), msg: 'answer broke off', err: { message: 'the file is gone' } },
  ]);
});

it('takes a caller who hangs up for what that is', async () => {
  let isEnded = false;
  const { url, lines, broken } = await serving(async function* () {
    try {
      for (;;) {
        yield 'more';
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    } finally {
      isEnded = true;
    }
  });
  const hangUp = new AbortController();
  await fetch(url, { signal: hangUp.signal });
  hangUp.abort();
  await vi.waitFor(() => expect(broken).toEqual([['CALLER', 200]]));
  await vi.waitFor(() => expect(isEnded).toBe(true));
  expect(lines).toEqual([]);
});

it('tells of a caller who hangs up before there is an answer, once', async () => {
  let answerLate: (text: string) => void = () => undefined;
  const answer = new Promise<string>((resolve) => (answerLate = resolve));
  const handler = vi.fn(() => answer);
  const { url, lines, broken } = await serving(nothing, handler);
  const hangUp = new AbortController();
  const asked = fetch(url, { signal: hangUp.signal }).catch(() => undefined);
  await vi.waitFor(() => expect(handler).toHaveBeenCalled());
  hangUp.abort();
  await asked;
  await vi.waitFor(() => expect(broken).toEqual([['CALLER', 499]]));
  answerLate('late');
  await sleep(50);
  expect([broken.length, lines]).toEqual([1, []]);
});

it('tells of a follower who hangs up, whose stream was taken out of Fastify’s hands', async () => {
  const { url, broken } = await serving(nothing, (_, reply) => {
    reply.hijack();
    reply.raw.writeHead(200);
    reply.raw.write('event');
  });
  const hangUp = new AbortController();
  await fetch(url, { signal: hangUp.signal });
  hangUp.abort();
  await vi.waitFor(() => expect(broken).toEqual([['CALLER', 200]]));
});

it('says nothing of an answer that is whole, or that fails before its headers are sent', async () => {
  const whole = await serving(async function* () {
    yield await Promise.resolve('all');
  });
  expect(await (await fetch(whole.url)).text()).toBe('all');
  // eslint-disable-next-line require-yield -- it fails before it could
  const failing = await serving(async function* () {
    await once(new EventTarget(), 'never', { signal: AbortSignal.timeout(5) });
  });
  expect((await fetch(failing.url)).status).toBe(500);
  expect([whole.broken, whole.lines, failing.broken, failing.lines]).toEqual([[], [], [], []]);
});
