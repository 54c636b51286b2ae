import { inert, toCsvLine } from '../csv.js';
import type { HubField, HubRecord } from '../hubs/ports.js';

type Pages = AsyncIterable<readonly HubRecord[]>;

/** One JSON array of all records, a page at a time. */
export async function* writeJson(pages: Pages): AsyncGenerator<string> {
  let before = '[';
  for await (const records of pages) {
    if (records.length === 0) continue;
    yield before + records.map((record) => JSON.stringify(record)).join(',\n');
    before = ',\n';
  }
  yield before === '[' ? '[]' : ']';
}

/** A table with a line of names (RFC 4180), a page at a time: values as they are, for programs. */
export const writeCsv = (columns: readonly string[], pages: Pages): AsyncGenerator<string> =>
  writeTable(columns, pages, (record) => valuesOf(columns, record));

/**
 * The same for people: nothing in it runs as a formula, and the label of a picklist's value stands in a column of its own
 * beside the value.
 */
export function writeSpreadsheet(
  columns: readonly string[],
  fields: readonly HubField[],
  pages: Pages,
): AsyncGenerator<string> {
  const labels = new Map(
    fields
      .filter(({ options }) => options.length > 0)
      .map(({ name, options }) => [name, new Map(options.map(({ value, label }) => [value, label]))]),
  );
  const names = columns.flatMap((name) => (labels.has(name) ? [name, `${name} label`] : [name]));
  return writeTable(names, pages, (record) =>
    valuesOf(columns, record).flatMap((value, index) => {
      const known = labels.get(columns[index] ?? '');
      return known ? [inert(value), inert(known.get(String(value)) ?? '')] : [inert(value)];
    }),
  );
}

async function* writeTable(
  names: readonly string[],
  pages: Pages,
  cellsOf: (record: HubRecord) => readonly unknown[],
): AsyncGenerator<string> {
  yield `${toCsvLine(names)}\r\n`;
  for await (const records of pages) {
    if (records.length > 0) yield records.map((record) => `${toCsvLine(cellsOf(record))}\r\n`).join('');
  }
}

/** A column of the account's own is found among its fields. */
function valuesOf(columns: readonly string[], record: HubRecord): readonly unknown[] {
  const custom = customValues(record);
  return columns.map((name) => (name in record ? record[name] : custom.get(name)));
}

function customValues({ userDefinedFields }: HubRecord): ReadonlyMap<string, unknown> {
  const { userDefinedField = [] } = (userDefinedFields ?? {}) as {
    readonly userDefinedField?: readonly { readonly name: string; readonly value: unknown }[];
  };
  return new Map(userDefinedField.map(({ name, value }) => [name, value]));
}
