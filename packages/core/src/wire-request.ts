import { z } from 'zod';
import { instanceLimits } from './instance.js';
import { requestedConfiguration } from './wire-configuration.js';
import { wireTag } from './wire-resource.js';

/** Clients send whole answers back, where null says the same as leaving out. */
const orAbsent = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const elementReference = z
  .object(
    { key: orAbsent(z.string().min(1)), id: orAbsent(z.int().positive()) },
    { error: 'element must be an object that names its key, as in {"key": "autotaskcrm"}, or its id.' },
  )
  .refine(({ key, id }) => key !== undefined || id !== undefined, {
    error: 'element must name its key, as in {"key": "autotaskcrm"}, or its id.',
  });

/**
 * The body of `POST /instances` in the platform's form. Unknown fields are let through unread, since clients send whole
 * answers back; `externalAuthentication: "initial"` skips the check at the provider.
 */
export const createInstanceBody = z.object(
  {
    name: z.string({ error: 'name must be a string: what the instance is to be called.' }),
    element: orAbsent(elementReference),
    configuration: requestedConfiguration.nullish().transform((values) => values ?? {}),
    tags: z.array(wireTag, { error: 'tags must be an array of strings.' }).nullish(),
    externalAuthentication: z
      .enum(['none', 'initial'], { error: 'externalAuthentication must be "none" or "initial".' })
      .nullish(),
  },
  { error: 'The body must be a JSON object.' },
);
export type CreateInstanceBody = z.input<typeof createInstanceBody>;

const pageSizeError = { error: 'pageSize must be a whole number from 1 to 200.' };

/** The query of `GET /instances`. `pageSize` is 50 when absent and at most 200; a larger one is refused by name. */
export const listInstancesQuery = z.object({
  searchText: z.string().optional(),
  'tags[]': z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  hydrate: z
    .enum(['true', 'false'], { error: 'hydrate must be true or false.' })
    .transform((text) => text === 'true')
    .optional(),
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
