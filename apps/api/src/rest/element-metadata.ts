import type {
  Element,
  ElementMetadataResource,
  ElementResourceMetadata,
  ExpandedElementMetadataResource,
} from '@isotope/core';
import type { HubObject } from '../hubs/ports.js';

/** An element in short, in the platform's form. No element has events yet. */
export const toElementMetadata = (element: Element, displayOrder: number): ElementMetadataResource => ({
  id: element.number,
  key: element.key,
  name: element.name,
  description: element.description,
  image: element.image,
  hub: element.hub,
  displayOrder,
  active: true,
  beta: false,
  extended: false,
  defaultAuthentication: element.authenticationType,
  events: { supported: false, methods: [] },
});

/**
 * The same with everything there is to say of what its hub holds; of an element without a hub here that is nothing. A
 * hub that is served pages alike for all it holds, gathers any of it in bulk, and tells fields of the account's own
 * making. `usage` is left out: traffic is not counted.
 */
export const toExpandedMetadata = (
  element: Element,
  displayOrder: number,
  objects: readonly HubObject[],
): ExpandedElementMetadataResource => ({
  ...toElementMetadata(element, displayOrder),
  events: { supported: false, methods: [] },
  transformations: false,
  elementType: 'standard',
  churros: false,
  normalizedPaging: objects.length > 0,
  swaggerValidated: false,
  cloneable: false,
  authenticationType: element.authenticationType,
  discovery: {
    customFields: objects.length > 0,
    customObjects: false,
    endpointCustomFields: objects.length > 0,
    endpointCustomObjects: false,
  },
  bulk: { upload: false, download: objects.length > 0 },
  api: { type: element.protocolType, contentType: 'application/json' },
  resources: objects.filter(({ isResource }) => isResource).map(toResourceMetadata),
});

/** A resource of the hub's own. Fields of the account's own making are read and written with its records. */
const toResourceMetadata = ({ name, canWrite }: HubObject): ElementResourceMetadata => ({
  canonicalName: name,
  operations: ['GET', ...(canWrite ? ['POST', 'PATCH'] : [])],
  events: { supported: false, methods: [], eventTypes: [] },
  bulk: { upload: { supported: false, native: false }, download: { supported: true, native: false } },
  customField: { get: true, create: canWrite, update: canWrite, delete: false },
});
