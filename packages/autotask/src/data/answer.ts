import type { z } from 'zod';
import { AutotaskError } from '../errors.js';
import type { Answer } from '../request.js';
import { hostName } from '../zones.js';

/** Reads an answer by its schema; one that does not fit is not Autotask's. */
export const readAnswer = <Schema extends z.ZodType>(schema: Schema, answer: Answer, url: string): z.infer<Schema> => {
  const read = schema.safeParse(answer.json);
  if (read.success) return read.data;
  throw new AutotaskError('PROVIDER_UNREACHABLE', `${hostName(url)} did not answer as Autotask does.`);
};
