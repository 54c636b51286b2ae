import type { Field } from '../entities/field.js';

type Type = Field['type'];
type Compare = (type: Type, stored: unknown, asked: unknown) => boolean;

/**
 * A value as it is compared, or undefined where it cannot be: text without case, moments in milliseconds (no zone means
 * UTC). A string never equals a number, as the vendor finds nothing for it.
 */
const comparable = (type: Type, value: unknown): string | number | boolean | undefined => {
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (type === 'string') return typeof value === 'string' ? value.toLowerCase() : undefined;
  if (type === 'datetime') return typeof value === 'string' ? momentOf(value) : undefined;
  return typeof value === 'number' ? value : undefined;
};

const momentOf = (value: string): number | undefined => {
  const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes('T');
  const time = Date.parse(hasZone ? value : `${value}Z`);
  return Number.isNaN(time) ? undefined : time;
};

const equal: Compare = (type, stored, asked) => {
  if (asked === null) return stored === null;
  const left = comparable(type, stored);
  return left !== undefined && left === comparable(type, asked);
};

const unequal: Compare = (type, stored, asked) => {
  if (asked === null) return stored !== null;
  const [left, right] = [comparable(type, stored), comparable(type, asked)];
  return left !== undefined && right !== undefined && left !== right;
};

const ordered =
  (holds: (difference: number) => boolean): Compare =>
  (type, stored, asked) => {
    const [left, right] = [comparable(type, stored), comparable(type, asked)];
    if (left === undefined || right === undefined) return false;
    return holds(left > right ? 1 : left < right ? -1 : 0);
  };

const textual =
  (holds: (stored: string, asked: string) => boolean): Compare =>
  (_type, stored, asked) =>
    typeof stored === 'string' && holds(stored.toLowerCase(), String(asked).toLowerCase());

const listed = (asked: unknown): readonly unknown[] => (Array.isArray(asked) ? asked : [asked]);

const operators = {
  eq: equal,
  noteq: unequal,
  gt: ordered((difference) => difference > 0),
  gte: ordered((difference) => difference >= 0),
  lt: ordered((difference) => difference < 0),
  lte: ordered((difference) => difference <= 0),
  beginswith: textual((stored, asked) => stored.startsWith(asked)),
  endswith: textual((stored, asked) => stored.endsWith(asked)),
  contains: textual((stored, asked) => stored.includes(asked)),
  exist: (_type, stored) => stored !== null,
  notexist: (_type, stored) => stored === null,
  in: (type, stored, asked) => listed(asked).some((each) => equal(type, stored, each)),
  notin: (type, stored, asked) => listed(asked).every((each) => unequal(type, stored, each)),
} satisfies Record<string, Compare>;

/** An operator of a condition, in lower case: the sandbox reads them in any casing. */
export type Operator = keyof typeof operators;

/** How each operator compares a stored value with the one asked for. Nothing but `notexist` holds for null. */
export const comparisons: Readonly<Record<Operator, Compare>> = operators;

/** Whether a word is an operator the vendor knows. */
export const isOperator = (op: string): op is Operator => Object.hasOwn(operators, op);

/** The vendor's rule of types: text operators only on text, greater and less not on booleans. */
export const fitsType = (op: Operator, type: Type): boolean => {
  if (['beginswith', 'endswith', 'contains'].includes(op)) return type === 'string';
  return !(['gt', 'gte', 'lt', 'lte'].includes(op) && type === 'boolean');
};
