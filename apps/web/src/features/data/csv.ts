import { type FieldShape, fieldValue, type RecordValues, textOf } from './records';

/** The first line of a file: the names of fields, a picklist's label beside its number. */
export const csvHead = (fields: readonly FieldShape[]): string =>
  line(fields.flatMap(({ name, options }) => (options.length > 0 ? [name, `${name} label`] : [name])));

/** One record as a line. */
export const csvLine = (fields: readonly FieldShape[], values: RecordValues): string =>
  line(fields.flatMap((field) => cells(field, fieldValue(values, field))));

function cells({ options }: FieldShape, value: unknown): readonly string[] {
  const text = value === undefined ? '' : textOf(value);
  const cell = typeof value === 'string' ? harmless(text) : text;
  if (options.length === 0) return [cell];
  return [cell, harmless(options.find((option) => option.value === text)?.label ?? '')];
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises; numbers with a sign,
 * telephone numbers among them, stay as they are.
 */
const harmless = (text: string): string => (/^(?:[=@\t\r]|[+-](?![\d\s().-]+$))/.test(text) ? `'${text}` : text);

/** By RFC 4180: quotes where there is need of them, doubled within. */
const line = (values: readonly string[]): string => `${values.map(quoted).join(',')}\r\n`;
const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
