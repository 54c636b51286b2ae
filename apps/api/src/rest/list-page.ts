import type { elementPageQuery } from '@isotope/core';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { InvalidPageError } from '../instances/errors.js';
import { BadRequestError } from './problems.js';

/** A list that is known as a whole, and how its rows are told apart. */
export interface WholeList<Row> {
  /** What an empty one has none of: `elements`. Pages of one list are no pages of another. */
  readonly what: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/**
 * Gives one page of a list, naming the next in a header. Throws an InvalidPageError for a token that is none of this
 * list, and for an empty list the 404 the platform answered with.
 */
export function answerPage<Row>(
  reply: FastifyReply,
  list: WholeList<Row>,
  { pageSize, nextPage }: z.output<typeof elementPageQuery>,
): readonly Row[] {
  if (list.rows.length === 0) throw new BadRequestError(`No ${list.what} found`, [], 404, 'NOTHING_FOUND');
  const start = nextPage === undefined ? 0 : startAfter(list, nextPage);
  const page = list.rows.slice(start, start + pageSize);
  const last = page.at(-1);
  if (last !== undefined && start + pageSize < list.rows.length) {
    reply.header('Elements-Next-Page-Token', tokenOf(list, last));
  }
  reply.header('Elements-Returned-Count', page.length);
  return page;
}

const tokenOf = <Row>({ what, keyOf }: WholeList<Row>, row: Row): string =>
  Buffer.from(JSON.stringify([what, keyOf(row)]), 'utf8').toString('base64url');

function startAfter<Row>(list: WholeList<Row>, token: string): number {
  const last = list.rows.findIndex((row) => tokenOf(list, row) === token);
  if (last >= 0) return last + 1;
  throw new InvalidPageError('This is no page of this list. Take nextPage from an answer of it, or begin without.');
}
