import { type Where, WhereSyntaxError, parseWhere } from '@isotope/core';
import { BadRequestError } from './problems.js';

/** Reads the query parameter `where`; throws a BadRequestError that names the character it stumbled at. */
export function readWhere(text: string): Where {
  try {
    return parseWhere(text);
  } catch (error) {
    if (!(error instanceof WhereSyntaxError)) throw error;
    const { message, position } = error;
    throw new BadRequestError(message, [{ key: 'where', code: 'INVALID', message, position }]);
  }
}
