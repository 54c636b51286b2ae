import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { examineClock } from './clock.js';
import { examineSpace } from './disk-space.js';
import { examineNode } from './node-version.js';
import { examineProvider } from './outside.js';

describe('Node', () => {
  it.each([
    ['20.18.9', 'BROKEN'],
    ['18.20.0', 'BROKEN'],
    ['20.19.0', 'FINE'],
    ['22.1.0', 'FINE'],
  ])('%s is %s', (version, level) => expect(examineNode(version).level).toBe(level));
});

describe('the disk', () => {
  const gibibyte = 2 ** 30;
  it.each([
    [10 * 2 ** 20, 0, 'BROKEN'],
    [2 * gibibyte, 4 * gibibyte, 'WARNING'],
    [9 * gibibyte, 4 * gibibyte, 'FINE'],
  ])('with %i bytes free beside a database of %i is %s', (freeBytes, databaseBytes, level) =>
    expect(examineSpace({ freeBytes, databaseBytes }).level).toBe(level),
  );
});

describe('the clock', () => {
  const now = new Date('2026-06-01T12:00:00Z');
  const released = new Date('2026-01-01T00:00:00Z');
  it('may not be behind what was written', () => {
    const { level, message } = examineClock(now, released, new Date('2026-06-04T12:00:00Z'));
    expect([level, message]).toEqual(['BROKEN', expect.stringContaining('3 days before the latest entry')]);
    expect(examineClock(now, released, new Date('2026-06-01T11:59:00Z')).level).toBe('FINE');
  });

  it('may not be behind the release itself', () =>
    expect(examineClock(new Date(0), released, undefined).message).toContain('before this release'));
});

describe('the provider', () => {
  const startProvider = async (status: number, clockMs: number) => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(status, { Date: new Date(Date.now() + clockMs).toUTCString() }).end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/versions`, asked };
  };
  const levels = async (url: string, hasSandbox = false) =>
    (await examineProvider(() => new Date(), hasSandbox, url)).map(({ level }) => level);

  it('is asked once, without credentials, and its clock is compared', async () => {
    const { url, asked } = await startProvider(200, 0);
    expect(await levels(url)).toEqual(['FINE']);
    expect(asked).toEqual([undefined]);
    expect(await levels((await startProvider(200, 20 * 60_000)).url)).toEqual(['FINE', 'WARNING']);
  });

  it('is out of reach when it answers by a fault, or not at all', async () => {
    expect(await levels((await startProvider(503, 0)).url)).toEqual(['WARNING']);
    expect(await levels('http://127.0.0.1:1/versions')).toEqual(['WARNING']);
  });

  it('is not missed where the sandbox plays its part', async () => {
    expect(await levels('http://127.0.0.1:1/versions', true)).toEqual(['FINE']);
  });
});
