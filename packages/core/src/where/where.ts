/** How a condition of `where` compares one field with one value. */
export const whereComparisons = ['=', '!=', '<', '>', '<=', '>=', 'LIKE'] as const;
export type WhereComparison = (typeof whereComparisons)[number];

/** `phone = '1'`. Values are text: what they stand for depends on the field. In LIKE, `%` stands for any text. */
export interface CompareCondition {
  readonly kind: 'COMPARE';
  readonly field: string;
  readonly operator: WhereComparison;
  readonly value: string;
  readonly position: number;
}

/** `id IN ('1', '2')`, `id NOT IN ('1')`; at least one value. */
export interface InCondition {
  readonly kind: 'IN';
  readonly field: string;
  readonly isNegated: boolean;
  readonly values: readonly string[];
  readonly position: number;
}

/** `phone IS NULL`, `phone IS NOT NULL`. */
export interface NullCondition {
  readonly kind: 'NULL';
  readonly field: string;
  readonly isNegated: boolean;
  readonly position: number;
}

/** One condition; `position` is where its field stands in the text, the first character being 1. */
export type WhereCondition = CompareCondition | InCondition | NullCondition;

/** Conditions joined: two or more, none of them a group of the same kind. */
export interface WhereGroup {
  readonly kind: 'AND' | 'OR';
  readonly items: readonly Where[];
}

/** What `where` asks for. */
export type Where = WhereCondition | WhereGroup;

/** The longest text and the deepest parentheses that are read: what a caller sends may cost no more than that. */
export const whereLimits = { length: 20_000, depth: 50 } as const;

/** Joins conditions in the one form there is: a group in a group of its kind is one group, a group of one is the one. */
export function joinWhere(kind: WhereGroup['kind'], items: readonly [Where, ...Where[]]): Where {
  const flat = items.flatMap((item) => (item.kind === kind ? item.items : [item]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind, items: flat };
}

/** Every condition of it, from left to right. */
export const conditionsOf = (where: Where): readonly WhereCondition[] =>
  'items' in where ? where.items.flatMap(conditionsOf) : [where];
