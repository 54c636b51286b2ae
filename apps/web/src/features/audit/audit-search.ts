import type { VariablesOf } from '@/graphql/graphql';
import { dayAfter, dayStart, isDay } from '@/lib/day-start';
import { type PageQuery, valueOf } from '@/lib/query-value';
import { type ActionChoice, actionsOf, readActionChoice } from './actions';
import type { AuditEvent, AuditQuery } from './audit-documents';

export type Source = AuditEvent['source'];

/** The doors things come through, as one can choose them. */
export const sources = ['CONSOLE', 'REST', 'GRAPHQL', 'CLI', 'SYSTEM'] as const satisfies readonly Source[];

/** What the audit is narrowed by, as its address says it. */
export interface AuditSearch {
  /** Days of the reader, as in `2026-03-01`; the last one belongs to it. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** The global id of whoever did it. */
  readonly person: string | undefined;
  readonly action: ActionChoice | undefined;
  readonly source: Source | undefined;
  /** The global id of the instance it concerns. */
  readonly instance: string | undefined;
  /** The cursor of the page before. */
  readonly after: string | undefined;
}

/** How many entries a page holds. */
const pageSize = 50;

/** Reads an address. What it cannot mean is left out, so that a mistyped address still shows the audit. */
export const readAuditSearch = (query: PageQuery): AuditSearch => ({
  since: dayIn(valueOf(query, 'since')),
  until: dayIn(valueOf(query, 'until')),
  person: valueOf(query, 'person'),
  action: readActionChoice(valueOf(query, 'action')),
  source: sources.find((source) => source === valueOf(query, 'source')?.toUpperCase()),
  instance: valueOf(query, 'instance'),
  after: valueOf(query, 'after'),
});

const dayIn = (text: string | undefined) => (text !== undefined && isDay(text) ? text : undefined);

/** The address of the audit so narrowed. */
export const auditHref = (search: Partial<AuditSearch> = {}): string => `/audit${queryText(search)}`;

/** Where the whole of it can be had as a file. */
export const exportHref = (search: AuditSearch, format: 'csv' | 'jsonl'): string =>
  `/audit/export.${format}${queryText(firstPage(search))}`;

/** The same from its latest entry. */
export const firstPage = (search: AuditSearch): AuditSearch => ({ ...search, after: undefined });

function queryText({ since, until, person, action, source, instance, after }: Partial<AuditSearch>): string {
  const pairs = Object.entries({
    ...{ since, until, person, action: action?.toLowerCase(), source: source?.toLowerCase(), instance, after },
  });
  const query = new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** Whether anything narrows it, so that an empty page means “no match”. */
export const isNarrowed = (search: AuditSearch): boolean =>
  Object.values(firstPage(search)).some((choice) => choice !== undefined);

/** When what is asked for begins and ends, where the reader is. */
export const rangeOf = ({ since, until }: AuditSearch, timeZone: string) => ({
  since: since === undefined ? null : dayStart(since, timeZone).toISOString(),
  until: until === undefined ? null : dayStart(dayAfter(until), timeZone).toISOString(),
});

/** The query's variables. */
export const auditVariables = (search: AuditSearch, timeZone: string): VariablesOf<typeof AuditQuery> => ({
  filter: filterOf(search, timeZone),
  first: pageSize,
  after: search.after ?? null,
  instance: search.instance ?? '',
  isOfInstance: search.instance !== undefined,
});

/** What narrows the audit, as the API takes it. */
export type AuditFilter = VariablesOf<typeof AuditQuery>['filter'];

const filterOf = (search: AuditSearch, timeZone: string): AuditFilter => ({
  ...rangeOf(search, timeZone),
  actorId: search.person ?? null,
  instanceId: search.instance ?? null,
  actions: search.action === undefined ? null : [...actionsOf(search.action)],
  sources: search.source === undefined ? null : [search.source],
});
