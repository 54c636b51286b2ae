import { printWhere } from '@isotope/core';
import { InvalidPageError } from '../instances/errors.js';
import type { StoredInstance, Vault } from '../instances/ports.js';
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
 * The tokens of a query on one object of one instance. A keyed hash binds each to the instance, the object, `where`,
 * `orderBy` and the parent, so it leads nowhere else; the size of pages and the fields may change from one to the next. A
 * token holds an id as it is, and anything else sealed: where an ordered page ends is a value of the customer's, and
 * tokens stand in addresses.
 */
export function pagesOf(
  vault: Pick<Vault, 'hash' | 'seal' | 'open'>,
  { id: instanceId, organizationId }: Pick<StoredInstance, 'id' | 'organizationId'>,
  object: string,
  query: HubQuery,
): PageTokens {
  const context = { organizationId, subjectId: instanceId, purpose: 'hub-page' };
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
    write(position) {
      const held = isId(position) ? position : vault.seal(context, position);
      return `${Buffer.from(held).toString('base64url')}.${sign(held)}`;
    },
    read(token) {
      const [encoded = '', signature = ''] = token.split('.');
      const held = Buffer.from(encoded, 'base64url').toString();
      if (held === '' || signature !== sign(held)) throw new InvalidPageError(sentence);
      return isId(held) ? held : opened(() => vault.open(context, held));
    },
  };
}

const sentence =
  'This is no page of this query. Ask for it with the same where and orderBy as for the page that named it, or begin anew.';

/** Tokens are kept by callers alone, so one may be older than the keys there are. */
function opened(open: () => string): string {
  try {
    return open();
  } catch (cause) {
    throw new InvalidPageError(sentence, { cause });
  }
}

const isId = (text: string): boolean => /^\d+$/.test(text);
