import { toCsvLine } from '../csv.js';
import type { HubRecord } from '../hubs/ports.js';

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

/** A table with a line of names (RFC 4180), a page at a time. A column of the account's own is found among its fields. */
export async function* writeCsv(columns: readonly string[], pages: Pages): AsyncGenerator<string> {
  yield `${toCsvLine(columns)}\r\n`;
  for await (const records of pages) {
    if (records.length > 0) yield records.map((record) => `${toLine(columns, record)}\r\n`).join('');
  }
}

function toLine(columns: readonly string[], record: HubRecord): string {
  const custom = customValues(record);
  return toCsvLine(columns.map((name) => (name in record ? record[name] : custom.get(name))));
}

function customValues({ userDefinedFields }: HubRecord): ReadonlyMap<string, unknown> {
  const { userDefinedField = [] } = (userDefinedFields ?? {}) as {
    readonly userDefinedField?: readonly { readonly name: string; readonly value: unknown }[];
  };
  return new Map(userDefinedField.map(({ name, value }) => [name, value]));
}
