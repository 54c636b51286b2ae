import { type Element, elementDocsQuery, elementMetadataQuery } from '@isotope/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getElement } from '../instances/draft.js';
import type { Catalogue } from '../instances/ports.js';
import { toElementDocs } from './element-docs.js';
import { toElementMetadata } from './element-metadata.js';
import {
  type ElementForms,
  toAuthenticationEntries,
  toAuthenticationTypes,
  toElementConfiguration,
} from './element-wire.js';
import { BadRequestError } from './problems.js';
import { readQuery } from './query-names.js';

interface ByElement {
  Params: { keyOrId: string };
}

interface ByAuthentication {
  Params: { keyOrId: string; type: string };
}

/** The paths of one element, named by its key or its integer id. */
export function elementPaths(app: FastifyInstance, catalogue: Catalogue, forms: ElementForms): void {
  const elementOf = ({ params }: FastifyRequest<ByElement>) => getElement(catalogue, params.keyOrId);
  const base = '/elements/:keyOrId';

  app.get<ByElement>(base, (request) => forms.resourceOf(elementOf(request)));
  app.get<ByElement>(`${base}/configuration`, (request) => toElementConfiguration(elementOf(request)));
  app.get<ByElement>(`${base}/authentication-types`, (request) => toAuthenticationTypes(elementOf(request)));
  app.get<ByAuthentication>(`${base}/authentication-types/:type/configurations`, ({ params }) =>
    toAuthenticationEntries(withAuthentication(getElement(catalogue, params.keyOrId), params.type)),
  );
  app.get<ByElement>(`${base}/metadata`, (request, reply) => {
    const { expand = false } = readQuery(elementMetadataQuery, request, reply);
    const element = elementOf(request);
    return (expand ? forms.expandedMetadataOf : toElementMetadata)(element, catalogue.elements.indexOf(element));
  });
  app.get<ByElement>(`${base}/docs`, (request, reply) => {
    const { operationId } = readQuery(elementDocsQuery, request, reply);
    return toElementDocs(elementOf(request), operationId);
  });
}

/** The element, if it signs in this way; throws a BadRequestError that names the one way it does. */
function withAuthentication(element: Element, type: string): Element {
  if (element.authenticationType === type) return element;
  const message = `No authentication type ${type.slice(0, 100)} found; ${element.name} signs in by ${element.authenticationType}.`;
  throw new BadRequestError(message, [], 404, 'NOT_FOUND');
}
