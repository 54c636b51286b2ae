import type { ConfigurationEntry, Element } from './element.js';
import { entriesByKey } from './entries-by-key.js';
import type { EntryProblem } from './entry-problem.js';
import { isSecretKey } from './secret-key.js';
import { entryShapeProblems, unknownShapeProblems } from './value-shape.js';

/** Values by their keys, as a request gives them. Any key is plain data, `__proto__` and `constructor` too. */
export type Configuration = Readonly<Record<string, string>>;

/** The most values there may be whose keys the element does not know. */
const maxUnknownValues = 200;

/**
 * The values as they are used and stored, in the element's order: what the element knows and the request leaves blank
 * becomes the element's default or, without one, is left out. What the element does not know follows as it is.
 */
export function withDefaults(element: Element, values: Configuration): Configuration {
  const used: [string, string][] = [];
  for (const { key, defaultValue } of element.configuration) {
    const value = valueOf(values, key);
    if (!isBlank(value)) used.push([key, value]);
    else if (defaultValue !== undefined) used.push([key, defaultValue]);
  }
  return Object.fromEntries([...used, ...unknownValues(element, values)]);
}

/**
 * Everything that is wrong with a configuration, at once and in the element's order: first what is missing, then what
 * has the wrong shape. Only emptiness, length (in UTF-16 units, as a form counts), control characters, options and
 * masks sent back are judged; the provider judges the rest.
 */
export function findConfigurationProblems(element: Element, values: Configuration): readonly EntryProblem[] {
  const missing: EntryProblem[] = [];
  const misshapen: EntryProblem[] = [];
  for (const entry of element.configuration) {
    const value = valueOf(values, entry.key);
    if (!isBlank(value)) misshapen.push(...entryShapeProblems(entry, value));
    else if (entry.isRequired && isBlank(entry.defaultValue)) missing.push(missingEntry(entry));
  }
  return [...missing, ...misshapen, ...unknownProblems(element, values)];
}

/** The values whose keys the element does not ask for. */
function unknownValues(element: Element, values: Configuration): readonly [string, string][] {
  const entries = entriesByKey(element);
  return Object.entries(values).filter(([key]) => !entries.has(key));
}

/** Own properties only: a plain object also answers to `constructor`. */
const valueOf = (values: Configuration, key: string): string | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

const isBlank = (value: string | undefined): value is undefined => value === undefined || value.trim() === '';

const missingEntry = ({ key, label }: ConfigurationEntry): EntryProblem => ({
  key,
  label,
  code: 'MISSING',
  message: `${label} is required.`,
});

function unknownProblems(element: Element, values: Configuration): readonly EntryProblem[] {
  const unknown = unknownValues(element, values);
  if (unknown.length > maxUnknownValues) {
    const message = `There may be at most ${maxUnknownValues} values the element does not ask for.`;
    return [{ key: 'configuration', label: 'Configuration', code: 'TOO_MANY', message }];
  }
  return unknown.flatMap(([key, value]) => unknownShapeProblems(key, value, isSecretKey(element, key)));
}
