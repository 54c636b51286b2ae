import { camelVariableOf, indent, type Snippet, type SnippetDraft, type SnippetService, variableOf } from './draft';
import { authorization, shellText } from './shell';

/** Code that creates what the form would create, in the three ways Isotope is spoken to. */
export const createSnippets = (draft: SnippetDraft, service: SnippetService): readonly Snippet[] => [
  { language: 'curl', code: curl(draft, service) },
  { language: 'GraphQL', code: graphql(draft, service) },
  { language: 'TypeScript', code: typescript(draft, service) },
];

function curl({ elementKey, name, tags, configuration }: SnippetDraft, { restUrl }: SnippetService): string {
  const entries = configuration.map(
    ({ key, value }) => `${json(key)}: ${value === undefined ? `"$${variableOf(key)}"` : json(value)}`,
  );
  return [
    `curl -X POST "${restUrl}/instances" \\`,
    `  ${authorization()} \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d @- <<JSON`,
    '{',
    `  "element": { "key": ${json(elementKey)} },`,
    `  "name": ${json(name)},`,
    ...(tags.length > 0 ? [`  "tags": [${tags.map(json).join(', ')}],`] : []),
    '  "configuration": {',
    indent(entries.join(',\n'), 4),
    '  }',
    '}',
    'JSON',
  ].join('\n');
}

const json = (text: string) => shellText(JSON.stringify(text));

function graphql({ elementKey, name, tags, configuration }: SnippetDraft, { graphqlUrl }: SnippetService): string {
  const secrets = configuration.filter(({ value }) => value === undefined).map(({ key }) => key);
  const variables = secrets.map((key) => `$${camelVariableOf(key)}: String!`).join(', ');
  const entries = configuration.map(
    ({ key, value }) =>
      `{ key: ${JSON.stringify(key)}, value: ${value === undefined ? `$${camelVariableOf(key)}` : JSON.stringify(value)} }`,
  );
  return [
    `# POST ${graphqlUrl}`,
    `mutation CreateInstance${variables && `(${variables})`} {`,
    '  createInstance(input: {',
    `    elementKey: ${JSON.stringify(elementKey)}`,
    `    name: ${JSON.stringify(name)}`,
    ...(tags.length > 0 ? [`    tags: [${tags.map((tag) => JSON.stringify(tag)).join(', ')}]`] : []),
    '    configuration: [',
    indent(entries.join('\n'), 6),
    '    ]',
    '  }) {',
    '    ... on CreatedInstance { token instance { id number state } }',
    '    ... on Problem { code message }',
    '  }',
    '}',
  ].join('\n');
}

function typescript({ elementKey, name, tags, configuration }: SnippetDraft, { restUrl }: SnippetService): string {
  const entries = configuration.map(
    ({ key, value }) => `${quote(key)}: ${value === undefined ? `process.env.${variableOf(key)}!` : quote(value)},`,
  );
  return [
    clientOf(restUrl),
    '',
    'const { id, token } = await isotope.createInstance({',
    `  element: { key: ${quote(elementKey)} },`,
    `  name: ${quote(name)},`,
    ...(tags.length > 0 ? [`  tags: [${tags.map(quote).join(', ')}],`] : []),
    '  configuration: {',
    indent(entries.join('\n'), 4),
    '  },',
    '});',
  ].join('\n');
}

/** The first lines of every TypeScript snippet. */
export const clientOf = (restUrl: string): string =>
  [
    "import { createInstancesClient } from '@isotope/core';",
    '',
    'const isotope = createInstancesClient({',
    `  baseUrl: ${quote(restUrl)},`,
    '  userSecret: process.env.USER_SECRET!,',
    '  organizationSecret: process.env.ORGANIZATION_SECRET!,',
    '});',
  ].join('\n');

/** A text as a TypeScript literal in single quotes. */
const quote = (text: string) => `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
