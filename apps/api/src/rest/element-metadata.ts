import type { Element, ElementMetadataResource, ExpandedElementMetadataResource } from '@isotope/core';

/**
 * What Isotope can do with an element, in the platform's form: instances, and nothing yet of events, bulk jobs,
 * discovery or hub resources.
 */
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

/** The same with everything there is to say. `usage` is left out: traffic is not counted. */
export const toExpandedMetadata = (element: Element, displayOrder: number): ExpandedElementMetadataResource => ({
  ...toElementMetadata(element, displayOrder),
  events: { supported: false, methods: [] },
  transformations: false,
  elementType: 'standard',
  churros: false,
  normalizedPaging: false,
  swaggerValidated: false,
  cloneable: false,
  authenticationType: element.authenticationType,
  discovery: {
    customFields: false,
    customObjects: false,
    endpointCustomFields: false,
    endpointCustomObjects: false,
  },
  bulk: { upload: false, download: false },
  api: { type: element.protocolType, contentType: 'application/json' },
  resources: [],
});
