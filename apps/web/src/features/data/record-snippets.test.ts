import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { recordSnippets } from './record-snippets';

const service = { restUrl: 'https://isotope.example/elements/api-v2', graphqlUrl: 'https://isotope.example/graphql' };
const where = "accountName LIKE '%O''Neill \"& Sons\" $HOME%' AND `Customer Ranking` = 'a\\b'";
const list = { instanceId: 'SW5z', object: 'accounts', where, order: 'accountName desc' };
const one = { instanceId: 'SW5z', object: 'accounts', record: '29683000' };

/** What a curl snippet gives to curl, one argument a line. */
const argumentsOf = (code: string): readonly string[] =>
  execFileSync('bash', ['-c', `curl() { printf '%s\\n' "$@"; }\n${code}`], {
    env: { ...process.env, USER_SECRET: 'u-1', ELEMENT_TOKEN: 't-1' },
  })
    .toString()
    .trimEnd()
    .split('\n');

const codeOf = (read: Parameters<typeof recordSnippets>[0], language: string) =>
  recordSnippets(read, service).find((snippet) => snippet.language === language)?.code ?? '';

describe('the curl snippet of data', () => {
  it('asks for the list as it is narrowed, however awkward the filter', () => {
    const given = argumentsOf(codeOf(list, 'curl'));
    expect(given).toContain('https://isotope.example/elements/api-v2/hubs/crm/accounts');
    expect(given).toContain('Authorization: User u-1, Element t-1');
    expect(given).toContain(`where=${where}`);
    expect(given).toContain('orderBy=accountName desc');
  });

  it('asks for one record by its id', () => {
    expect(argumentsOf(codeOf(one, 'curl'))[0]).toBe(
      'https://isotope.example/elements/api-v2/hubs/crm/accounts/29683000',
    );
  });
});

describe('the GraphQL snippet of data', () => {
  const schema = buildSchema(
    readFileSync(path.join(import.meta.dirname, '../../../../../packages/core/schema.graphql'), 'utf8'),
  );

  it.each([list, one, { instanceId: 'SW5z', object: 'Product' }])('is valid by the schema for %o', (read) => {
    expect(validate(schema, parse(codeOf(read, 'GraphQL')))).toEqual([]);
  });
});
