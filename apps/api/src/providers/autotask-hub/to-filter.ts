import { type Filter, type FilterEntry, everything } from '@isotope/autotask';
import { type Where, conditionsOf } from '@isotope/core';
import { invalidQuery } from '../../hubs/errors.js';
import { refused, translateCondition } from './condition.js';
import type { Field, FieldTable } from './fields.js';
import { unknownField } from './unknown-field.js';

/** What Autotask is asked for, and what is left for us to look at in every row it gives. */
export interface Translation {
  readonly filter: Filter;
  /** Absent when Autotask gives exactly what is wanted. */
  readonly residual?: Where;
}

/** How many conditions joined by OR Autotask takes. */
const mostAlternatives = 500;

interface Part {
  /** Undefined when Autotask would have to give every row. */
  readonly entry: FilterEntry | undefined;
  readonly isExact: boolean;
}

/**
 * Puts a `where` in Autotask's filter. What Autotask cannot tell (a LIKE with text between two `%` and more around it, a
 * second user-defined field) is asked for as far as it goes. Throws a HubError that names the place of what cannot be
 * meant.
 */
export function toFilter(where: Where | undefined, table: FieldTable): Translation {
  if (where === undefined) return { filter: everything };
  if (conditionsOf(where).length > mostAlternatives) {
    throw invalidQuery('where', `where holds more than ${mostAlternatives} conditions, and Autotask takes no more.`);
  }
  const { entry, isExact } = translate(where, table, customFieldOf(where, table));
  const filter = entry === undefined ? everything : entriesOf(entry);
  return { filter, ...(!isExact && { residual: where }) };
}

/** The conditions of a group of all, or the one there is. */
const entriesOf = (entry: FilterEntry): Filter => {
  const [first, ...rest] = 'items' in entry && entry.op === 'and' ? entry.items : [entry];
  return first === undefined ? everything : [first, ...rest];
};

/** The field a condition means; throws a HubError that names the place of one nobody knows. */
export function fieldIn(table: FieldTable, condition: Parameters<typeof refused>[0]): Field {
  const field = table.find(condition.field);
  if (field) return field;
  const { message } = unknownField(table, condition.field);
  throw refused(condition, message.replace(/^T/, 't'), 'UNKNOWN');
}

/** The user-defined field Autotask is asked by: it takes one in a query. */
const customFieldOf = (where: Where, table: FieldTable): string | undefined =>
  conditionsOf(where)
    .map((condition) => fieldIn(table, condition))
    .find(({ isCustom }) => isCustom)?.name;

function translate(where: Where, table: FieldTable, custom: string | undefined): Part {
  if ('items' in where) {
    const parts = where.items.map((item) => translate(item, table, custom));
    return where.kind === 'AND' ? all(parts) : any(parts);
  }
  const field = fieldIn(table, where);
  const { conditions, isExact } = translateCondition(where, field);
  if (field.isCustom && field.name !== custom) return { entry: undefined, isExact: false };
  return { entry: group('and', conditions), isExact };
}

const group = (op: 'and' | 'or', items: readonly FilterEntry[]): FilterEntry | undefined =>
  items.length > 1 ? { op, items } : items[0];

const all = (parts: readonly Part[]): Part => ({
  entry: group(
    'and',
    parts.flatMap(({ entry }) => entry ?? []),
  ),
  isExact: parts.every(({ isExact }) => isExact),
});

/** One alternative nobody can be asked for makes all of them so. */
const any = (parts: readonly Part[]): Part => {
  const entries = parts.flatMap(({ entry }) => entry ?? []);
  const entry = entries.length === parts.length ? group('or', entries) : undefined;
  return { entry, isExact: parts.every(({ isExact }) => isExact) };
};
