import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { expect, it, onTestFinished, vi } from 'vitest';
import { shedOverload } from './overload.js';

/** An app that works on one request at a time, and answers when it is told to. */
async function openApp() {
  const app = Fastify();
  let asked: () => number = () => NaN;
  await shedOverload(
    app,
    { lagMs: 0, requests: 1 },
    {
      refuse: () => undefined,
      watch: (_: string, read: () => number) => void (asked = read),
    },
  );
  const waiting: (() => void)[] = [];
  app.get('/slow', () => new Promise((resolve) => waiting.push(() => resolve({ done: true }))));
  app.get('/quick', () => ({ done: true }));
  app.addHook('onRequest', async (request, reply) => {
    if (request.url !== '/early') return;
    request.beginWork(reply);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return reply.send({ done: true });
  });
  app.setErrorHandler((_, __, reply) => reply.code(503).send({}));
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    inWork: () => asked(),
    answer: () => waiting.shift()?.(),
    ask: async (path: string) => (await fetch(url + path)).status,
    /** Asks, and hangs up once the work has begun. */
    async abandon(path = '/slow') {
      const sent = request(url + path);
      sent.on('error', () => undefined);
      sent.end();
      await vi.waitUntil(() => waiting.length > 0);
      const closed = new Promise((resolve) => sent.once('close', resolve));
      sent.destroy();
      await closed;
    },
  };
}

it('takes the next once an answer is sent', async () => {
  const app = await openApp();
  expect([await app.ask('/quick'), await app.ask('/quick')]).toEqual([200, 200]);
  const slow = app.ask('/slow');
  await vi.waitUntil(() => app.inWork() === 1);
  expect(await app.ask('/quick')).toBe(503);
  app.answer();
  expect([await slow, await app.ask('/quick')]).toEqual([200, 200]);
});

it('counts whoever hangs up for as long as the work goes on, and no longer', async () => {
  const app = await openApp();
  await app.abandon();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([app.inWork(), await app.ask('/quick')]).toEqual([1, 503]);
  app.answer();
  await vi.waitUntil(() => app.inWork() === 0);
  expect(await app.ask('/quick')).toBe(200);
});

it('counts what is answered before there is a handler, until it is done or, for whoever hangs up, would be', async () => {
  const app = await openApp();
  const early = app.ask('/early');
  await vi.waitUntil(() => app.inWork() === 1);
  expect([await app.ask('/early'), await app.ask('/quick')]).toEqual([503, 503]);
  app.answer();
  expect([await early, await app.ask('/quick')]).toEqual([200, 200]);
  await app.abandon('/early');
  expect(app.inWork()).toBe(1);
  app.answer();
  await vi.waitUntil(() => app.inWork() === 0);
});
