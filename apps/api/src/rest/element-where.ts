import { type Element, type Where, type WhereCondition, conditionsOf } from '@isotope/core';
import { BadRequestError } from './problems.js';
import { readWhere } from './where.js';

/** What `where` of `GET /elements` asks for. */
export interface ElementWhere {
  readonly matches: (element: Element) => boolean;
  /** Rows without configurations; a matter of form, yet the platform had it in `where` too. */
  readonly isAbridged: boolean;
}

/**
 * Reads `key = 'x'`, `key in ('a', 'b')`, and `private`, `extended` or `abridged` = 'true' or 'false', joined by `and`;
 * nothing asks for every element. Throws a BadRequestError that names what may be asked.
 */
export function readElementWhere(text: string): ElementWhere {
  const conditions = text.trim() === '' ? [] : conditionsIn(readWhere(text)).map(toWhere);
  return {
    matches: (element) => conditions.every(({ matches }) => matches(element)),
    isAbridged: conditions.some(({ isAbridged }) => isAbridged),
  };
}

function conditionsIn(where: Where): readonly WhereCondition[] {
  const conditions = conditionsOf(where);
  const isJoinedByAnd = where.kind !== 'OR' && conditions.length === ('items' in where ? where.items.length : 1);
  if (!isJoinedByAnd) throw notServed();
  return conditions;
}

function toWhere(condition: WhereCondition): ElementWhere {
  const values = valuesOf(condition);
  const wanted = new Set(values.map((one) => one.toLowerCase()));
  const field = condition.field.toLowerCase();
  if (field === 'key') return { matches: ({ key }) => wanted.has(key), isAbridged: false };
  if (values.length !== 1 || !(wanted.has('true') || wanted.has('false'))) throw notServed();
  if (field === 'abridged') return { matches: () => true, isAbridged: wanted.has('true') };
  // No element of Isotope's is private to an account, and none extends another.
  if (field === 'private' || field === 'extended') return { matches: () => wanted.has('false'), isAbridged: false };
  throw notServed();
}

function valuesOf(condition: WhereCondition): readonly string[] {
  if (condition.kind === 'IN' && !condition.isNegated) return condition.values;
  if (condition.kind === 'COMPARE' && condition.operator === '=') return [condition.value];
  throw notServed();
}

const notServed = (): BadRequestError => {
  const message =
    "where may hold key = 'x', key in ('a','b'), private = 'true', extended = 'true' and abridged = 'true', joined by and.";
  return new BadRequestError(message, [{ key: 'where', code: 'INVALID', message }]);
};
