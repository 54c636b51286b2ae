import { defaultFieldsKey, readDefaultFields } from './default-fields.js';
import { type ConfigurationEntry, maxLengthOf } from './element.js';
import type { EntryProblem } from './entry-problem.js';
import { parseUrl } from './parse-url.js';
import { secretMask } from './secret-key.js';

/** The most characters a key and a value may have that the element does not know. */
const unknownLimits = { key: 255, value: 10_000 } as const;

/** The least a value says of itself wherever it belongs. */
interface Shape extends Pick<EntryProblem, 'key' | 'label'> {
  readonly maxLength: number;
  readonly isMultiline: boolean;
  readonly isSecret: boolean;
}

/** What is wrong with a value that one of the element's entries asks for, apart from being absent. */
export function entryShapeProblems(entry: ConfigurationEntry, value: string): readonly EntryProblem[] {
  const { key, label, type, isSecret } = entry;
  const offered = offeredValues(entry);
  if (offered.length > 0) return offered.includes(value) ? [] : [notAnOption({ key, label }, offered)];
  const isMultiline = type === 'TEXTAREA' || type === 'CODE_EDITOR';
  const problems = shapeProblems({ key, label, maxLength: maxLengthOf(entry), isMultiline, isSecret }, value);
  if (problems.length === 0 && key === defaultFieldsKey && !readDefaultFields(value))
    return [noFieldsMap({ key, label })];
  if (problems.length > 0 || !entry.isHttpUrl || isHttpUrl(value.trim())) return problems;
  const message = `${label} must be a complete address that begins with https:// or http://, without a user name in it.`;
  return [{ key, label, code: 'INVALID_URL', message }];
}

/** Read by hand before the URL parser sees it: that one repairs backslashes and missing slashes without a word. */
const isHttpUrl = (text: string): boolean =>
  /^https?:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/i.test(text) && parseUrl(text) !== undefined;

/** What is wrong with a value whose key the element does not know, and with that key. */
export function unknownShapeProblems(key: string, value: string, isSecret: boolean): readonly EntryProblem[] {
  const label = visible(key.slice(0, 64));
  if (key.length > unknownLimits.key || key.trim() === '' || invisible.test(key)) {
    const message = `A key is 1 to ${unknownLimits.key} characters that can be seen.`;
    return [{ key: label, label: 'Configuration key', code: 'INVALID', message }];
  }
  return shapeProblems({ key, label, maxLength: unknownLimits.value, isMultiline: true, isSecret }, value);
}

function shapeProblems(shape: Shape, value: string): readonly EntryProblem[] {
  const { key, label, maxLength } = shape;
  const problems: EntryProblem[] = [];
  if (value.length > maxLength) {
    problems.push({ key, label, code: 'TOO_LONG', message: `${label} may have at most ${maxLength} characters.` });
  }
  if (invisible.test(shape.isMultiline ? value.replace(/[\t\n\r]/g, '') : value)) {
    const message = `${label} holds a line break or another character that cannot be seen. Paste it again without.`;
    problems.push({ key, label, code: 'CONTROL_CHARACTERS', message });
  }
  if (shape.isSecret && value === secretMask) {
    const message = `${label} is the mask that is shown in place of a secret. Give the secret itself.`;
    problems.push({ key, label, code: 'INVALID', message });
  }
  return problems;
}

function noFieldsMap({ key, label }: Pick<EntryProblem, 'key' | 'label'>): EntryProblem {
  const message = `${label} must be JSON such as {"accounts": "accountName,phone"}: for each object its fields, as text or as a list.`;
  return { key, label, code: 'INVALID', message };
}

function notAnOption({ key, label }: Pick<EntryProblem, 'key' | 'label'>, offered: readonly string[]): EntryProblem {
  return { key, label, code: 'NOT_AN_OPTION', message: `${label} must be one of ${offered.join(', ')}.` };
}

function offeredValues({ type, options }: ConfigurationEntry): readonly string[] {
  if (type === 'BOOLEAN' || type === 'BOOLEAN_YESNO') return ['true', 'false'];
  return type === 'COMBO' ? options.map(({ value }) => value) : [];
}

/** Control characters, since values travel in HTTP headers, and halves of surrogate pairs, which no UTF-8 can keep. */
const invisible = /[\p{Cc}\p{Cs}]/u;

const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '?');
