import type { Table } from '../data/table.js';
import type { SandboxRecord } from '../entities/entity.js';
import { valueOf } from './body.js';

/**
 * The records above an id that a filter may match, ids ascending. What the filter's outer conditions say about the id
 * is used to begin late or to look up few, so that a walk by id through a large table does not start over each time.
 */
export const candidates = (table: Table, filter: readonly unknown[], after: number): Iterable<SandboxRecord> => {
  const ids = wantedIds(filter);
  if (ids !== undefined) return lookUp(table, ids, after);
  return table.after(Math.max(after, ...filter.map(lowerBound)));
};

const lookUp = (table: Table, ids: readonly number[], after: number): readonly SandboxRecord[] =>
  [...new Set(ids)]
    .filter((id) => id > after)
    .sort((a, b) => a - b)
    .map((id) => table.find(id))
    .filter((record) => record !== undefined);

const conditionOnId = (entry: unknown): { readonly op: string; readonly value: unknown } | undefined => {
  const field = valueOf(entry, 'field');
  if (typeof field !== 'string' || field.toLowerCase() !== 'id' || valueOf(entry, 'udf') === true) return undefined;
  return { op: String(valueOf(entry, 'op')).toLowerCase(), value: valueOf(entry, 'value') };
};

const wantedIds = (filter: readonly unknown[]): readonly number[] | undefined => {
  for (const entry of filter) {
    const { op, value } = conditionOnId(entry) ?? {};
    const list =
      op === 'eq' ? [value] : op === 'in' && Array.isArray(value) ? (value as readonly unknown[]) : undefined;
    if (list !== undefined) return list.filter((each): each is number => typeof each === 'number');
  }
  return undefined;
};

const lowerBound = (entry: unknown): number => {
  const { op, value } = conditionOnId(entry) ?? {};
  if (typeof value !== 'number') return -Infinity;
  if (op === 'gt') return Math.floor(value);
  return op === 'gte' ? Math.ceil(value) - 1 : -Infinity;
};
