import type { VariablesOf } from '@/graphql/graphql';
import { type PageQuery, valueOf, valuesOf } from '@/lib/query-value';
import type { InstanceState } from '@/ui/state-shape';
import type { InstancesQuery } from './instances-query';

/** What a list of instances is narrowed by and ordered by, as its address says it. */
export interface ListQuery {
  readonly search: string | undefined;
  readonly state: InstanceState | undefined;
  readonly element: string | undefined;
  readonly tags: readonly string[];
  readonly enabled: 'yes' | 'no' | undefined;
  readonly order: ListOrder;
  /** The cursor of the page before. */
  readonly after: string | undefined;
}

/** The orders there are; the first is taken when the address names none. */
export const listOrders = {
  newest: { field: 'CREATED_AT', direction: 'DESC' },
  oldest: { field: 'CREATED_AT', direction: 'ASC' },
  name: { field: 'NAME', direction: 'ASC' },
  'name-reversed': { field: 'NAME', direction: 'DESC' },
} as const;
export type ListOrder = keyof typeof listOrders;

const states = ['VERIFIED', 'REJECTED', 'UNREACHABLE', 'UNVERIFIED'] as const;
const orders = Object.keys(listOrders) as ListOrder[];
const enabled = ['yes', 'no'] as const;

/** Reads an address. What it cannot mean is left out, so that a mistyped address still shows a list. */
export const readListQuery = (query: PageQuery): ListQuery => ({
  search: valueOf(query, 'search'),
  state: oneOf(states, valueOf(query, 'state')?.toUpperCase()),
  element: valueOf(query, 'element'),
  tags: valuesOf(query, 'tag'),
  enabled: oneOf(enabled, valueOf(query, 'enabled')),
  order: oneOf(orders, valueOf(query, 'order')) ?? 'newest',
  after: valueOf(query, 'after'),
});

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | undefined =>
  known.find((item) => item === value);

/** The address of a list; everything that is as it would be anyway is left out. */
export function listHref({ search, state, element, tags, enabled, order, after }: ListQuery): string {
  const pairs: [string, string | undefined][] = [
    ['search', search],
    ['state', state?.toLowerCase()],
    ['element', element],
    ...tags.map((tag): [string, string] => ['tag', tag]),
    ['enabled', enabled],
    ['order', order === 'newest' ? undefined : order],
    ['after', after],
  ];
  const query = new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
  return query.size > 0 ? `/instances?${query.toString()}` : '/instances';
}

/** Whether anything narrows the list, so that an empty one means “no match” and not “none yet”. */
export const isNarrowed = ({ search, state, element, tags, enabled }: ListQuery): boolean =>
  search !== undefined || state !== undefined || element !== undefined || tags.length > 0 || enabled !== undefined;

/** The query's variables. */
export const listVariables = (query: ListQuery): VariablesOf<typeof InstancesQuery> => ({
  after: query.after ?? null,
  orderBy: listOrders[query.order],
  filter: {
    search: query.search ?? null,
    states: query.state ? [query.state] : null,
    elementKey: query.element ?? null,
    tags: query.tags.length > 0 ? [...query.tags] : null,
    disabled: query.enabled ? query.enabled === 'no' : null,
  },
});
