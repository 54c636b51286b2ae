import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRest, graphqlData } from './ask.js';
import { anInput, anInstance } from './builders.js';
import { type TestIsotope, openIsotope, startIsotope } from './isotope.js';
import * as operations from './operations.js';

/** A server that is not the provider's, and what has reached it. */
let elsewhere: Server;
let reached: string[];
let elsewhereUrl: string;
let isotope: TestIsotope;

beforeAll(async () => {
  reached = [];
  elsewhere = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end('{}');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  isotope = await openIsotope();
});
afterAll(async () => {
  await isotope.close();
  elsewhere.close();
});

const key = 'crm.autotask.server.url';
const withUrl = (url: string) => ({ configuration: { [key]: url } });

const unsafe: readonly (readonly [string, (port: string) => string])[] = [
  ['another server of this machine', (port) => `http://127.0.0.1:${port}`],
  ['the same by name', (port) => `http://localhost:${port}`],
  ['the same in other numbers', (port) => `http://2130706433:${port}`],
  ['the same by IPv6', (port) => `http://[::ffff:127.0.0.1]:${port}`],
  ['a private address', () => 'https://10.0.0.1'],
  ['the address clouds keep their secrets at', () => 'http://169.254.169.254/latest/meta-data'],
  ["a host that is not Autotask's", () => 'https://evil.example'],
  ["a host that begins like Autotask's", () => 'https://webservices5.autotask.net.evil.example'],
  ["a host that ends like Autotask's", () => 'https://evilautotask.net'],
  ['a host written with full-width signs', () => 'https://webservices5．autotask．net'],
  ["user info before Autotask's host", () => 'https://user:pass@webservices5.autotask.net'],
  ["user info that looks like Autotask's host", (port) => `https://webservices5.autotask.net@127.0.0.1:${port}`],
  ['Autotask without encryption', () => 'http://webservices5.autotask.net'],
  ['Autotask at a port of its own', () => 'https://webservices5.autotask.net:8443'],
  ['a file', () => 'file:///etc/passwd'],
  ['a script', () => 'javascript:alert(1)'],
  ['a backslash in place of a slash', (port) => `https://127.0.0.1:${port}\\.autotask.net`],
  ['the sandbox under another scheme', () => `ftp://127.0.0.1:${new URL(isotope.sandboxUrl).port}`],
  ['the sandbox with user info', () => isotope.sandboxUrl.replace('//', '//user@')],
  ['an address too long to be meant', () => `https://webservices5.autotask.net/${'x'.repeat(990)}`],
];

describe.each(unsafe)('as server URL %s', (_, urlOf) => {
  it('is refused on its entry by REST and GraphQL, checked or not, and nothing is sent', async () => {
    const url = urlOf(new URL(elsewhereUrl).port);
    const answers = [
      await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope, withUrl(url)) }),
      await askRest(isotope, 'POST', '/instances', {
        body: anInstance(isotope, { ...withUrl(url), externalAuthentication: 'initial' }),
      }),
    ];
    expect(
      answers.map(({ status, body }) => [status, body.code, body.problems.map((each: { key: string }) => each.key)]),
    ).toEqual(answers.map(() => [400, 'INVALID_CONFIGURATION', [key]]));
    const { createInstance } = await graphqlData(isotope, operations.createInstance, {
      input: anInput(isotope, withUrl(url)),
    });
    expect(createInstance).toMatchObject({
      __typename: 'InvalidConfigurationProblem',
      entries: [{ key, label: 'Server URL' }],
    });
    expect([isotope.sandbox.calls(), reached]).toEqual([[], []]);
  });
});

describe('the address of another sandbox', () => {
  const messageOf = async (configuration: Record<string, string>) => {
    const { body } = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope, { configuration }) });
    return body.problems[0].message as string;
  };
  const here = () => `The sandbox of this Isotope is at ${isotope.sandboxUrl}.`;

  it.each(['http://127.0.0.1:4010', 'localhost:4010', 'http://sandbox.example'])('%s leads to ours', async (url) => {
    expect(await messageOf({ [key]: url })).toContain(here());
  });

  it('leads nowhere else for a user who is none of the sandbox’s', async () => {
    const real = { [key]: 'https://evil.example', 'crm.autotask.username': 'k3f9qz@CONTOSO.COM' };
    expect(await messageOf(real)).not.toContain('sandbox');
  });

  it('is no address at all where no sandbox runs', async () => {
    const production = await startIsotope({ env: { ISOTOPE_SANDBOX: 'off' } });
    const body = anInstance(isotope, { configuration: { [key]: 'http://127.0.0.1:4010' } });
    const answer = await askRest(production, 'POST', '/instances', { body });
    expect([answer.status, answer.text]).toEqual([400, expect.not.stringContaining('The sandbox')]);
  });
});

