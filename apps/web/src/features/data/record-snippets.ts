import type { Snippet, SnippetService } from '@/features/snippets/draft';
import { inQuotes } from '@/features/snippets/shell';

/** What is read: a list as it is narrowed, or one record. */
export interface ReadRecords {
  readonly instanceId: string;
  readonly object: string;
  readonly where?: string | undefined;
  readonly order?: string | undefined;
  readonly record?: string | undefined;
}

/** Code that reads what the page shows. */
export const recordSnippets = (read: ReadRecords, service: SnippetService): readonly Snippet[] => [
  { language: 'curl', code: curl(read, service) },
  { language: 'GraphQL', code: graphql(read, service) },
];

function curl({ object, where, order, record }: ReadRecords, { restUrl }: SnippetService): string {
  const path = [object, ...(record === undefined ? [] : [record])].map(encodeURIComponent).join('/');
  const parameters = record === undefined ? { where, orderBy: order, pageSize: '50' } : {};
  const data = Object.entries(parameters)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `--data-urlencode "${inQuotes(`${name}=${value}`)}"`);
  const lines = [
    `curl ${data.length > 0 ? '-G ' : ''}"${restUrl}/hubs/crm/${path}"`,
    '-H "Authorization: User $USER_SECRET, Element $ELEMENT_TOKEN"',
    ...data,
  ];
  return lines.join(' \\\n  ');
}

function graphql({ instanceId, object, where, order, record }: ReadRecords, { graphqlUrl }: SnippetService): string {
  const known = { object, ...(record === undefined ? { first: 50, where, orderBy: order } : { id: record }) };
  const asked = Object.entries(known)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ');
  const selection =
    record === undefined
      ? [`records(${asked}) {`, '  nodes { id values }', '  pageInfo { hasNextPage endCursor }', '}']
      : [`record(${asked}) { id values }`];
  return [
    `# POST ${graphqlUrl}`,
    'query ReadRecords {',
    `  instance(id: ${JSON.stringify(instanceId)}) {`,
    '    crm {',
    ...selection.map((line) => `      ${line}`),
    '    }',
    '  }',
    '}',
  ].join('\n');
}
