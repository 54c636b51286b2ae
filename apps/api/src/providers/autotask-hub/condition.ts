import type { FilterCondition, FilterOperator } from '@isotope/autotask';
import { type CompareCondition, type InCondition, type WhereCondition, likeParts } from '@isotope/core';
import { type HubProblem, invalidWhere } from '../../hubs/errors.js';
import type { Field } from './fields.js';
import { readMoment, vendorMoment } from './moments.js';
import { isOrdered, writeValue } from './write-value.js';

/**
 * What Autotask can be asked of one condition. All entries must hold. Where it is not exact, Autotask gives more than is
 * wanted and the rest is for us to leave out.
 */
export interface Translated {
  readonly conditions: readonly FilterCondition[];
  readonly isExact: boolean;
}

type Scalar = string | number | boolean;

/** How many values Autotask takes in one list. */
const longestList = 500;

/** Puts a condition in Autotask's operators; throws a HubError that names the place when it cannot be meant. */
export function translateCondition(condition: WhereCondition, field: Field): Translated {
  if (field.type === 'secret')
    throw refused(condition, `${condition.field} is written only, so nothing can be found by it`);
  const at = { field: field.vendorName, ...(field.isCustom && { udf: true }) };
  switch (condition.kind) {
    case 'NULL':
      return exactly({ ...at, op: condition.isNegated ? 'exist' : 'notExist' });
    case 'IN':
      return exactly({ ...at, op: condition.isNegated ? 'notIn' : 'in', value: listValues(condition, field) });
    case 'COMPARE':
      if (condition.operator === 'LIKE') return translateLike(condition, field, at);
      return isMoment(field) ? translateMoment(condition, field, at) : translateComparison(condition, field, at);
  }
}

type At = Pick<FilterCondition, 'field' | 'udf'>;

const exactly = (...conditions: readonly FilterCondition[]): Translated => ({ conditions, isExact: true });

const isMoment = ({ type }: Field): boolean => type === 'moment' || type === 'day';

const operators = {
  '=': 'eq',
  '!=': 'noteq',
  '<': 'lt',
  '>': 'gt',
  '<=': 'lte',
  '>=': 'gte',
} as const satisfies Record<Exclude<CompareCondition['operator'], 'LIKE'>, FilterOperator>;

function translateComparison(condition: CompareCondition, field: Field, at: At): Translated {
  const { operator, value } = condition;
  if (operator === 'LIKE') throw refused(condition, 'LIKE is no comparison of two values');
  const isOrder = operator !== '=' && operator !== '!=';
  if (isOrder && !isOrdered(field.type)) {
    throw refused(condition, `${condition.field} is true or false, so ${operator} says nothing of it`);
  }
  return exactly({ ...at, op: operators[operator], value: scalarOf(condition, field, value) });
}

/**
 * Answers hold whole seconds, Autotask thousandths: a second that was read in an answer means all of it, so that what is
 * greater than it is what comes after it.
 */
function translateMoment(condition: CompareCondition, field: Field, at: At): Translated {
  const read = readMoment(condition.value);
  if (!read)
    throw refused(condition, `${condition.field} must be compared with a date such as 2016-12-02T07:00:00-0700`);
  const time = field.type === 'day' ? read.day : read.time;
  const until = time + (read.isWholeSecond ? 1000 : 1);
  const from = (op: 'gte' | 'lt', moment: number): FilterCondition => ({ ...at, op, value: vendorMoment(moment) });
  switch (condition.operator) {
    case '=':
      return exactly(from('gte', time), from('lt', until));
    case '>':
      return exactly(from('gte', until));
    case '>=':
      return exactly(from('gte', time));
    case '<':
      return exactly(from('lt', time));
    case '<=':
      return exactly(from('lt', until));
    case '!=':
      // Two ranges in one condition would need OR: Autotask is asked for all that have a value.
      return { conditions: [{ ...at, op: 'exist' }], isExact: false };
    case 'LIKE':
      throw refused(condition, `LIKE compares text, and ${condition.field} is a date`);
  }
}

/** `a%` begins, `%a` ends, `%a%` contains; with more parts Autotask is asked for the parts in any order. */
function translateLike(condition: CompareCondition, field: Field, at: At): Translated {
  if (field.type !== 'text')
    throw refused(condition, `LIKE compares text, and ${condition.field} holds ${nouns[field.type]}`);
  const parts = likeParts(condition.value);
  if (parts.length === 1) return exactly({ ...at, op: 'eq', value: condition.value });
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const conditions: FilterCondition[] = [
    ...(first === '' ? [] : [{ ...at, op: 'beginsWith' as const, value: first }]),
    ...parts
      .slice(1, -1)
      .filter(Boolean)
      .map((part) => ({ ...at, op: 'contains' as const, value: part })),
    ...(last === '' ? [] : [{ ...at, op: 'endsWith' as const, value: last }]),
  ];
  if (conditions.length === 0) return exactly({ ...at, op: 'exist' });
  return { conditions, isExact: conditions.length === 1 };
}

const nouns = {
  text: 'text',
  secret: 'a secret',
  integer: 'a whole number',
  decimal: 'a number',
  boolean: 'true or false',
  flag: '1 or 0',
  moment: 'a date',
  day: 'a date',
} as const satisfies Record<Field['type'], string>;

function listValues(condition: InCondition, field: Field): readonly Scalar[] {
  if (condition.values.length > longestList) {
    throw refused(condition, `a list may hold ${longestList} values, as many as Autotask takes`);
  }
  if (isMoment(field)) throw refused(condition, `${condition.field} is a date: ask for a range by >= and <`);
  return condition.values.map((value) => scalarOf(condition, field, value));
}

function scalarOf(condition: WhereCondition, field: Field, given: string): Scalar {
  const result = writeValue(field.type, given);
  if ('problem' in result) throw refused(condition, `${condition.field} ${result.problem}`);
  if (result.value === null) throw refused(condition, `${condition.field} is compared with nothing: write IS NULL`);
  return result.value;
}

/** A condition that cannot be asked for, with the place it stands at. */
export const refused = ({ position }: WhereCondition, why: string, code: HubProblem['code'] = 'INVALID') =>
  invalidWhere(
    position,
    `where cannot be asked for at character ${position}: ${why}${/[.?]$/.test(why) ? '' : '.'}`,
    code,
  );