describe('a provider that points elsewhere', () => {
  it.each([
    ['by a redirect', () => ({ redirectTo: `${elsewhereUrl}/stolen` })],
    ['by the zone it names', () => ({ zoneUrl: `${elsewhereUrl}/ATServicesRest/` })],
    ['by a zone that is no address', () => ({ zoneUrl: 'javascript:alert(1)' })],
  ])('%s is not followed: the server URL is at fault, and nothing is stored', async (_, faults) => {
    isotope.sandbox.reset();
    isotope.sandbox.faults.change(faults());
    const { status, body } = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    expect([status, body.code, body.problems]).toEqual([
      400,
      'INVALID_CONFIGURATION',
      [{ key, code: 'INVALID_URL', message: expect.any(String) }],
    ]);
    const input = anInput(isotope, { verify: 'ALLOW_UNREACHABLE' });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    expect(createInstance).toMatchObject({
      __typename: 'InvalidConfigurationProblem',
      entries: [{ key, code: 'INVALID_URL' }],
    });
    expect(reached).toEqual([]);
    expect(isotope.rows.count('instances')).toBe(0);
  });
});

describe('what a person pastes', () => {
  beforeEach(() => isotope.sandbox.reset());

  it.each(['/', '/ATServicesRest', '/atservicesrest/v1.0/', '/anything?at=all#here'])(
    'the sandbox with %j behind it is understood',
    async (path) => {
      const { status, body } = await askRest(isotope, 'POST', '/instances', {
        body: anInstance(isotope, withUrl(`  ${isotope.sandboxUrl}${path} `)),
      });
      expect([status, body.code]).toEqual([200, undefined]);
    },
  );

  it.each([
    ['with a path, a query and a fragment', (url: string) => `  ${url}/anything?at=all#here `],
    ['by the other name of this machine', (url: string) => `${url.replace('127.0.0.1', 'localhost')}/`],
    ['in capitals', (url: string) => url.replace('http', 'HTTP')],
  ])('the sandbox %s is kept as the one address it has', async (_, typed) => {
    const url = typed(isotope.sandboxUrl);
    const kept = ({ body }: { body: any }) => body.configuration[key];
    const made = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope, withUrl(url)) });
    expect([made.status, kept(made)]).toEqual([200, isotope.sandboxUrl]);
    const unchecked = { ...withUrl(url), externalAuthentication: 'initial' };
    expect(kept(await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope, unchecked) }))).toBe(
      isotope.sandboxUrl,
    );
    const calls = isotope.sandbox.calls().length;
    const path = `/instances/${made.body.id}`;
    const changed = await askRest(isotope, 'PATCH', path, { body: { configuration: { [key]: url } } });
    expect([changed.status, kept(changed)]).toEqual([200, isotope.sandboxUrl]);
    expect(isotope.sandbox.calls()).toHaveLength(calls); // nothing has changed, so nothing is asked
  });

  it('an address of Autotask is kept as it was pasted', async () => {
    const body = anInstance(isotope, { ...withUrl('https://ww3.autotask.net/'), externalAuthentication: 'initial' });
    const made = await askRest(isotope, 'POST', '/instances', { body });
    expect(made.body.configuration[key]).toBe('https://ww3.autotask.net/');
  });

  it('is no way to the sandbox where none runs', async () => {
    const without = await openIsotope({ env: { ISOTOPE_SANDBOX: 'off' } });
    const { status, body } = await askRest(without, 'POST', '/instances', { body: anInstance(without) });
    expect([status, body.problems[0].key]).toEqual([400, key]);
    expect(without.sandbox.calls()).toEqual([]);
    await without.close();
  });
});
