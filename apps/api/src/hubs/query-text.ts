import { type Where, WhereSyntaxError, parseWhere } from '@isotope/core';
import { invalidQuery, invalidWhere } from './errors.js';
import type { HubQuery } from './ports.js';

/** Reads `where`; blank says nothing. Throws a HubError that names the character it stumbled at. */
export function readWhereText(text: string | null | undefined): Where | undefined {
  if (text == null || text.trim() === '') return undefined;
  try {
    return parseWhere(text);
  } catch (error) {
    throw error instanceof WhereSyntaxError ? invalidWhere(error.position, error.message) : error;
  }
}

/** Reads `Name`, `Name asc`, `name DESC`, a name with spaces in backticks; blank says nothing. Throws a HubError. */
export function readOrderText(text: string | null | undefined): HubQuery['orderBy'] {
  if (text == null || text.trim() === '') return undefined;
  const [, quoted, plain, direction = 'asc'] = /^\s*(?:`([^`]+)`|([^\s`,]+))(?:\s+(asc|desc))?\s*$/i.exec(text) ?? [];
  const field = quoted ?? plain;
  if (field !== undefined) return { field, isDescending: direction.toLowerCase() === 'desc' };
  throw invalidQuery('orderBy', 'orderBy must be one field and, if wanted, asc or desc, as in lastName desc.');
}
