import type { z } from 'zod';
import { BadRequestError } from './problems.js';

/** Parses what a request carries; throws a BadRequestError that names every place where its shape is wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => ({
    key: path.length > 0 ? path.map(String).join('.') : what,
    code: 'INVALID_TYPE',
    message: message.replace(/^Invalid input: e/, 'E'),
  }));
  const named = problems.map(({ key, message }) => `${key}: ${message.replace(/\.$/, '')}`).join('; ');
  throw new BadRequestError(`The ${what} does not have the expected shape. ${named}.`, problems);
}
