import { type PageQuery, valueOf } from '@/lib/query-value';

/** Which records a page lists, as its address says it. */
export interface DataQuery {
  readonly object: string;
  /** The filter, in the query language of the hub. */
  readonly where: string | undefined;
  /** A field, and `asc` or `desc`. */
  readonly order: string | undefined;
  /** The cursor of the page before. */
  readonly after: string | undefined;
}

/** Reads an address; accounts when it names nothing. */
export const readDataQuery = (query: PageQuery): DataQuery => ({
  object: valueOf(query, 'object') ?? 'accounts',
  where: valueOf(query, 'where'),
  order: valueOf(query, 'order'),
  after: valueOf(query, 'after'),
});

/** The address of an instance, and of everything below it. */
export const instanceHref = (id: string): string => `/instances/${encodeURIComponent(id)}`;

/** The address of a list of records. */
export function dataHref(id: string, { object, where, order, after }: Partial<DataQuery> = {}): string {
  const pairs = Object.entries({ object, where, order, after });
  const query = new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
  return `${instanceHref(id)}/data${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** The address of one record, or of what is done with it. */
export const recordHref = (id: string, object: string, record: string, action?: 'edit'): string =>
  [
    `${instanceHref(id)}/data`,
    encodeURIComponent(object),
    encodeURIComponent(record),
    ...(action ? [action] : []),
  ].join('/');

/** The address of the form for a new record, with values already known. */
export function newRecordHref(id: string, object: string, known: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(known).toString();
  return recordHref(id, object, 'new') + (query && `?${query}`);
}
