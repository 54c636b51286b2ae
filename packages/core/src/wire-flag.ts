import { z } from 'zod';

/** A query parameter that is `true` or `false`, as a boolean; refused by its name when it is anything else. */
export const wireFlag = (name: string) =>
  z.enum(['true', 'false'], { error: `${name} must be true or false.` }).transform((text) => text === 'true');
