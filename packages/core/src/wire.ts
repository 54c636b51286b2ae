import { z } from 'zod';
import { instanceLimits } from './instance.js';

/** A configuration value on the wire: booleans and numbers are accepted and become strings, objects become JSON. */
const configurationValue = z
  .union([z.string(), z.boolean(), z.number(), z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .transform((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));

/** Configuration on the wire. A value of null says "not given", as the platform's own answers do for unset entries. */
const configuration = z
  .record(z.string(), configurationValue.nullable())
  .transform((values) =>
    Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null)),
  );

/** A tag on the wire: a string, or the `{ id, name }` the platform answered with in 2014. */
const tag = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

/**
 * The body of `POST /instances` in the platform's form. Unknown fields are let through unread, since clients send whole
 * answers back; `externalAuthentication: "initial"` skips the check at the provider.
 */
export const createInstanceBody = z.object({
  name: z.string({ error: 'name must be a string: what the instance is to be called.' }),
  element: z
    .object({ key: z.string().min(1).optional(), id: z.int().positive().optional() })
    .optional()
    .refine((element) => element === undefined || element.key !== undefined || element.id !== undefined, {
      error: 'element must name its key, as in {"key": "autotaskcrm"}, or its id.',
    }),
  configuration: configuration.default({}),
  tags: z.array(tag).nullish(),
  externalAuthentication: z.enum(['none', 'initial']).nullish(),
});
export type CreateInstanceBody = z.input<typeof createInstanceBody>;

/** An element inside an instance, and the start of a whole element, in the platform's form. */
export const elementSummaryResource = z.looseObject({
  id: z.int(),
  name: z.string(),
  key: z.string(),
  description: z.string().optional(),
  image: z.string().optional(),
  hub: z.string(),
  active: z.boolean().optional(),
  deleted: z.boolean().optional(),
  typeOauth: z.boolean().optional(),
  trialAccount: z.boolean().optional(),
  configDescription: z.string().optional(),
  signupURL: z.string().optional(),
  transformationsEnabled: z.boolean().optional(),
  authentication: z.object({ type: z.string().optional() }).optional(),
});
export type ElementSummaryResource = z.output<typeof elementSummaryResource>;

/** A configuration entry in the platform's form. */
export const configurationEntryResource = z.looseObject({
  id: z.int().optional(),
  key: z.string(),
  name: z.string(),
  description: z.string().optional(),
  type: z.string(),
  required: z.boolean().optional(),
  defaultValue: z.string().optional(),
  displayOrder: z.int().optional(),
  options: z.array(z.object({ value: z.string(), description: z.string() })).optional(),
});
export type ConfigurationEntryResource = z.output<typeof configurationEntryResource>;

/** A whole element in the platform's form. */
export const elementResource = elementSummaryResource.extend({
  configuration: z.array(configurationEntryResource).optional(),
});
export type ElementResource = z.output<typeof elementResource>;

/** An instance in the platform's form, fields of later years included. Fields a client does not know are let through. */
export const instanceResource = z.looseObject({
  id: z.int(),
  name: z.string(),
  createdDate: z.string().optional(),
  updatedDate: z.string().optional(),
  token: z.string(),
  element: elementSummaryResource,
  elementId: z.int().optional(),
  tags: z.array(tag).optional(),
  provisionInteractions: z.array(z.unknown()).optional(),
  valid: z.boolean(),
  disabled: z.boolean().optional(),
  maxCacheSize: z.number().optional(),
  cacheTimeToLive: z.number().optional(),
  configuration: z.record(z.string(), z.string().nullable()).optional(),
  eventsEnabled: z.boolean().optional(),
  traceLoggingEnabled: z.boolean().optional(),
  cachingEnabled: z.boolean().optional(),
  externalAuthentication: z.string().optional(),
  user: z.looseObject({ id: z.int() }).optional(),
});
export type InstanceResource = z.output<typeof instanceResource>;

/** The query of `GET /instances`. `pageSize` is 50 when absent and at most 200; a larger one is refused by name. */
export const listInstancesQuery = z.object({
  searchText: z.string().optional(),
  'tags[]': z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  hydrate: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  pageSize: z.coerce.number().int().min(1).max(200).optional(),
  nextPage: z.string().optional(),
});

/** What `idempotencyKey` may hold, wherever it comes from. */
export const idempotencyKey = z
  .string()
  .min(1)
  .max(instanceLimits.idempotencyKey)
  .regex(/^[\x21-\x7e]+$/, 'visible ASCII characters without spaces');
