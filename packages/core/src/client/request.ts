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

/** Which elements to list. */
export interface ElementsFilter {
  /** The platform's own grammar: `key in ('autotaskcrm', 'autotaskhelpdesk')`. */
  readonly where?: string | undefined;
  /** True leaves configurations out. */
  readonly abridged?: boolean | undefined;
  readonly pageSize?: number | undefined;
}

/** An instance: by its id, or by its id among those of an element, where another element's is not there. */
export type InstanceReference = number | { readonly elementKeyOrId: string | number; readonly id: number };

type Parameter = string | number | boolean | readonly string[] | undefined;

/** The path with a query of what is given; a list is one parameter for each of its values. */
export function pathWith(path: string, parameters: Readonly<Record<string, Parameter>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of typeof value === 'object' ? value : [value]) {
      if (one !== undefined) query.append(name, String(one));
    }
  }
  const text = query.toString(); // not its size, which Safari lacks before 17
  return text === '' ? path : `${path}?${text}`;
}

/** The path and query of one page of a list of instances. */
export const instancesPath = (path: string, { tags, ...rest }: InstancesFilter, nextPage: string | undefined): string =>
  pathWith(path, { 'tags[]': tags, ...rest, nextPage });

/** The path of one instance. Throws a TypeError for what is no id. */
export function instancePath(reference: InstanceReference): string {
  const { id, elementKeyOrId } = partsOf(reference);
  if (!Number.isSafeInteger(id) || id <= 0) throw new TypeError("An instance's id is a positive whole number.");
  return `${elementKeyOrId === undefined ? '' : elementPath(elementKeyOrId)}/instances/${id}`;
}

/** Callers without types give anything: what is neither a number nor an object has no id. */
const partsOf = (reference: InstanceReference | undefined | null) =>
  typeof reference === 'object' && reference !== null ? reference : { id: reference ?? NaN, elementKeyOrId: undefined };

/** The path of one element. Throws a TypeError for a key that would lead to another path. */
export const elementPath = (keyOrId: string | number): string => `/elements/${segment(keyOrId, "An element's key")}`;

/** The path of one hub. Throws a TypeError for a key that would lead to another path. */
export const hubPath = (key: string): string => `/hubs/${segment(key, "A hub's key")}`;

/** One part of a path, whatever characters it is made of. Throws a TypeError for one that would lead to another path. */
export function segment(value: string | number, what: string): string {
  const encoded = isGiven(value) ? encodeURIComponent(value) : '';
  if (encoded !== '' && encoded !== '.' && encoded !== '..') return encoded;
  throw new TypeError(`${what} must not be empty, . or ..`);
}

const isGiven = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** The key as it is. Throws a TypeError for one that could not stand in a header. */
export function checkedIdempotencyKey(key: string | undefined): string | undefined {
  if (key === undefined || idempotencyKeyModel.safeParse(key).success) return key;
  throw new TypeError('idempotencyKey must be 1 to 255 visible ASCII characters without spaces.');
}

/** The ETag as it is. Throws a TypeError for what is none. */
export function checkedETag(etag: string | undefined): string | undefined {
  if (etag === undefined || /^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(etag)) return etag;
  throw new TypeError('ifMatch must be an ETag as etagOf gives it, such as "3" with its quotes.');
}
