import type { Where } from '@isotope/core';
import { invalidQuery } from '../errors.js';
import { readWhereText } from '../query-text.js';

/** What a bulk query asks for. */
export interface BulkQuery {
  readonly object: string;
  readonly where: Where | undefined;
}

/** Longer than any `where` that is read. */
const longest = 25_000;

/**
 * Reads `select * from contacts where …`, as the platform took it: all fields, no order. Throws a HubError that says what is
 * expected of the text, by what the caller has it `named`, or which character of `where` cannot be read.
 */
export function readBulkQuery(text: string, named = 'q'): BulkQuery {
  const query = text.length > longest ? '' : text.trim().replace(/;$/, '');
  const from = /\sfrom\s/i.exec(query);
  const fields = from && /^select\s(.*)$/is.exec(query.slice(0, from.index))?.[1]?.trim();
  const rest = from ? query.slice(from.index + from[0].length).trim() : '';
  const [of = '', quoted, plain] = /^(?:`([^`]+)`|([^\s`]+))/.exec(rest) ?? [];
  const object = quoted ?? plain;
  const condition = readCondition(rest.slice(of.length).trim());
  if (!fields || object === undefined || condition === undefined) {
    throw invalidQuery(named, `${named} must be a query such as select * from contacts where lastName = 'Abbott'.`);
  }
  if (fields !== '*') {
    throw invalidQuery(
      named,
      `A bulk query selects everything: write select * in place of select ${fields.slice(0, 100)}.`,
    );
  }
  return { object, where: readWhereText(condition) };
}

/** What follows the object: nothing, or `where` and a condition; undefined for anything else. */
function readCondition(text: string): string | undefined {
  return text === '' ? '' : /^where\s+(.+)$/is.exec(text)?.[1];
}
