import { createServer, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { VerificationStage } from '@isotope/core';
import { afterEach, describe, expect, it } from 'vitest';
import { builtInElements, createCatalogue } from '../../src/elements/catalogue.js';
import { acmedesk } from './acmedesk.js';
import { createAcmeProvider } from './acme.js';
import { diffsIn } from './page.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const guide = read('../../../../docs/adding-an-element.md');

describe('the guide to adding an element', () => {
  it.each(['acmedesk.ts', 'acme.ts', 'acme-desk.ts'])('shows %s as it is tested here', (file) => {
    const asInSources = read(file).replaceAll("'../../src/providers/", "'./").replaceAll("'../../src/", "'../");

    expect(guide).toContain(`\`\`\`ts\n${asInSources}\`\`\``);
  });

  it('names files and commands that exist', () => {
    const named = [...guide.matchAll(/`((?:apps|packages|docs)\/[\w./-]+\.(?:ts|md))`/g)].map(([, path = '']) => path);
    const isExample = (path: string) => /acme/.test(path);

    expect(named.length).toBeGreaterThan(5);
    for (const path of named) if (!isExample(path)) expect(read(`../../../../${path}`)).not.toBe('');
  });

  it('adds lines beside those that are there, so that it can be followed more than once', () => {
    const diffs = diffsIn(guide);

    expect(diffs.length).toBeGreaterThan(5);
    for (const { path, lines } of diffs) {
      const source = read(`../../../../${path}`).split('\n');
      for (const { kind, text } of lines) {
        expect(kind).not.toBe('-');
        if (kind === ' ') expect(source, path).toContain(text);
      }
    }
  });

  it('shows an element that fits into the catalogue as it is', () => {
    const catalogue = createCatalogue([...builtInElements.filter(({ key }) => key !== 'acmedesk'), acmedesk]);

    expect(catalogue.find('acmedesk')?.number).toBe(20001);
  });
});

describe('the adapter the guide shows', () => {
  let close: (() => void) | undefined;
  afterEach(() => close?.());

  const check = async (answer: (response: ServerResponse) => void) => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      answer(response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    close = () => {
      server.closeAllConnections();
      server.close();
    };
    const { port } = server.address() as AddressInfo;
    const [element] = createCatalogue([acmedesk]).elements;
    const provider = createAcmeProvider({ regions: { eu: `http://127.0.0.1:${port}` }, deadlineMs: 2000 });
    const stages: VerificationStage[] = [];
    const values = { 'helpdesk.acme.api.key': 'hush-hush', 'helpdesk.acme.region': 'eu' };
    const result = await provider.verify(element!, values, (stage) => stages.push(stage));
    return { result, stages, seen };
  };
  const json = (value: object) => (response: ServerResponse) => response.end(JSON.stringify(value));
  const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end();

  it('accepts an account that may read, each stage told as it begins and ends', async () => {
    const { result, stages, seen } = await check(json({ mayReadTickets: true }));

    expect(result).toMatchObject({ verification: { verdict: 'VERIFIED' } });
    expect(result.refusal).toBeUndefined();
    expect(result.verification.stages.map((stage) => stage.status)).toEqual(Array(5).fill('PASSED'));
    expect(stages.map((stage) => stage.status)).toEqual(Array(5).fill(['RUNNING', 'PASSED']).flat());
    expect(seen).toEqual(['Key hush-hush']);
  });

  it.each([
    ['a refused key', status(401), 'REJECTED', 'CREDENTIALS_REJECTED', 'SIGN_IN'],
    ['a key without rights', json({ mayReadTickets: false }), 'REJECTED', 'PERMISSION_DENIED', 'PERMISSION'],
    ['too many calls', status(429), 'UNREACHABLE', 'PROVIDER_THROTTLED', 'SIGN_IN'],
    ['a failure', status(503), 'UNREACHABLE', 'PROVIDER_UNREACHABLE', 'SIGN_IN'],
    [
      'an answer of another shape',
      (response: ServerResponse) => response.end('<h1>Hello</h1>'),
      'UNREACHABLE',
      'PROVIDER_UNREACHABLE',
      'PERMISSION',
    ],
    ['a broken connection', destroy, 'UNREACHABLE', 'PROVIDER_UNREACHABLE', 'NETWORK'],
    [
      'an answer that stalls',
      (response: ServerResponse) => response.writeHead(200).write('{'),
      'UNREACHABLE',
      'PROVIDER_TIMEOUT',
      'PERMISSION',
    ],
    ['silence', () => undefined, 'UNREACHABLE', 'PROVIDER_TIMEOUT', 'NETWORK'],
    ['a redirect elsewhere', redirect, 'UNREACHABLE', 'PROVIDER_UNREACHABLE', 'SIGN_IN'],
  ] as const)('tells %s apart', async (_, answer, verdict, code, failed) => {
    const { result } = await check(answer);

    expect(result).toMatchObject({ verification: { verdict }, refusal: { code } });
    expect(result.verification.stages.find((stage) => stage.status === 'FAILED')?.name).toBe(failed);
    expect(JSON.stringify(result)).not.toContain('hush-hush');
  });
});

it('has the adapter of the guide refuse a key that no header carries, before it is sent', () => {
  const [element] = createCatalogue([acmedesk]).elements;
  const { findProblems } = createAcmeProvider({ regions: {}, deadlineMs: 1 });
  const problemsOf = (value: string) => findProblems(element!, { 'helpdesk.acme.api.key': value });

  expect(problemsOf('hush-hush')).toEqual([]);
  expect(problemsOf('ключ')).toMatchObject([{ key: 'helpdesk.acme.api.key', label: 'API key', code: 'INVALID' }]);
});

function destroy(response: ServerResponse): void {
  response.destroy();
}

function redirect(response: ServerResponse): void {
  response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end();
}
