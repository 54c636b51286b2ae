import { askByHand } from '@/graphql/ask-by-hand';
import type { AuditFilter } from './audit-search';

/** Asks for the latest entries by their ids alone. */
const news = {
  name: 'AuditNews',
  text: /* GraphQL */ 'query AuditNews($filter: AuditFilter!, $first: Int!) { auditEvents(filter: $filter, first: $first) { nodes { id } } }',
} as const;

/** More new entries than these are not counted. */
export const mostCounted = 50;

/** How many entries there are before the one that was the latest; undefined when nobody answers just now. */
export async function askNews(filter: AuditFilter, latest: string | undefined): Promise<number | undefined> {
  try {
    const answer = await askByHand(news, { filter, first: mostCounted });
    return countNews((await answer.json()) as Answer, latest);
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
