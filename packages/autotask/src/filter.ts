import { AutotaskError } from './errors.js';

const operators = [
  'eq',
  'noteq',
  'gt',
  'gte',
  'lt',
  'lte',
  'beginsWith',
  'endsWith',
  'contains',
  'exist',
  'notExist',
  'in',
  'notIn',
] as const;

/** How a condition compares. `exist` and `notExist` take no value, `in` and `notIn` take a list. */
export type FilterOperator = (typeof operators)[number];

type Scalar = string | number | boolean;

/** One condition; `udf` says that the field is a user defined one. Numbers must be given as numbers. */
export type FilterCondition = {
  readonly op: FilterOperator;
  readonly field: string;
  readonly value?: Scalar | readonly Scalar[];
  readonly udf?: boolean;
};

/** A condition, or a group of them. */
export type FilterEntry = FilterCondition | { readonly op: 'and' | 'or'; readonly items: readonly FilterEntry[] };

/** All entries must hold. Autotask refuses an empty filter; `everything` asks for all rows. */
export type Filter = readonly [FilterEntry, ...FilterEntry[]];

/** The filter that every record passes. */
export const everything: Filter = [{ op: 'exist', field: 'id' }];

/** Throws `REQUEST_INVALID` on an operator Autotask does not know: it would ignore it and give back every row. */
export const checkFilter = (entries: readonly FilterEntry[]): void => {
  if (entries.length === 0) throw invalid('A filter needs at least one condition.');
  for (const entry of entries) checkEntry(entry);
};

const checkEntry = (entry: FilterEntry): void => {
  if ('items' in entry) {
    if (entry.op !== 'and' && entry.op !== 'or') throw unknownOperator(entry.op);
    return checkFilter(entry.items);
  }
  if (!operators.includes(entry.op)) throw unknownOperator(entry.op);
};

const unknownOperator = (op: unknown): AutotaskError =>
  invalid(`“${String(op)}” is not an operator of Autotask; it knows ${operators.join(', ')}.`);

const invalid = (message: string): AutotaskError => new AutotaskError('REQUEST_INVALID', message);
