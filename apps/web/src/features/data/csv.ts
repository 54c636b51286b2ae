import { csvLine as line } from '@/lib/csv';
import { type FieldShape, fieldValue, type RecordValues, textOf } from './records';

/** The first line of a file: the names of fields, a picklist's label beside its number. */
export const csvHead = (fields: readonly FieldShape[]): string =>
  line(fields.flatMap(({ name, options }) => (options.length > 0 ? [name, `${name} label`] : [name])));

/** One record as a line. */
export const csvLine = (fields: readonly FieldShape[], values: RecordValues): string =>
  line(fields.flatMap((field) => cells(field, fieldValue(values, field))));

function cells({ options }: FieldShape, value: unknown): readonly (string | number)[] {
  const text = value === undefined ? '' : textOf(value);
  const cell = typeof value === 'number' ? value : text;
  if (options.length === 0) return [cell];
  return [cell, options.find((option) => option.value === text)?.label ?? ''];
}
