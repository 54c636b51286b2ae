import type { ConfigurationEntry, Element } from './element.js';
import type { EntryProblem } from './entry-problem.js';
import { isSecretKey } from './secret-key.js';
import { entryShapeProblems, unknownShapeProblems } from './value-shape.js';

/** Values by their keys, as a request gives them. Any key is plain data, `__proto__` and `constructor` too. */
export type Configuration = Readonly<Record<string, string>>;

/** The most values there may be whose keys the element does not know. */
const maxUnknownValues = 200;

/**
 * The values as they are used and stored: what the element knows and the request leaves blank becomes the element's
 * default or, without one, is left out. What the element does not know is kept as it is.
 */
export function withDefaults(element: Element, values: Configuration): Configuration {
  const blank = element.configuration.filter(({ key }) => isBlank(valueOf(values, key)));
  const blankKeys = new Set(blank.map(({ key }) => key));
  const given = Object.entries(values).filter(([key]) => !blankKeys.has(key));
  const defaults = blank.flatMap(({ key, defaultValue }): [string, string][] =>
    defaultValue === undefined ? [] : [[key, defaultValue]],
  );
  return Object.fromEntries([...given, ...defaults]);
}

/**
 * Everything that is wrong with a configuration, at once and in the element's order: first what is missing, then what
 * has the wrong shape. Only emptiness, length (in UTF-16 units, as a form counts), control characters, options and
 * masks sent back are judged; the provider judges the rest.
 */
export function findConfigurationProblems(element: Element, values: Configuration): readonly EntryProblem[] {
  const missing = element.configuration.filter((entry) => isMissing(entry, values)).map(missingEntry);
  const misshapen = element.configuration.flatMap((entry) => {
    const value = valueOf(values, entry.key);
    return isBlank(value) ? [] : entryShapeProblems(entry, value);
  });
  return [...missing, ...misshapen, ...unknownProblems(element, values)];
}

/** Own properties only: a plain object also answers to `constructor`. */
const valueOf = (values: Configuration, key: string): string | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

const isBlank = (value: string | undefined): value is undefined => value === undefined || value.trim() === '';

const isMissing = ({ key, isRequired, defaultValue }: ConfigurationEntry, values: Configuration): boolean =>
  isRequired && isBlank(valueOf(values, key)) && isBlank(defaultValue);

const missingEntry = ({ key, label }: ConfigurationEntry): EntryProblem => ({
  key,
  label,
  code: 'MISSING',
  message: `${label} is required.`,
});

function unknownProblems(element: Element, values: Configuration): readonly EntryProblem[] {
  const known = new Set(element.configuration.map(({ key }) => key));
  const unknown = Object.entries(values).filter(([key]) => !known.has(key));
  if (unknown.length > maxUnknownValues) {
    const message = `There may be at most ${maxUnknownValues} values the element does not ask for.`;
    return [{ key: 'configuration', label: 'Configuration', code: 'TOO_MANY', message }];
  }
  return unknown.flatMap(([key, value]) => unknownShapeProblems(key, value, isSecretKey(element, key)));
}
