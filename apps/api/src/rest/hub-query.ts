import { wireFlag } from '@isotope/core';
import { z } from 'zod';
import { invalidQuery } from '../hubs/errors.js';
import type { RecordQuery } from '../hubs/records.js';
import { readOrderText, readWhereText } from '../hubs/query-text.js';
import { parse } from './parse.js';

const one = (name: string) => z.string({ error: `${name} may be given once.` });

const wholeNumber = (name: string, most: number) => {
  const error = { error: `${name} must be a whole number from 1 to ${most.toLocaleString('en')}.` };
  return z
    .string(error)
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.int().min(1, error).max(most, error));
};

/** How many rows a page holds unless it is said, and at most: what Autotask gives at once. */
const hubPageSize = { usual: 200, most: 500 } as const;

/** The query of a list of records. Empty parameters say nothing, as published clients send them. */
export const listRecordsQuery = z.object({
  where: one('where').optional(),
  fields: one('fields').optional(),
  orderBy: one('orderBy').optional(),
  page: wholeNumber('page', 1_000_000).optional(),
  pageSize: wholeNumber('pageSize', hubPageSize.most).default(hubPageSize.usual),
  nextPage: one('nextPage').optional(),
  returnTotalCount: wireFlag('returnTotalCount').optional(),
});

/** Reads the query of a list of records; throws a BadRequestError or a HubError that names what is wrong. */
export function readHubQuery(given: unknown): RecordQuery {
  const said = Object.entries((given ?? {}) as Record<string, unknown>).filter(([, value]) => value !== '');
  const query = parse(listRecordsQuery, Object.fromEntries(said), 'query');
  const { where, fields, orderBy, page, pageSize, nextPage, returnTotalCount } = query;
  if (page !== undefined && nextPage !== undefined)
    throw invalidQuery('page', 'page and nextPage name two pages: give one of them.');
  return {
    where: readWhereText(where),
    fields: fields === undefined ? undefined : namesIn(fields),
    orderBy: readOrderText(orderBy),
    page,
    pageSize,
    after: nextPage,
    withTotal: returnTotalCount,
    usesDefaults: true,
  };
}

const namesIn = (list: string): readonly string[] => [
  ...new Set(
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];
