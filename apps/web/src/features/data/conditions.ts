import { parseWhere, printWhere, type Where, type WhereCondition, WhereSyntaxError } from '@isotope/core';

/** How a row of the filter compares; `contains` and `begins` are LIKE with its `%` put in by us. */
export const operators = [
  '=',
  '!=',
  'contains',
  'begins',
  'LIKE',
  '<',
  '<=',
  '>',
  '>=',
  'IN',
  'NOT IN',
  'IS NULL',
  'IS NOT NULL',
] as const;
export type Operator = (typeof operators)[number];

/** One row of the filter. Values of IN are parted by commas. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Rows, all of which must hold, or any. */
export interface Conditions {
  readonly join: 'AND' | 'OR';
  readonly rows: readonly Condition[];
}

/** What a text comes to: rows; a query that rows cannot show; or the character it cannot be read at, the first being 1. */
export type ReadConditions =
  | ({ readonly kind: 'rows' } & Conditions)
  | { readonly kind: 'text' }
  | { readonly kind: 'error'; readonly position: number; readonly problem: string };

/** Where and why a text that can be read is refused all the same. */
export interface Refusal {
  readonly position: number;
  readonly problem: string;
}

/** Whether an operator compares with something. */
export const takesValue = (operator: Operator): boolean => !operator.startsWith('IS');

/** Reads a filter's text as rows. */
export function readConditions(text: string): ReadConditions {
  if (text.trim() === '') return { kind: 'rows', join: 'AND', rows: [] };
  try {
    return toRows(parseWhere(text));
  } catch (error) {
    if (!(error instanceof WhereSyntaxError)) throw error;
    return { kind: 'error', position: error.position, problem: error.problem };
  }
}

function toRows(where: Where): ReadConditions {
  const join = 'items' in where ? where.kind : 'AND';
  const rows = ('items' in where ? where.items : [where]).map((item) => ('items' in item ? undefined : toRow(item)));
  return rows.every((row) => row !== undefined) ? { kind: 'rows', join, rows } : { kind: 'text' };
}

function toRow(condition: WhereCondition): Condition | undefined {
  const { field } = condition;
  switch (condition.kind) {
    case 'NULL':
      return { field, operator: condition.isNegated ? 'IS NOT NULL' : 'IS NULL', value: '' };
    case 'IN': {
      const operator = condition.isNegated ? 'NOT IN' : 'IN';
      const isPlain = condition.values.every((value) => !value.includes(',') && value.trim() === value && value !== '');
      return isPlain ? { field, operator, value: condition.values.join(', ') } : undefined;
    }
    case 'COMPARE':
      if (condition.value === '') return undefined;
      return condition.operator === 'LIKE'
        ? { field, ...likeRow(condition.value) }
        : { field, operator: condition.operator, value: condition.value };
  }
}

function likeRow(pattern: string): Pick<Condition, 'operator' | 'value'> {
  const [, contained] = /^%([^%]+)%$/.exec(pattern) ?? [];
  if (contained !== undefined) return { operator: 'contains', value: contained };
  const [, begun] = /^([^%]+)%$/.exec(pattern) ?? [];
  return begun === undefined ? { operator: 'LIKE', value: pattern } : { operator: 'begins', value: begun };
}

/** Writes rows as a filter's text; rows without a value say nothing yet. */
export function printConditions({ join, rows }: Conditions): string {
  const conditions = rows.filter(isComplete).map(toCondition);
  const [only] = conditions;
  if (only === undefined) return '';
  return printWhere(conditions.length === 1 ? only : { kind: join, items: conditions });
}

const isComplete = ({ field, operator, value }: Condition): boolean =>
  field !== '' && (!takesValue(operator) || value.replaceAll(',', '').trim() !== '');

function toCondition({ field, operator, value }: Condition): WhereCondition {
  const place = { field, position: 1 };
  switch (operator) {
    case 'IS NULL':
    case 'IS NOT NULL':
      return { kind: 'NULL', ...place, isNegated: operator === 'IS NOT NULL' };
    case 'IN':
    case 'NOT IN':
      return { kind: 'IN', ...place, isNegated: operator === 'NOT IN', values: listOf(value) };
    case 'contains':
      return { kind: 'COMPARE', ...place, operator: 'LIKE', value: `%${value}%` };
    case 'begins':
      return { kind: 'COMPARE', ...place, operator: 'LIKE', value: `${value}%` };
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'LIKE':
      return { kind: 'COMPARE', ...place, operator, value };
  }
}

const listOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The operators that mean something for a field of this type; the first is the one a new row begins with. */
export function operatorsFor(type: string, isPicklist: boolean): readonly Operator[] {
  const empty = ['IS NULL', 'IS NOT NULL'] as const;
  if (isPicklist) return ['=', '!=', 'IN', 'NOT IN', ...empty];
  switch (type) {
    case 'BOOLEAN':
    case 'FLAG':
      return ['=', ...empty];
    case 'INTEGER':
    case 'DECIMAL':
      return ['=', '!=', '<', '<=', '>', '>=', 'IN', 'NOT IN', ...empty];
    case 'MOMENT':
    case 'DAY':
      return ['>=', '<', '<=', '>', '=', ...empty];
    default:
      return ['contains', 'begins', '=', '!=', 'LIKE', 'IN', 'NOT IN', ...empty];
  }
}
