import { parseWhere, printWhere, type Where, type WhereCondition, WhereSyntaxError } from '@isotope/core';
import type { FieldShape } from './records';
import { referredObject } from './resources';
import { readList, writeList } from '@/lib/comma-list';

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

/** What the API says of a filter it refuses, without where in it, which is shown. */
export const problemIn = (message: string): string => message.replace(/^where cannot be .+? at character \d+: /, '');

/** A problem as a sentence of its own; a field it begins with keeps its spelling. */
export const asSentence = (problem: string, fields: readonly FieldShape[]): string =>
  fields.some(({ name }) => problem.startsWith(`${name} `))
    ? problem
    : problem.charAt(0).toUpperCase() + problem.slice(1);

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
      const isPlain = condition.values.every((value) => value.trim() === value && value !== '');
      return isPlain ? { field, operator, value: writeList(condition.values) } : undefined;
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
      return { kind: 'IN', ...place, isNegated: operator === 'NOT IN', values: readList(value) };
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

/** The operators that mean something for a field, text where it is not known; a new row begins with the first. */
export function operatorsFor(field: Pick<FieldShape, 'type' | 'options'> | undefined): readonly Operator[] {
  const empty = ['IS NULL', 'IS NOT NULL'] as const;
  if (field?.options.length) return ['=', '!=', 'IN', 'NOT IN', ...empty];
  const type: string = field?.type ?? 'TEXT';
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

/** A row moved to another field: what was typed stays where it is typed for that field in the same way. */
export function moveRow(row: Condition, from: FieldShape | undefined, to: FieldShape): Condition {
  const way = wayIn(to);
  const isKept = row.value !== '' && way !== 'choice' && way === wayIn(from);
  const [first = '=', ...others] = operatorsFor(to);
  const isOffered = isKept && [first, ...others].includes(row.operator);
  return { field: to.name, operator: isOffered ? row.operator : first, value: isKept ? row.value : '' };
}

/** How a field's value is entered; ids of other records and values of a picklist mean nothing for another field. */
function wayIn(field: FieldShape | undefined): 'choice' | 'date' | 'text' {
  if (field === undefined) return 'text';
  const { type, options, reference } = field;
  if (options.length > 0 || type === 'BOOLEAN' || type === 'FLAG') return 'choice';
  if (referredObject(reference) !== undefined) return 'choice';
  return type === 'DAY' || type === 'MOMENT' ? 'date' : 'text';
}
