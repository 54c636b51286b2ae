import { z } from 'zod';
import { isPlain, nearestName } from './near-names.js';
import { nameOf, plainWords } from './plain-words.js';
import { BadRequestError } from './problems.js';

type Problem = BadRequestError['problems'][number];
type What = 'body' | 'query';

const words = { body: 'field', query: 'query parameter' } as const satisfies Record<What, string>;

/**
 * Parses what a request carries; throws a BadRequestError that names every place where its shape is wrong. Unknown fields
 * of a body are let through, as on the platform, but not one that is a slip of a field that is absent: it would be passed
 * over without a word. `others` are no slips: fields of answers, which clients send back.
 */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: What,
  others: readonly string[] = [],
): z.output<Schema> {
  const result = schema.safeParse(value, { error: plainWords });
  const slips = what === 'body' ? slipsIn(value, namesOf(schema), others) : [];
  if (result.success && slips.length === 0) return result.data;
  const meant = new Set(slips.map((slip) => slip.meant));
  const issues = result.success ? [] : result.error.issues.filter(({ path }) => !meant.has(nameOf(path)));
  const problems = [...issues.flatMap((issue) => toProblems(issue, schema, value, what)), ...slips.map(toSlip)];
  throw new BadRequestError(problems.map((problem) => sentenceOf(problem, what)).join(' '), problems);
}

function toProblems(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown, what: What): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownName(key, namesOf(schema), what));
  const key = issue.path.length > 0 ? issue.path.map(String).join('.') : what;
  const given = fieldsOf(value);
  if (what === 'query' && issue.path.length === 1 && Array.isArray(given[key]))
    return [{ key, code: 'INVALID_TYPE', message: `${key} may be given once.` }];
  const message = key === what ? issue.message.replace(/^It /, `The ${what} `) : issue.message;
  const isMissing = issue.code === 'invalid_type' && !Object.hasOwn(given, key) && issue.path.length === 1;
  return [{ key, code: isMissing ? 'MISSING' : 'INVALID_TYPE', message }];
}

function unknownName(name: string, known: readonly string[], what: What): Problem {
  const shown = isPlain(name) ? name : 'of this name';
  const meant = nearestName(name, known);
  const hint = meant === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${meant}?`;
  return { key: isPlain(name) ? name : what, code: 'UNKNOWN', message: `There is no ${words[what]} ${shown}. ${hint}` };
}

interface Slip {
  readonly name: string;
  readonly meant: string;
}

/** Fields nobody knows that look like one that is absent. */
export function slipsIn(body: unknown, known: readonly string[], others: readonly string[]): readonly Slip[] {
  const given = Object.keys(fieldsOf(body));
  const absent = known.filter((name) => !given.includes(name));
  return given
    .filter((name) => !known.includes(name) && !others.includes(name))
    .flatMap((name) => {
      const meant = nearestName(name, absent);
      return meant === undefined ? [] : [{ name, meant }];
    });
}

const toSlip = ({ name, meant }: Slip): Problem => ({
  key: name,
  code: 'UNKNOWN',
  message: `There is no field ${name}. Did you mean ${meant}?`,
});

/** Most messages begin with what they are about; the others need it said. */
function sentenceOf({ key, code, message }: Problem, what: What): string {
  const [name = ''] = key.split('.');
  return code === 'UNKNOWN' || key === what || message.startsWith(name) ? message : `${key}: ${message}`;
}

export const namesOf = (schema: z.ZodType): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
