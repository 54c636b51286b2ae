import { z } from 'zod';
import { wireFlag } from './wire-flag.js';
import { configurationEntryResource } from './wire-resource.js';

// Answers about elements and hubs, in the platform's form. Fields a client does not know are let through.

/** `GET /elements/{keyOrId}/configuration`. */
export const elementConfigurationResource = z.looseObject({
  configuration: z.array(configurationEntryResource),
  /** What an OAuth element takes beside its configuration; empty for every other. */
  providerData: z.array(configurationEntryResource),
  authentication: z.looseObject({ type: z.string() }).optional(),
});
export type ElementConfigurationResource = z.output<typeof elementConfigurationResource>;

/** `GET /elements/{keyOrId}/authentication-types`. */
export const authenticationTypesResource = z.looseObject({
  defaultValue: z.string(),
  options: z.array(z.looseObject({ value: z.string(), description: z.string() })),
});
export type AuthenticationTypesResource = z.output<typeof authenticationTypesResource>;

const eventSupport = z.looseObject({ supported: z.boolean(), methods: z.array(z.enum(['polling', 'webhook'])) });

/** `GET /elements/{id}/metadata`. */
export const elementMetadataResource = z.looseObject({
  id: z.int(),
  key: z.string(),
  name: z.string(),
  description: z.string(),
  image: z.string(),
  hub: z.string(),
  displayOrder: z.int(),
  active: z.boolean(),
  beta: z.boolean(),
  events: eventSupport,
});
export type ElementMetadataResource = z.output<typeof elementMetadataResource>;

/** Whether records go many at once, and whether the provider does that itself. */
const transfer = z.looseObject({ supported: z.boolean(), native: z.boolean() });

/** A resource of an element's hub, as its expanded metadata tells of it. */
const elementResourceMetadata = z.looseObject({
  canonicalName: z.string(),
  /** The verbs it answers to. */
  operations: z.array(z.string()),
  events: z.looseObject({ supported: z.boolean(), methods: z.array(z.unknown()), eventTypes: z.array(z.unknown()) }),
  bulk: z.looseObject({ upload: transfer, download: transfer }),
  /** What may be done with fields of the account's own making. */
  customField: z.looseObject({ get: z.boolean(), create: z.boolean(), update: z.boolean(), delete: z.boolean() }),
});
export type ElementResourceMetadata = z.output<typeof elementResourceMetadata>;

/** `GET /elements/{id}/metadata?expand=true`. */
export const expandedElementMetadataResource = elementMetadataResource.extend({
  transformations: z.boolean(),
  elementType: z.string(),
  churros: z.boolean(),
  normalizedPaging: z.boolean(),
  swaggerValidated: z.boolean(),
  cloneable: z.boolean(),
  authenticationType: z.string(),
  discovery: z.looseObject({
    customFields: z.boolean(),
    customObjects: z.boolean(),
    endpointCustomFields: z.boolean(),
    endpointCustomObjects: z.boolean(),
  }),
  bulk: z.looseObject({ upload: z.boolean(), download: z.boolean() }),
  api: z.looseObject({ type: z.string(), contentType: z.string() }),
  resources: z.array(elementResourceMetadata),
});
export type ExpandedElementMetadataResource = z.output<typeof expandedElementMetadataResource>;

/** A hub: a family of elements. */
export const hubResource = z.looseObject({
  id: z.int(),
  key: z.string(),
  name: z.string(),
  description: z.string(),
});
export type HubResource = z.output<typeof hubResource>;

const flag = (name: string) => wireFlag(name).optional();

const pageSize = (most: number) => {
  const error = { error: `pageSize must be a whole number from 1 to ${most}.` };
  return z
    .string(error)
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.int().min(1, error).max(most, error))
    .default(most);
};

/** The query of a list of elements, hubs or keys. The platform's page was of 200, and so was its largest. */
export const elementPageQuery = z.object({ pageSize: pageSize(200), nextPage: z.string().optional() });

/** The query of `GET /elements`: `where` is read by its own grammar, `abridged` leaves configurations out. */
export const listElementsQuery = elementPageQuery.extend({
  where: z.string().optional(),
  abridged: flag('abridged'),
});

/** The query of element metadata. A published client asks for pages of 500. */
export const elementMetadataQuery = elementPageQuery.extend({ pageSize: pageSize(500), expand: flag('expand') });

/** The query of `GET /elements/{keyOrId}/docs`. An element of Isotope's has one version, whichever is asked for. */
export const elementDocsQuery = z.object({ operationId: z.string().optional(), version: z.string().optional() });
