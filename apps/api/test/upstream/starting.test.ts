import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { compose } from '../../src/compose.js';
import { EnvError, readEnv } from '../../src/env.js';
import { type Answer, askRest } from '../ask.js';
import { hour } from '../clock.js';
import { ownerSecrets } from '../isotope.js';
import { withToken } from '../life.js';
import {
  type TwoIsotopes,
  attemptsOf,
  everything,
  isCreate,
  linksOf,
  openTwo,
  upstreamSecrets,
} from './two-isotopes.js';

/** A crowded machine may take its time. */
const patiently = { timeout: 10_000 };

const settings = {
  ISOTOPE_UPSTREAM_URL: 'https://api.platform.example',
  ISOTOPE_UPSTREAM_USER_SECRET: 'user+secret=',
  ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: 'abc',
};

describe('the settings', () => {
  it('are an address, to which the platform’s path is added, and two secrets', () => {
    expect(readEnv(settings).upstream).toEqual({
      url: 'https://api.platform.example/elements/api-v2',
      userSecret: 'user+secret=',
      organizationSecret: 'abc',
    });
    expect(readEnv({}).upstream).toBeUndefined();
  });

  it.each(Object.keys(settings))('go together: without %s the start is refused, naming it', (name) => {
    const start = () => readEnv({ ...settings, [name]: '' });
    expect(start).toThrow(EnvError);
    expect(start).toThrow(`Upstream mode needs ${name} as well.`);
  });

  it.each([
    ['platform.example', /whole address/],
    ['ftp://platform.example', /must begin with https/],
    ['https://user:hunter2@platform.example', /no user name or password/],
    ['https://platform.example/?key=hunter2', /must end with its path/],
    ['http://127.0.0.1:4000', /leads back to this Isotope/],
    ['http://localhost:4000/elements/api-v2', /leads back to this Isotope/],
  ])('refuse the address %s in a sentence that does not repeat it', (url, message) => {
    const start = () => readEnv({ ...settings, ISOTOPE_UPSTREAM_URL: url });
    expect(start).toThrow(/ISOTOPE_UPSTREAM_URL/);
    expect(start).toThrow(message);
    expect(start).not.toThrow(/hunter2/);
  });

  it.each([
    ['ISOTOPE_PUBLIC_API_URL', 'https://Isotope.example/', 'https://isotope.example'],
    ['ISOTOPE_PUBLIC_API_URL', 'https://gate.example/isotope', 'https://gate.example/isotope/elements/api-v2/'],
    ['ISOTOPE_API_URL', 'http://api:4000', 'http://api:4000/elements/api-v2'],
    ['ISOTOPE_PUBLIC_URL', 'https://isotope.example', 'https://isotope.example'],
  ])('refuse an address that leads back by way of %s=%s: %s', (name, own, url) => {
    const start = () => readEnv({ ...settings, [name]: own, ISOTOPE_UPSTREAM_URL: url });
    expect(start).toThrow(/ISOTOPE_UPSTREAM_URL: leads back to this Isotope/);
  });

  it('take a platform that is behind the same gateway', () => {
    const own = { ISOTOPE_PUBLIC_API_URL: 'https://gate.example/isotope', ISOTOPE_PUBLIC_URL: 'https://gate.example' };
    const url = 'https://gate.example/platform/elements/api-v2';
    expect(readEnv({ ...settings, ...own, ISOTOPE_UPSTREAM_URL: url }).upstream?.url).toBe(url);
  });

  it('refuse a secret no header could carry, by name', () => {
    const start = () => readEnv({ ...settings, ISOTOPE_UPSTREAM_USER_SECRET: 'hunter 2' });
    expect(start).toThrow(/ISOTOPE_UPSTREAM_USER_SECRET/);
    expect(start).not.toThrow(/hunter/);
  });
});

