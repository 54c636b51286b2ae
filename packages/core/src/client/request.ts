import { idempotencyKey as idempotencyKeyModel } from '../wire-request.js';

/** Which instances to list, all conditions together, and how. */
export interface InstancesFilter {
  /** Instances that have every one of these tags. */
  readonly tags?: readonly string[] | undefined;
  /** Instances with this in their name. */
  readonly searchText?: string | undefined;
  /** False asks for light rows, which still hold `id`, `name`, `token` and the element's `id` and `key`. */
  readonly hydrate?: boolean | undefined;
  /** Rows on a page: the platform's own number when absent; Isotope's is 50, at most 200. */
  readonly pageSize?: number | undefined;
}

/** The path and query of one page of instances. */
export function instancesPath(filter: InstancesFilter, nextPage: string | undefined): string {
  const { tags = [], searchText, hydrate, pageSize } = filter;
  const query = new URLSearchParams(tags.map((tag): [string, string] => ['tags[]', tag]));
  for (const [name, value] of Object.entries({ searchText, hydrate, pageSize, nextPage })) {
    if (value !== undefined) query.append(name, String(value));
  }
  return withQuery('/instances', query);
}

/** The path of one page of elements. */
export const elementsPath = (nextPage: string | undefined): string =>
  withQuery('/elements', new URLSearchParams(nextPage === undefined ? {} : { nextPage }));

/** The path of one instance. Throws a TypeError for what is no id. */
export function instancePath(id: number): string {
  if (Number.isSafeInteger(id) && id > 0) return `/instances/${id}`;
  throw new TypeError("An instance's id is a positive whole number.");
}

/** The path of one element. Throws a TypeError for a key that would lead to another path. */
export function elementPath(keyOrId: string | number): string {
  const segment = encodeURIComponent(keyOrId);
  if (segment !== '' && segment !== '.' && segment !== '..') return `/elements/${segment}`;
  throw new TypeError("An element's key must not be empty, . or ..");
}

/** The key as it is. Throws a TypeError for one that could not stand in a header. */
export function checkedIdempotencyKey(key: string | undefined): string | undefined {
  if (key === undefined || idempotencyKeyModel.safeParse(key).success) return key;
  throw new TypeError('idempotencyKey must be 1 to 255 visible ASCII characters without spaces.');
}

const withQuery = (path: string, query: URLSearchParams): string =>
  query.size === 0 ? path : `${path}?${query.toString()}`;
