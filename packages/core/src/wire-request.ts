import { z } from 'zod';
import { instanceLimits } from './instance.js';
import { requestedConfiguration } from './wire-configuration.js';
import { wireFlag } from './wire-flag.js';
import { wireTag } from './wire-resource.js';

/** Clients send whole answers back, where null says the same as leaving out. */
const orAbsent = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const elementReference = z
  .object(
    { key: z.string().min(1).nullish(), id: z.int().positive().nullish() },
    { error: 'element must be an object that names its key, as in {"key": "autotaskcrm"}, or its id.' },
  )
  .refine(({ key, id }) => (key ?? id ?? undefined) !== undefined, {
    error: 'element must name its key, as in {"key": "autotaskcrm"}, or its id.',
  });

/**
 * The body of `POST /instances` in the platform's form. Unknown fields are let through unread, since clients send whole
 * answers back; `externalAuthentication: "initial"` skips the check at the provider. Null says the same as leaving out.
 */
export const createInstanceBody = z.object(
  {
    name: z.string({ error: 'name must be a string: what the instance is to be called.' }),
    element: elementReference.nullish(),
    configuration: requestedConfiguration.nullish(),
    tags: z.array(wireTag, { error: 'tags must be an array of strings.' }).nullish(),
    externalAuthentication: z
      .enum(['none', 'initial'], { error: 'externalAuthentication must be "none" or "initial".' })
      .nullish(),
    retrieveObjectsAfterInstantiation: z
      .boolean({ error: 'retrieveObjectsAfterInstantiation must be true or false.' })
      .nullish(),
  },
  { error: 'The body must be a JSON object.' },
);
export type CreateInstanceBody = z.input<typeof createInstanceBody>;

/**
 * The body of `PUT` and `PATCH /instances/{id}` in the platform's form: a whole instance or any part of one. What is
 * left out or null stays as it is; a blank or masked secret does too; `tags: []` removes all tags. `disabled: true` switches
 * the instance off; `false` leaves it off, since whole answers are sent back that were read before somebody switched it off.
 */
export const updateInstanceBody = z.object(
  {
    name: orAbsent(z.string({ error: 'name must be a string.' })),
    element: elementReference.nullish(),
    configuration: requestedConfiguration.nullish().transform((values) => values ?? undefined),
    tags: orAbsent(z.array(wireTag, { error: 'tags must be an array of strings.' })),
    externalAuthentication: z
      .enum(['none', 'initial'], { error: 'externalAuthentication must be "none" or "initial".' })
      .nullish(),
    disabled: z.boolean({ error: 'disabled must be true or false.' }).nullish(),
  },
  { error: 'The body must be a JSON object.' },
);
export type UpdateInstanceBody = z.input<typeof updateInstanceBody>;

/**
 * The body of `PATCH /instances/{id}/configuration/{configId}`: a whole entry or its value alone. Null, as in an entry
 * that was read without a value, leaves things as they are.
 */
export const updateEntryBody = z.object(
  {
    propertyValue: z
      .union([z.string(), z.boolean(), z.number(), z.null()], {
        error: 'propertyValue must be a string, a boolean or a number.',
      })
      .transform((value) => (value === null ? null : String(value))),
  },
  { error: 'The body must be a JSON object with a propertyValue.' },
);

const pageSizeError = { error: 'pageSize must be a whole number from 1 to 200.' };

/** The query of `GET /instances`. `pageSize` is 50 when absent and at most 200; a larger one is refused by name. */
export const listInstancesQuery = z.object({
  searchText: z.string().optional(),
  'tags[]': z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  hydrate: wireFlag('hydrate').optional(),
  pageSize: z
    .string(pageSizeError)
    .regex(/^\d{1,3}$/, pageSizeError)
    .transform(Number)
    .pipe(z.int().min(1, pageSizeError).max(200, pageSizeError))
    .optional(),
  nextPage: z.string().optional(),
});

/** What `idempotencyKey` may hold, wherever it comes from. */
export const idempotencyKey = z
  .string()
  .min(1)
  .max(instanceLimits.idempotencyKey)
  .regex(/^[\x21-\x7e]+$/, 'visible ASCII characters without spaces');
