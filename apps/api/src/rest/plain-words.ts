import type { z } from 'zod';
import { nearestName } from './near-names.js';

/** How many values are worth naming in one sentence. */
const mostNamed = 10;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a JSON object',
};

/** What is wrong with a value, in a sentence; for where a model has no words of its own. Never repeats the value. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  const name = nameOf(issue.path ?? []);
  const subject = name === '' ? 'It' : name;
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${subject} is missing.`;
  if (issue.code === 'invalid_type') return `${subject} must be ${kinds[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'invalid_value') return `${subject} must be ${oneOf(issue.values.map(String), issue.input)}`;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `${subject} must be at most ${issue.maximum} characters long.`;
  if (issue.code === 'too_small' && issue.origin === 'string') return `${subject} must not be empty.`;
  return `${subject} does not have the form that is expected here; /openapi describes it.`;
};

/** What a place in a body or query is called: its fields' names; an item of a list has the list's. */
export const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .filter((part) => typeof part !== 'number')
    .map(String)
    .join('.');

function oneOf(values: readonly string[], given: unknown): string {
  if (values.length <= mostNamed) return `one of ${values.join(', ')}.`;
  const meant = typeof given === 'string' ? nearestName(given, values) : undefined;
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `one of the ${values.length} values that /openapi or the GraphQL schema lists.${hint}`;
}
