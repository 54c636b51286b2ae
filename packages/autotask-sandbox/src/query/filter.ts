import { findField, type Entity, type SandboxRecord } from '../entities/entity.js';
import type { Field } from '../entities/field.js';
import { userDefinedValues } from '../entities/present.js';
import { businessError, texts } from '../refusal.js';
import { valueOf } from './body.js';
import { comparisons, fitsType, isOperator, type Operator } from './comparisons.js';

/** Whether a record is wanted. */
export type Predicate = (record: SandboxRecord) => boolean;

/** How a filter is read: for which entity, and whether an unknown operator is refused instead of ignored. */
export type FilterRules = { readonly entity: Entity; readonly isStrict: boolean };

const mostConditions = 500;

/** Turns a filter into a predicate; the entries of the outer list must all hold. */
export const compileFilter = (rules: FilterRules, filter: readonly unknown[]): Predicate => {
  if (countConditions(filter) > mostConditions) throw businessError(500, texts.tooManyConditions);
  if (userDefinedNames(filter).size > 1) throw businessError(500, texts.oneUserDefinedField);
  return every(filter.map((entry) => compile(rules, entry)));
};

const compile = (rules: FilterRules, entry: unknown): Predicate => {
  const op = textOf(entry, 'op').toLowerCase();
  const items = itemsOf(entry);
  if (op === 'and') return every(items.map((each) => compile(rules, each)));
  if (op === 'or') return some(items.map((each) => compile(rules, each)));
  if (isOperator(op)) return compileCondition(rules, op, entry);
  if (rules.isStrict) throw businessError(500, texts.unknownOperator(op));
  return () => true; // as the vendor does: a misspelt operator is dropped, and everything comes back
};

const every =
  (predicates: readonly Predicate[]): Predicate =>
  (record) =>
    predicates.every((each) => each(record));

const some =
  (predicates: readonly Predicate[]): Predicate =>
  (record) =>
    predicates.some((each) => each(record));

const textOf = (entry: unknown, name: string): string => {
  const value = valueOf(entry, name);
  return typeof value === 'string' ? value : '';
};

const itemsOf = (entry: unknown): readonly unknown[] => {
  const items = valueOf(entry, 'items');
  return Array.isArray(items) ? items : [];
};

const compileCondition = ({ entity }: FilterRules, op: Operator, entry: unknown): Predicate => {
  const name = textOf(entry, 'field');
  const value = valueOf(entry, 'value');
  if (valueOf(entry, 'udf') === true) return compileUserDefined(entity, op, name, value);
  const field = findField(entity, name);
  if (field === undefined || field.isQueryable === false)
    throw businessError(500, texts.unknownField(name, entity.name));
  if (!fitsType(op, field.type)) throw businessError(500, texts.wrongOperator(op, field.name));
  return (record) => comparisons[op](field.type, record[field.name] ?? null, value);
};

const compileUserDefined = (entity: Entity, op: Operator, name: string, value: unknown): Predicate => {
  if (!entity.userDefinedFields.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw businessError(500, texts.unknownField(name, entity.name));
  return (record) => comparisons[op]('string' satisfies Field['type'], userDefinedValue(record, name), value);
};

const userDefinedValue = (record: SandboxRecord, name: string): unknown => {
  const values = userDefinedValues(record);
  return values.find((each) => each.name.toLowerCase() === name.toLowerCase())?.value ?? null;
};

// Every condition and every value of a list counts, as the vendor turns each into one "OR".
const countConditions = (filter: readonly unknown[]): number =>
  filter.reduce<number>((sum, entry) => {
    const value = valueOf(entry, 'value');
    const own = Array.isArray(value) ? value.length : 1;
    return sum + (Array.isArray(valueOf(entry, 'items')) ? countConditions(itemsOf(entry)) : own);
  }, 0);

const userDefinedNames = (filter: readonly unknown[]): ReadonlySet<string> =>
  new Set(
    filter.flatMap((entry) => [
      ...(valueOf(entry, 'udf') === true ? [textOf(entry, 'field').toLowerCase()] : []),
      ...userDefinedNames(itemsOf(entry)),
    ]),
  );