describe('two Isotopes', () => {
  let two: TwoIsotopes;
  beforeEach(async () => {
    two = await openTwo();
  });
  afterEach(() => two.close(), 30_000);

  /** The front once more on the same data, as after its process was killed, with other settings where some are given. */
  const startAgain = async (more: Readonly<Record<string, string>> = {}) => {
    const lines: string[] = [];
    const log = { write: (line: string) => void lines.push(line), flushSync: () => undefined };
    const env = readEnv({
      ISOTOPE_DATA_DIR: two.front.dataDir,
      ISOTOPE_SANDBOX: 'on',
      ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
      ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
      ISOTOPE_MAX_LAG_MS: '0', // a crowded machine is no fault of what is tested
      ...two.env,
      ...more,
    });
    const isotope = await compose(env, { clock: two.front.clock, log });
    const http = await isotope.createHttp();
    await http.listen({ host: '127.0.0.1', port: 0 });
    onTestFinished(async () => {
      await http.close();
      await isotope.close();
    });
    return {
      ...isotope,
      url: `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`,
      log: () => lines.join(''),
    };
  };
  const withoutUpstream = {
    ISOTOPE_UPSTREAM_URL: '',
    ISOTOPE_UPSTREAM_USER_SECRET: '',
    ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: '',
  };
  const create = (key?: string): Promise<Answer> =>
    askRest(two.front, 'POST', '/instances', {
      body: two.body(),
      ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
    });
  /** A create that has been carried out upstream, while the process that sent it still waits; then that one is given up. */
  const createAndDie = async (key?: string) => {
    two.proxy.fail(everything, 'lost');
    const answer = create(key);
    await expect.poll(() => two.upstreamInstances(), patiently).toHaveLength(1);
    return answer;
  };

  it('find what a killed process had created upstream and nobody was told of, and delete it', async () => {
    const dying = createAndDie();
    await expect.poll(() => attemptsOf(two.front), patiently).toHaveLength(1);
    const next = await startAgain();
    await dying;
    two.proxy.heal();
    two.front.clock.advance(hour);
    expect(await next.useCases.reconcileUpstream()).toMatchObject([{ what: 'ORPHAN_DELETED' }]);
    expect(await two.upstreamInstances()).toEqual([]);
    expect(two.front.rows.count('instances')).toBe(0);
  });

  it('give a repeat after that what the killed process had created', async () => {
    await createAndDie('key-1');
    two.proxy.heal();
    two.front.clock.advance(hour);
    const next = await startAgain();
    const { status, body } = await askRest(next, 'POST', '/instances', {
      body: two.body(),
      headers: { 'Idempotency-Key': 'key-1' },
    });
    expect([status, body.name]).toEqual([200, 'Acme']);
    expect(await two.upstreamInstances()).toHaveLength(1);
    expect(two.proxy.passed.filter(isCreate)).toHaveLength(1);
    expect(attemptsOf(two.front)).toEqual([]);
  });

  it('work on after the connections between them were lost', async () => {
    const { body } = await create();
    two.proxy.fail(everything, 'dropped');
    expect((await askRest(two.front, 'GET', '/ping', withToken(body.token))).status).toBe(502);
    two.proxy.heal();
    expect((await askRest(two.front, 'GET', '/ping', withToken(body.token))).status).toBe(200);
  });

  it('leave at home what was made at home', async () => {
    const home = await startAgain(withoutUpstream);
    const { body } = await askRest(home, 'POST', '/instances', { body: two.body() });
    const before = two.proxy.passed.length;
    expect((await askRest(two.front, 'PATCH', `/instances/${body.id}`, { body: { name: 'Globex' } })).status).toBe(200);
    expect((await askRest(two.front, 'GET', '/hubs/crm/ping', withToken(body.token))).status).toBe(200);
    expect((await askRest(two.front, 'DELETE', `/instances/${body.id}`)).status).toBe(200);
    expect([two.proxy.passed.length, linksOf(two.front)]).toEqual([before, []]);
  });

  it('say where an instance lives that the settings do not lead to any more, and still let it be deleted', async () => {
    const { body } = await create();
    const home = await startAgain(withoutUpstream);
    const renamed = await askRest(home, 'PATCH', `/instances/${body.id}`, { body: { name: 'Globex' } });
    expect([renamed.status, renamed.body.message]).toEqual([502, expect.stringContaining('set ISOTOPE_UPSTREAM_URL')]);
    expect((await askRest(home, 'GET', '/ping', withToken(body.token))).status).toBe(502);
    expect((await askRest(home, 'DELETE', `/instances/${body.id}`)).status).toBe(200);
    expect(await two.upstreamInstances()).toHaveLength(1);
    const back = await startAgain();
    two.front.clock.advance(hour);
    await back.useCases.reconcileUpstream();
    expect(await two.upstreamInstances()).toEqual([]);
  });

  it('greet each other at the start; one that refuses us or is away is told in the log, without a secret', async () => {
    const ready = await startAgain();
    await ready.greetUpstream();
    expect(ready.log()).toContain('is ready');
    two.proxy.fail(everything, { status: 401, body: '{"message":"No"}' });
    await ready.greetUpstream();
    two.proxy.fail(everything, 'dropped');
    await ready.greetUpstream();
    expect(ready.log()).toMatch(/ISOTOPE_UPSTREAM_USER_SECRET[^]*does not answer/);
    for (const secret of Object.values(upstreamSecrets)) expect(ready.log()).not.toContain(secret);
  });

  it('do not start where something else answers', async () => {
    const page = createServer((_, response) => void response.end('<html>Welcome</html>')).listen(0, '127.0.0.1');
    await once(page, 'listening');
    onTestFinished(() => void page.close());
    const address = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
    const lost = await startAgain({ ISOTOPE_UPSTREAM_URL: address });
    await expect(lost.greetUpstream()).rejects.toThrow(/ISOTOPE_UPSTREAM_URL leads to .* no Cloud Elements-compatible/);
  });
});
