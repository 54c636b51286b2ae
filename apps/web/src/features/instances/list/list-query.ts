import type { VariablesOf } from '@/graphql/graphql';
import { type PageQuery, valueOf, valuesOf } from '@/lib/query-value';
import { numberIn } from '../number-in';
import type { InstancesQuery } from './instances-query';

/** What a list of instances is narrowed by and ordered by, as its address says it. */
export interface ListQuery {
  readonly search: string | undefined;
  readonly state: StateChoice | undefined;
  readonly element: string | undefined;
  /** The global id of the user who created them. */
  readonly owner: string | undefined;
  readonly tags: readonly string[];
  readonly show: Show | undefined;
  readonly order: ListOrder;
  /** The cursor of the page before, or else of the page after. */
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** The states one can choose, alone or those together that ask for somebody's attention. */
export const stateChoices = {
  attention: ['REJECTED', 'UNREACHABLE'],
  verified: ['VERIFIED'],
  rejected: ['REJECTED'],
  unreachable: ['UNREACHABLE'],
  unverified: ['UNVERIFIED'],
} as const;
export type StateChoice = keyof typeof stateChoices;

/** Enabled ones, disabled ones or deleted ones; without a choice, those that are there. */
export const shows = ['enabled', 'disabled', 'deleted'] as const;
type Show = (typeof shows)[number];

/** The orders there are; the first is taken when the address names none. */
export const listOrders = {
  newest: { field: 'CREATED_AT', direction: 'DESC' },
  oldest: { field: 'CREATED_AT', direction: 'ASC' },
  name: { field: 'NAME', direction: 'ASC' },
  'name-reversed': { field: 'NAME', direction: 'DESC' },
} as const;
export type ListOrder = keyof typeof listOrders;

/** How many instances a page holds. */
const pageSize = 50;

/** Reads an address. What it cannot mean is left out, so that a mistyped address still shows a list. */
export const readListQuery = (query: PageQuery): ListQuery => ({
  search: valueOf(query, 'search'),
  state: keyIn(stateChoices, valueOf(query, 'state')?.toLowerCase()),
  element: valueOf(query, 'element'),
  owner: valueOf(query, 'owner'),
  tags: valuesOf(query, 'tag'),
  show: shows.find((show) => show === valueOf(query, 'show')),
  order: keyIn(listOrders, valueOf(query, 'order')) ?? 'newest',
  after: valueOf(query, 'after'),
  before: valueOf(query, 'before'),
});

const keyIn = <Known extends object>(known: Known, key: string | undefined): keyof Known | undefined =>
  key !== undefined && Object.hasOwn(known, key) ? (key as keyof Known) : undefined;

/** The address of a list; everything that is as it would be anyway is left out. */
export const listHref = (query: ListQuery): string => `/instances${queryText(query)}`;

/** Where the whole of a list can be had as a file, whatever page of it is shown. */
export const exportHref = (query: ListQuery): string => `/instances/export.csv${queryText(firstPage(query))}`;

/** Whether a list begins with its first row. */
export const isFromStart = ({ after, before }: ListQuery): boolean => after === undefined && before === undefined;

/** The same list from its beginning. */
export const firstPage = (query: ListQuery): ListQuery => ({ ...query, after: undefined, before: undefined });

/** The same list with nothing that narrows it but what is searched for. */
export const unfiltered = (query: ListQuery): ListQuery => ({
  ...firstPage(query),
  state: undefined,
  element: undefined,
  owner: undefined,
  tags: [],
  show: undefined,
});

function queryText({ search, state, element, owner, tags, show, order, after, before }: ListQuery): string {
  const pairs: [string, string | undefined][] = [
    ['search', search],
    ['state', state],
    ['element', element],
    ['owner', owner],
    ...tags.map((tag): [string, string] => ['tag', tag]),
    ['show', show],
    ['order', order === 'newest' ? undefined : order],
    ['after', after],
    ['before', before],
  ];
  const query = new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** Whether anything narrows the list, so that an empty one means “no match” and not “none yet”. */
export const isNarrowed = ({ search, state, element, owner, tags, show }: ListQuery): boolean =>
  tags.length > 0 || [search, state, element, owner, show].some((choice) => choice !== undefined);

type Variables = VariablesOf<typeof InstancesQuery>;

/** What the API is to let through. */
export const filterOf = ({
  search,
  state,
  element,
  owner,
  tags,
  show,
}: ListQuery): NonNullable<Variables['filter']> => ({
  search: search ?? null,
  states: state ? [...stateChoices[state]] : null,
  elementKey: element ?? null,
  ownerId: owner ?? null,
  tags: tags.length > 0 ? [...tags] : null,
  disabled: show === 'enabled' ? false : show === 'disabled' ? true : null,
  deleted: show === 'deleted',
});

/** The query's variables: a page after a cursor, or before one. */
export const listVariables = (query: ListQuery): Variables => ({
  filter: filterOf(query),
  orderBy: listOrders[query.order],
  ...(query.before === undefined || query.after !== undefined
    ? { first: pageSize, after: query.after ?? null }
    : { last: pageSize, before: query.before }),
  ...numbered(numberIn(query.search ?? '')),
});

const numbered = (number: string | undefined) => ({ number: number ?? '', isNumber: number !== undefined });
