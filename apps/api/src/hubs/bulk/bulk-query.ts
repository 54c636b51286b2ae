import type { Where } from '@isotope/core';
import { invalidQuery } from '../errors.js';
import { readWhereText } from '../query-text.js';

/** What a bulk query asks for. */
export interface BulkQuery {
  readonly object: string;
  readonly where: Where | undefined;
}

const form = /^\s*select\s+(.+?)\s+from\s+(?:`([^`]+)`|([^\s`]+))(?:\s+where\s+([\s\S]+?))?\s*;?\s*$/i;

/**
 * Reads `select * from contacts where …`, as the platform took it: all fields, no order. Throws a HubError that says what is
 * expected, or which character of `where` cannot be read.
 */
export function readBulkQuery(text: string): BulkQuery {
  const [, fields, quoted, plain, where] = form.exec(text) ?? [];
  const object = quoted ?? plain;
  if (fields === undefined || object === undefined) {
    throw invalidQuery('q', "q must be a query such as select * from contacts where lastName = 'Abbott'.");
  }
  if (fields !== '*') {
    throw invalidQuery(
      'q',
      `A bulk query selects everything: write select * in place of select ${fields.slice(0, 100)}.`,
    );
  }
  return { object, where: readWhereText(where) };
}
