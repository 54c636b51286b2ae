import type { Element } from '@isotope/core';
import { BadRequestError } from './problems.js';

/** What `where` of `GET /elements` asks for. */
export interface ElementWhere {
  readonly matches: (element: Element) => boolean;
  /** Rows without configurations; a matter of form, yet the platform had it in `where` too. */
  readonly isAbridged: boolean;
}

const value = String.raw`'(?:[^']|'')*'|[^\s'(),=]+`;
const condition = new RegExp(
  String.raw`\s*([a-z]+)\s*(?:=\s*(${value})|in\s*\(\s*((?:${value})(?:\s*,\s*(?:${value}))*)\s*\))\s*`,
  'iy',
);
const conjunction = /and\b/iy;

/**
 * Reads `key = 'x'`, `key in ('a', 'b')`, and `private`, `extended` or `abridged` = 'true' or 'false', joined by `and`;
 * nothing asks for every element. Throws a BadRequestError that names what may be asked.
 */
export function readElementWhere(text: string): ElementWhere {
  const conditions = text.trim() === '' ? [] : readConditions(text).map(toWhere);
  return {
    matches: (element) => conditions.every(({ matches }) => matches(element)),
    isAbridged: conditions.some(({ isAbridged }) => isAbridged),
  };
}

interface Condition {
  readonly field: string;
  readonly values: readonly string[];
}

function readConditions(text: string): readonly Condition[] {
  const found: Condition[] = [];
  for (let at = 0; ;) {
    const [whole, field = '', one, several] = matchAt(condition, text, at) ?? [];
    if (whole === undefined) throw notUnderstood();
    found.push({ field: field.toLowerCase(), values: valuesIn(one ?? several ?? '') });
    at += whole.length;
    if (at >= text.length) return found;
    const [and] = matchAt(conjunction, text, at) ?? [];
    if (and === undefined) throw notUnderstood();
    at += and.length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const valuesIn = (list: string): readonly string[] => (list.match(new RegExp(value, 'g')) ?? []).map(unquoted);

/** A doubled quote stays doubled: no key holds one. */
const unquoted = (text: string): string => (text.startsWith("'") ? text.slice(1, -1) : text);

function toWhere({ field, values }: Condition): ElementWhere {
  const wanted = new Set(values.map((one) => one.toLowerCase()));
  if (field === 'key') return { matches: ({ key }) => wanted.has(key), isAbridged: false };
  if (values.length !== 1 || !(wanted.has('true') || wanted.has('false'))) throw notUnderstood();
  if (field === 'abridged') return { matches: () => true, isAbridged: wanted.has('true') };
  // No element of Isotope's is private to an account, and none extends another.
  if (field === 'private' || field === 'extended') return { matches: () => wanted.has('false'), isAbridged: false };
  throw notUnderstood();
}

const notUnderstood = (): BadRequestError => {
  const message =
    "where may hold key = 'x', key in ('a','b'), private = 'true', extended = 'true' and abridged = 'true', joined by and.";
  return new BadRequestError(message, [{ key: 'where', code: 'INVALID', message }]);
};
