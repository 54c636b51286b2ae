/** The entry that says which fields lists and bulk queries answer with where none are asked for. */
export const defaultFieldsKey = 'default.select.fields.map';

/**
 * Reads that entry's value: a JSON object of object names (`accounts`), each with its fields as a list or as one text
 * with commas between, which is the form the platform's exports describe. Undefined for anything else.
 */
export function readDefaultFields(value: string): ReadonlyMap<string, readonly string[]> | undefined {
  const read = parseJson(value);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  const fields = Object.entries(read).map(([object, names]) => [object.trim(), readNames(names)] as const);
  return fields.every(isRead) ? new Map(fields) : undefined;
}

function readNames(given: unknown): readonly string[] | undefined {
  const names: unknown[] = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [undefined];
  if (!names.every((name) => typeof name === 'string')) return undefined;
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

const isRead = (one: readonly [string, readonly string[] | undefined]): one is readonly [string, readonly string[]] =>
  one[1] !== undefined;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
