import { printWhere } from '@isotope/core';
import { InvalidPageError } from '../instances/errors.js';
import type { Vault } from '../instances/ports.js';
import type { HubQuery } from './ports.js';

/** Writes and reads the tokens of one query's pages. */
export interface PageTokens {
  write(position: string): string;
  /** Throws an InvalidPageError for a token of another query, of another instance, or of nobody's. */
  read(token: string): string;
}

/** How much of a signature is kept: 128 bits. */
const signatureLength = 22;

/**
 * The tokens of a query on one object of one instance. Where a page ends may be read by whoever holds the token; a keyed
 * hash binds it to the instance, the object, `where`, `orderBy` and the parent, so it leads nowhere else. The size of pages
 * and the fields may change from one to the next.
 */
export function pagesOf(vault: Pick<Vault, 'hash'>, instanceId: string, object: string, query: HubQuery): PageTokens {
  const asked = JSON.stringify([
    'hub-page',
    instanceId,
    object.toLowerCase(),
    query.where ? printWhere(query.where) : null,
    query.orderBy ? [query.orderBy.field.toLowerCase(), query.orderBy.isDescending] : null,
    query.parent ? [query.parent.object.toLowerCase(), query.parent.id] : null,
  ]);
  const sign = (position: string) => vault.hash(`${asked}\n${position}`).slice(0, signatureLength);
  return {
    write: (position) => `${Buffer.from(position).toString('base64url')}.${sign(position)}`,
    read(token) {
      const [encoded = '', signature = ''] = token.split('.');
      const position = Buffer.from(encoded, 'base64url').toString();
      if (position !== '' && signature === sign(position)) return position;
      throw new InvalidPageError(
        'This is no page of this query. Send nextPage with the same where and orderBy it was given for, or begin without.',
      );
    },
  };
}
