import { documentIdOf } from '@/graphql/document-id';
import type { AuditFilter } from './audit-search';

/*
 * The audit may not weigh more for telling of news: what it asks for is written out and asked by hand.
 */

/** Asks for the latest entries by their ids alone. */
const text =
  /* GraphQL */ 'query AuditNews($filter: AuditFilter!, $first: Int!) { auditEvents(filter: $filter, first: $first) { nodes { id } } }';

/** More new entries than these are not counted. */
export const mostCounted = 50;

const post = (body: object) =>
  fetch('/api/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  });

/** How many entries there are before the one that was the latest; undefined when nobody answers just now. */
export async function askNews(filter: AuditFilter, latest: string | undefined): Promise<number | undefined> {
  const variables = { filter, first: mostCounted };
  try {
    const answer = await post({ documentId: documentIdOf('AuditNews'), variables });
    // By its text where an API of another release does not know the id.
    const read = answer.status === 400 ? await post({ query: text, variables }) : answer;
    return countNews((await read.json()) as Answer, latest);
  } catch {
    return undefined;
  }
}

interface Answer {
  readonly data?: { readonly auditEvents?: { readonly nodes: readonly { readonly id: string }[] } | null } | null;
}

/** The same, of an answer. */
export function countNews({ data }: Answer, latest: string | undefined): number | undefined {
  const nodes = data?.auditEvents?.nodes;
  if (nodes === undefined) return undefined;
  const at = nodes.findIndex(({ id }) => id === latest);
  return at < 0 ? nodes.length : at;
}
