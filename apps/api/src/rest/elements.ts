import { type Element, elementMetadataQuery, elementPageQuery, listElementsQuery } from '@isotope/core';
import type { FastifyInstance, FastifyPluginCallback } from 'fastify';
import type { Catalogue } from '../instances/ports.js';
import { toElementMetadata, toExpandedMetadata } from './element-metadata.js';
import { elementPaths } from './element-paths.js';
import { readElementWhere } from './element-where.js';
import { toElementResource, toElementSummary } from './element-wire.js';
import { answerPage } from './list-page.js';
import { parse } from './parse.js';

/** The platform's paths that tell what can be connected. Literal paths win over keys and ids. */
export const elementRoutes =
  ({ catalogue }: { readonly catalogue: Catalogue }): FastifyPluginCallback =>
  (app, _, done) => {
    listPaths(app, catalogue);
    elementPaths(app, catalogue);
    done();
  };

const keyOf = ({ key }: Element) => key;

function listPaths(app: FastifyInstance, { elements }: Catalogue): void {
  app.get('/elements', (request, reply) => {
    const { where = '', abridged = false, ...page } = parse(listElementsQuery, request.query, 'query');
    const { matches, isAbridged } = readElementWhere(where);
    const rows = answerPage(reply, { what: 'elements', rows: elements.filter(matches), keyOf }, page);
    return rows.map(abridged || isAbridged ? toElementSummary : toElementResource);
  });
  app.get('/elements/keys', (request, reply) => {
    const page = parse(elementPageQuery, request.query, 'query');
    return answerPage(reply, { what: 'element keys', rows: elements.map(keyOf), keyOf: String }, page);
  });
  app.get('/elements/metadata', (request, reply) => {
    const { expand = false, ...page } = parse(elementMetadataQuery, request.query, 'query');
    const rows = answerPage(reply, { what: 'elements', rows: elements, keyOf }, page);
    return rows.map((element) => (expand ? toExpandedMetadata : toElementMetadata)(element, elements.indexOf(element)));
  });
}
