const etags = new WeakMap<object, string>();

/** Remembers under which ETag a resource came; gives the resource. */
export function withETag<T extends object>(resource: T, headers: Headers): T {
  const etag = headers.get('ETag');
  if (etag !== null) etags.set(resource, etag);
  return resource;
}

/**
 * The ETag an instance came with: what `ifMatch` takes to refuse a change when another came between. Undefined from
 * platforms that send none, in pages of another origin than the platform's, and for copies of the instance.
 */
export const etagOf = (instance: object): string | undefined => etags.get(instance);
