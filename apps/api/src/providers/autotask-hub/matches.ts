import type { AutotaskRecord } from '@isotope/autotask';
import { type CompareCondition, type InCondition, type Where, type WhereCondition, isLike } from '@isotope/core';
import type { Field, FieldTable } from './fields.js';
import { readMoment, readVendorMoment } from './moments.js';
import { fieldIn } from './to-filter.js';
import { writeValue } from './write-value.js';

/** Whether a record is what a `where` asks for, judged as Autotask judges: text in any case, nothing equal to null. */
export function matches(where: Where, table: FieldTable, record: AutotaskRecord): boolean {
  if (!('items' in where)) return holds(where, fieldIn(table, where), record);
  const isOne = (item: Where): boolean => matches(item, table, record);
  return where.kind === 'AND' ? where.items.every(isOne) : where.items.some(isOne);
}

function holds(condition: WhereCondition, field: Field, record: AutotaskRecord): boolean {
  const stored = valueOf(field, record);
  if (condition.kind === 'NULL') return (stored === null) !== condition.isNegated;
  if (stored === null) return false;
  if (condition.kind === 'IN') return isAmong(condition, field, stored) !== condition.isNegated;
  return compares(condition, field, stored);
}

/** The value of a field in a record of Autotask's, null where there is none. */
export function valueOf(field: Field, record: AutotaskRecord): unknown {
  if (!field.isCustom) return record[field.vendorName] ?? null;
  const name = field.vendorName.toLowerCase();
  return record.userDefinedFields?.find((each) => each.name.toLowerCase() === name)?.value ?? null;
}

const isAmong = ({ values }: InCondition, field: Field, stored: unknown): boolean =>
  values.some((value) => order(field, stored, value) === 0);

function compares({ operator, value }: CompareCondition, field: Field, stored: unknown): boolean {
  if (operator === 'LIKE') return typeof stored === 'string' && isLike(stored, value);
  const difference = order(field, stored, value);
  switch (operator) {
    case '=':
      return difference === 0;
    case '!=':
      return !Number.isNaN(difference) && difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

/** Below 0 when what is stored comes before what was written, 0 when they are equal; NaN when they cannot be compared. */
function order(field: Field, stored: unknown, written: string): number {
  if (field.type === 'moment' || field.type === 'day') return orderOfMoments(field, stored, written);
  const asked = writeValue(field.type, written);
  if ('problem' in asked || asked.value === null) return Number.NaN;
  return compareValues(comparable(field, stored), comparable(field, asked.value));
}

function orderOfMoments({ type }: Field, stored: unknown, written: string): number {
  const [time, asked] = [readVendorMoment(String(stored)), readMoment(written)];
  if (time === undefined || asked === undefined) return Number.NaN;
  const from = type === 'day' ? asked.day : asked.time;
  const isWithin = time >= from && time < from + (asked.isWholeSecond ? 1000 : 1);
  return isWithin ? 0 : time - from;
}

/** A value in a form that can be compared: text without case, everything else as a number. */
export function comparable({ type }: Field, value: unknown): string | number {
  if (type === 'moment' || type === 'day') return readVendorMoment(String(value)) ?? Number.NaN;
  return type === 'text' || type === 'secret' ? String(value).toLowerCase() : Number(value);
}

/** Below 0 when the first comes first, 0 when they are equal; NaN when they cannot be compared. */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a < b ? -1 : a > b ? 1 : 0;
}
