import type { FastifyRequest } from 'fastify';
import { baseUrl, restPath } from '../base-url.js';
import type { Cursor } from '../query/page.js';

/** The address of a page, as the caller reached the sandbox; `search` is the filter of a query begun by GET. */
export const pageUrl = (request: FastifyRequest, path: string, cursor: Cursor, search?: string): string => {
  const paging = `paging=${encodeURIComponent(JSON.stringify(cursor))}`;
  const filter = search === undefined ? '' : `&search=${encodeURIComponent(search)}`;
  return `${baseUrl(request)}${restPath}V1.0/${path}?${paging}${filter}`;
};
