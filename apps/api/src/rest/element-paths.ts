import { type Element, elementDocsQuery, elementMetadataQuery } from '@isotope/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getElement } from '../instances/draft.js';
import type { Catalogue } from '../instances/ports.js';
import { toElementDocs } from './element-docs.js';
import { toElementMetadata, toExpandedMetadata } from './element-metadata.js';
import {
  toAuthenticationEntries,
  toAuthenticationTypes,
  toElementConfiguration,
  toElementResource,
} from './element-wire.js';
import { parse } from './parse.js';
import { BadRequestError } from './problems.js';

interface ByElement {
  Params: { keyOrId: string };
}

interface ByAuthentication {
  Params: { keyOrId: string; type: string };
}

/** The paths of one element, named by its key or its integer id. */
export function elementPaths(app: FastifyInstance, catalogue: Catalogue): void {
  const elementOf = ({ params }: FastifyRequest<ByElement>) => getElement(catalogue, params.keyOrId);
  const base = '/elements/:keyOrId';

  app.get<ByElement>(base, (request) => toElementResource(elementOf(request)));
  app.get<ByElement>(`${base}/configuration`, (request) => toElementConfiguration(elementOf(request)));
  app.get<ByElement>(`${base}/authentication-types`, (request) => toAuthenticationTypes(elementOf(request)));
  app.get<ByAuthentication>(`${base}/authentication-types/:type/configurations`, ({ params }) =>
    toAuthenticationEntries(withAuthentication(getElement(catalogue, params.keyOrId), params.type)),
  );
  app.get<ByElement>(`${base}/metadata`, (request) => {
    const { expand = false } = parse(elementMetadataQuery, request.query, 'query');
    const element = elementOf(request);
    return (expand ? toExpandedMetadata : toElementMetadata)(element, catalogue.elements.indexOf(element));
  });
  app.get<ByElement>(`${base}/docs`, (request) => {
    const { operationId } = parse(elementDocsQuery, request.query, 'query');
    return toElementDocs(elementOf(request), operationId);
  });
}

/** The element, if it signs in this way; throws a BadRequestError that names the one way it does. */
function withAuthentication(element: Element, type: string): Element {
  if (element.authenticationType === type) return element;
  const message = `No authentication type ${type.slice(0, 100)} found; ${element.name} signs in by ${element.authenticationType}.`;
  throw new BadRequestError(message, [], 404, 'NOT_FOUND');
}
