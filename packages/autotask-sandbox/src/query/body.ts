import { businessError, texts } from '../refusal.js';

/** A query as it was sent: the filter still unread. */
export type QueryBody = {
  readonly filter: readonly unknown[];
  readonly includeFields: readonly string[] | undefined;
  readonly pageSize: number;
};

const largestPage = 500;

/** Reads a query's body, its names in any casing. Without a filter it is refused as the vendor refuses no body at all. */
export const readQueryBody = (body: unknown): QueryBody => {
  const filter = valueOf(body, 'filter');
  if (!Array.isArray(filter)) throw businessError(500, texts.noFilters);
  const includeFields = valueOf(body, 'includefields');
  return {
    filter,
    includeFields: Array.isArray(includeFields) && includeFields.length > 0 ? includeFields.map(String) : undefined,
    pageSize: readPageSize(valueOf(body, 'maxrecords')),
  };
};

/** Reads the `search` parameter of a query by GET into the body it stands for. */
export const parseSearch = (search: string | undefined): unknown => {
  if (search === undefined || search === '') throw businessError(500, texts.noFilters);
  try {
    return JSON.parse(search) as unknown;
  } catch {
    throw businessError(500, texts.unreadableJson);
  }
};

/** The value an object has under a name, whatever the name's casing. */
export const valueOf = (from: unknown, name: string): unknown => {
  if (typeof from !== 'object' || from === null) return undefined;
  const [, value] = Object.entries(from).find(([key]) => key.toLowerCase() === name) ?? [];
  return value as unknown;
};

const readPageSize = (asked: unknown): number => {
  if (asked === undefined || asked === null) return largestPage;
  const size = Number(asked);
  if (!Number.isInteger(size) || size < 1 || size > largestPage) throw businessError(500, texts.pageSize);
  return size;
};
