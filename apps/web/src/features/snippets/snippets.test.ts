import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { createInstancesClient } from '@isotope/core';
import { buildSchema, parse, validate } from 'graphql';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createSnippets } from './create-snippets';
import { camelVariableOf, type Snippet, type SnippetDraft, variableOf } from './draft';
import { highlight } from './highlight';
import { hubSnippets } from './hub-snippets';
import { readSnippets } from './read-snippets';

const service = { restUrl: 'https://isotope.example/elements/api-v2', graphqlUrl: 'https://isotope.example/graphql' };
const instance = { id: 'SW5zdGFuY2U6MDE=', number: 1042 };

/** Every sign the shell, JSON, GraphQL or TypeScript could stumble over. */
const awkward = `O'Neill "& Söhne" $HOME \`id\` \\n $(whoami) !x`;

const draft: SnippetDraft = {
  elementKey: 'autotaskcrm',
  name: awkward,
  tags: ['emea', awkward],
  configuration: [
    { key: 'crm.autotask.username', value: awkward },
    { key: 'crm.autotask.password', value: undefined },
  ],
};

const wanted = {
  element: { key: 'autotaskcrm' },
  name: awkward,
  tags: ['emea', awkward],
  configuration: { 'crm.autotask.username': awkward, 'crm.autotask.password': 'p4ss' },
};

const secrets = { USER_SECRET: 'u-1', ORGANIZATION_SECRET: 'o-1', AUTOTASK_PASSWORD: 'p4ss', ELEMENT_TOKEN: 't-1' };

const codeOf = (snippets: readonly Snippet[], language: Snippet['language']) =>
  snippets.find((snippet) => snippet.language === language)?.code ?? '';

/** Runs a curl snippet in a real shell, with a curl that prints what it was given. */
function runCurl(code: string) {
  const script = `curl() { printf '%s\\n' "$@"; echo ----; cat; }\n${code}`;
  const printed = execFileSync('bash', ['-c', script], { env: { ...process.env, ...secrets }, input: '' }).toString();
  const [given = '', body = ''] = printed.split('----\n');
  return { given, body };
}

/** Runs a TypeScript snippet with the real client against a server that keeps what it is sent. */
async function runTypeScript(code: (restUrl: string) => string) {
  const received: { url: string | undefined; authorization: string | undefined; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const body = request.method === 'POST' ? await json(request) : undefined;
    received.push({ url: request.url, authorization: request.headers.authorization, body });
    response.setHeader('Content-Type', 'application/json');
    response.end(readFileSync(path.join(import.meta.dirname, 'test-instance.json')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const script = ts.transpile(code(`http://127.0.0.1:${(server.address() as AddressInfo).port}/elements/api-v2`), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
  });
  const body = script.replace(/^import .*$/m, '');
  const run = new Function('createInstancesClient', 'process', `return (async () => { ${body} })()`);
  await run(createInstancesClient, { env: secrets }).finally(() => server.close());
  return received[0];
}

describe('variables', () => {
  it('are named after the key without its hub', () => {
    expect(variableOf('crm.autotask.password')).toBe('AUTOTASK_PASSWORD');
    expect(variableOf('password')).toBe('PASSWORD');
    expect(camelVariableOf('crm.autotask.integration-code')).toBe('autotaskIntegrationCode');
  });
});

describe('the curl snippet', () => {
  it('sends exactly what the form holds, however awkward, with the secrets from the environment', () => {
    const { given, body } = runCurl(codeOf(createSnippets(draft, service), 'curl'));
    expect(JSON.parse(body)).toEqual(wanted);
    expect(given).toContain('https://isotope.example/elements/api-v2/instances\n');
    expect(given).toContain('Authorization: User u-1, Organization o-1\n');
  });

  it('reads one instance by its number', () => {
    const { given } = runCurl(codeOf(readSnippets(instance, service), 'curl'));
    expect(given).toContain('https://isotope.example/elements/api-v2/instances/1042\n');
  });

  it('calls the hub with the token, whatever signs it has', () => {
    const token = 'a+b/c="$HOME"`id`\\';
    const { given } = runCurl(codeOf(hubSnippets({ ...instance, token }, service), 'curl'));
    expect(given.split('\n').slice(0, 3)).toEqual([
      'https://isotope.example/elements/api-v2/hubs/crm/accounts?pageSize=5',
      '-H',
      `Authorization: User u-1, Element ${token}`,
    ]);
  });
});

describe('the GraphQL snippet', () => {
  const schema = buildSchema(
    readFileSync(path.join(import.meta.dirname, '../../../../../packages/core/schema.graphql'), 'utf8'),
  );

  it.each([
    ['create', codeOf(createSnippets(draft, service), 'GraphQL')],
    [
      'create without secrets and tags',
      codeOf(createSnippets({ ...draft, tags: [], configuration: [] }, service), 'GraphQL'),
    ],
    ['read', codeOf(readSnippets(instance, service), 'GraphQL')],
    ['call the hub', codeOf(hubSnippets({ ...instance, token: 't' }, service), 'GraphQL')],
  ])('to %s is valid by the schema', (_, code) => {
    expect(validate(schema, parse(code))).toEqual([]);
  });

  it('takes each secret as a variable', () => {
    expect(codeOf(createSnippets(draft, service), 'GraphQL')).toContain('($autotaskPassword: String!)');
  });
});

describe('the TypeScript snippet', () => {
  it('creates with the real client what the form holds', async () => {
    const received = await runTypeScript((restUrl) =>
      codeOf(createSnippets(draft, { ...service, restUrl }), 'TypeScript'),
    );
    expect(received).toMatchObject({ url: '/elements/api-v2/instances', authorization: 'User u-1, Organization o-1' });
    expect(received?.body).toEqual(wanted);
  });

  it('reads one instance with the real client', async () => {
    const received = await runTypeScript((restUrl) =>
      codeOf(readSnippets(instance, { ...service, restUrl }), 'TypeScript'),
    );
    expect(received?.url).toBe('/elements/api-v2/instances/1042');
  });

  it('calls the hub with the token from the environment', async () => {
    const received = await runTypeScript((restUrl) =>
      codeOf(hubSnippets({ ...instance, token: 't' }, { ...service, restUrl }), 'TypeScript'),
    );
    expect(received).toMatchObject({
      url: '/elements/api-v2/hubs/crm/accounts?pageSize=5',
      authorization: 'User u-1, Element t-1',
    });
  });
});

describe('highlight', () => {
  it.each(createSnippets(draft, service).map((snippet) => [snippet.language, snippet] as const))(
    'colours %s without changing a sign of it',
    (_, snippet) => {
      const runs = highlight(snippet);
      expect(runs.map(({ text }) => text).join('')).toBe(snippet.code);
      expect(new Set(runs.map(({ kind }) => kind))).toContain('variable');
    },
  );

  it('sees a variable inside a string of the shell, and the string go on behind it', () => {
    const runs = highlight({ language: 'curl', code: 'curl -H "a $NAME, b" "c"' });
    expect(runs.map(({ kind, text }) => [kind, text])).toEqual([
      ['key', 'curl'],
      ['plain', ' '],
      ['key', '-H'],
      ['plain', ' '],
      ['string', '"a '],
      ['variable', '$NAME'],
      ['string', ', b"'],
      ['plain', ' '],
      ['string', '"c"'],
    ]);
  });
});
