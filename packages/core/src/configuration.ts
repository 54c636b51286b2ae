import { type ConfigurationEntry, type Element, maxLengthOf } from './element.js';

/** Values by their keys, as a request gives them. */
export type Configuration = Readonly<Record<string, string>>;

export const entryProblemCodes = [
  'MISSING',
  'TOO_LONG',
  'CONTROL_CHARACTERS',
  'INVALID_URL',
  'NOT_AN_OPTION',
  'DUPLICATE',
  'INVALID_TYPE',
  'TOO_MANY',
  'INVALID',
] as const;

/** What is wrong with one value of a request: its key, the label a person knows it by, and what to do. */
export interface EntryProblem {
  readonly key: string;
  readonly label: string;
  readonly code: (typeof entryProblemCodes)[number];
  readonly message: string;
}

/** The most characters a value has whose key the element does not know, and the most such values there may be. */
const unknownKey = { maxValueLength: 10_000, maxKeyLength: 255, maxCount: 200 } as const;

/** What a masked secret looks like on the platform's wire: eight asterisks. */
export const secretMask = '********';

/** Keys that mark a value as secret though no element declares it. The old platform masked by key in the same way. */
const secretWords = /passw|secret|token|api[._-]?key|credential|private[._-]?key|signature|auth[._-]?key/i;

/** Whether a value is to be sealed and never shown: what the element says, or for unknown keys what the key suggests. */
export function isSecretKey(element: Element, key: string): boolean {
  return element.configuration.find((entry) => entry.key === key)?.isSecret ?? secretWords.test(key);
}

/** The values with the element's defaults filled in where a request leaves an entry out or empty. */
export function withDefaults(element: Element, values: Configuration): Configuration {
  const filled: Record<string, string> = { ...values };
  for (const { key, defaultValue } of element.configuration) {
    if (defaultValue !== undefined && !filled[key]?.trim()) filled[key] = defaultValue;
  }
  return filled;
}

/**
 * Everything that is wrong with a configuration, at once and in the element's order: first what is missing, then what
 * has the wrong shape. Only emptiness, length, control characters and options are judged; the provider judges the rest.
 */
export function findConfigurationProblems(element: Element, values: Configuration): readonly EntryProblem[] {
  const missing = element.configuration.flatMap((entry) =>
    entry.isRequired && isBlank(values[entry.key]) ? [missingEntry(entry)] : [],
  );
  const misshapen = element.configuration.flatMap((entry) => {
    const value = values[entry.key];
    return isBlank(value) ? [] : shapeProblems(entry, value);
  });
  return [...missing, ...misshapen, ...unknownKeyProblems(element, values)];
}

/** One sentence that names every problem by key and label, for answers that have room for one sentence only. */
export function describeProblems(problems: readonly EntryProblem[]): string {
  const missing = problems.filter(({ code }) => code === 'MISSING');
  const others = problems.filter(({ code }) => code !== 'MISSING');
  const sentences = others.map(({ key, message }) => `${key}: ${message}`);
  if (missing.length > 0) sentences.unshift(`Missing required configuration: ${missing.map(named).join(', ')}.`);
  return sentences.join(' ');
}

const named = ({ key, label }: EntryProblem) => (key === label ? key : `${key} (${label})`);

const isBlank = (value: string | undefined): value is undefined => value === undefined || value.trim() === '';

const missingEntry = ({ key, label }: ConfigurationEntry): EntryProblem => ({
  key,
  label,
  code: 'MISSING',
  message: `${label} is required.`,
});

function shapeProblems(entry: ConfigurationEntry, value: string): readonly EntryProblem[] {
  const { key, label } = entry;
  const problems: EntryProblem[] = [];
  const maxLength = maxLengthOf(entry);
  if (value.length > maxLength) {
    problems.push({ key, label, code: 'TOO_LONG', message: `${label} may have at most ${maxLength} characters.` });
  }
  if (hasControlCharacters(entry, value)) {
    const message = `${label} holds a line break or another character that cannot be seen. Paste it again without.`;
    problems.push({ key, label, code: 'CONTROL_CHARACTERS', message });
  }
  const offered = offeredValues(entry);
  if (offered.length > 0 && !offered.includes(value)) {
    const message = `${label} must be one of ${offered.join(', ')}.`;
    problems.push({ key, label, code: 'NOT_AN_OPTION', message });
  }
  return problems;
}

function offeredValues({ type, options }: ConfigurationEntry): readonly string[] {
  if (type === 'BOOLEAN' || type === 'BOOLEAN_YESNO') return ['true', 'false'];
  return type === 'COMBO' ? options.map(({ value }) => value) : [];
}

/** Text areas and code may hold tabs and line breaks; nothing else may, since values travel in HTTP headers. */
function hasControlCharacters({ type }: Pick<ConfigurationEntry, 'type'>, value: string): boolean {
  const multiline = type === 'TEXTAREA' || type === 'CODE_EDITOR';
  return /\p{Cc}/u.test(multiline ? value.replace(/[\t\n\r]/g, '') : value);
}

function unknownKeyProblems(element: Element, values: Configuration): readonly EntryProblem[] {
  const known = new Set(element.configuration.map(({ key }) => key));
  const unknown = Object.entries(values).filter(([key]) => !known.has(key));
  if (unknown.length > unknownKey.maxCount) {
    const message = `There may be at most ${unknownKey.maxCount} values the element does not ask for.`;
    return [{ key: 'configuration', label: 'Configuration', code: 'TOO_MANY', message }];
  }
  return unknown.flatMap(([key, value]) => unknownValueProblems(key, value));
}

function unknownValueProblems(key: string, value: string): readonly EntryProblem[] {
  const shown = key.slice(0, 64);
  if (key.length > unknownKey.maxKeyLength || key.trim() === '' || /\p{Cc}/u.test(key)) {
    const message = `A key is 1 to ${unknownKey.maxKeyLength} characters that can be seen.`;
    return [{ key: shown.replace(/\p{Cc}/gu, '?'), label: 'Configuration key', code: 'INVALID', message }];
  }
  if (value.length <= unknownKey.maxValueLength) return [];
  const message = `${shown} may have at most ${unknownKey.maxValueLength} characters.`;
  return [{ key, label: shown, code: 'TOO_LONG', message }];
}
