import { z } from 'zod';
import { answeredConfiguration } from './wire-configuration.js';

/** A tag on the wire: a string, or the `{ id, name }` the platform answered with in 2014. */
export const wireTag = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)], {
  error: 'A tag must be a string.',
});

/** Reads a known field of null as an absent one: platforms differ in which of the two they send. */
export const nullsAsAbsent = <T extends z.ZodObject>(schema: T) =>
  z.preprocess((value) => (isObject(value) ? withoutNulls(value, schema.shape) : value), schema);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutNulls = (value: object, known: object): object =>
  Object.fromEntries(Object.entries(value).filter(([key, field]) => field !== null || !Object.hasOwn(known, key)));

/** An element inside an instance, and the start of a whole element, in the platform's form. The oldest have no hub. */
export const elementSummaryResource = z.looseObject({
  id: z.int(),
  name: z.string(),
  key: z.string(),
  /** The platform's name for it in event hooks. */
  hookName: z.string().optional(),
  description: z.string().optional(),
  image: z.string().optional(),
  hub: z.string().optional(),
  active: z.boolean().optional(),
  deleted: z.boolean().optional(),
  typeOauth: z.boolean().optional(),
  trialAccount: z.boolean().optional(),
  configDescription: z.string().optional(),
  signupURL: z.string().optional(),
  transformationsEnabled: z.boolean().optional(),
  authentication: nullsAsAbsent(z.looseObject({ type: z.string().optional() })).optional(),
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
  options: z.array(z.looseObject({ value: z.string(), description: z.string().optional() })).optional(),
});
export type ConfigurationEntryResource = z.output<typeof configurationEntryResource>;

/** A whole element in the platform's form. */
export const elementResource = elementSummaryResource.extend({
  configuration: z.array(nullsAsAbsent(configurationEntryResource)).optional(),
});
export type ElementResource = z.output<typeof elementResource>;

/** An instance in the platform's form, fields of later years included. Fields a client does not know are let through. */
export const instanceResource = z.looseObject({
  id: z.int(),
  name: z.string(),
  createdDate: z.string().optional(),
  updatedDate: z.string().optional(),
  token: z.string(),
  element: nullsAsAbsent(elementSummaryResource),
  elementId: z.int().optional(),
  tags: z.array(wireTag).optional(),
  provisionInteractions: z.array(z.unknown()).optional(),
  valid: z.boolean(),
  disabled: z.boolean().optional(),
  maxCacheSize: z.number().optional(),
  cacheTimeToLive: z.number().optional(),
  configuration: answeredConfiguration.optional(),
  eventsEnabled: z.boolean().optional(),
  traceLoggingEnabled: z.boolean().optional(),
  cachingEnabled: z.boolean().optional(),
  externalAuthentication: z.string().optional(),
  user: z.looseObject({ id: z.int() }).optional(),
});
export type InstanceResource = z.output<typeof instanceResource>;

/** A row of `GET /instances`, which may be lighter than an instance: `hydrate=false` leaves out all it can. */
export const instanceRowResource = instanceResource.partial({ valid: true }).extend({
  element: nullsAsAbsent(elementSummaryResource.partial({ name: true })),
});
export type InstanceRowResource = z.output<typeof instanceRowResource>;

/** A configuration entry of an instance with its value: null when it is not set, a mask when it is secret. */
export const instanceEntryResource = configurationEntryResource.extend({
  description: z.string().nullish(),
  propertyValue: z.string().nullish(),
  hideFromConsole: z.boolean().optional(),
  active: z.boolean().optional(),
});
export type InstanceEntryResource = z.output<typeof instanceEntryResource>;
