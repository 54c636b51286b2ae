import { type Element, elementMetadataQuery, elementPageQuery, listElementsQuery } from '@isotope/core';
import type { FastifyInstance, FastifyPluginCallback } from 'fastify';
import type { Catalogue } from '../instances/ports.js';
import type { UseCases } from '../use-cases.js';
import { toElementMetadata } from './element-metadata.js';
import { elementPaths } from './element-paths.js';
import { readElementWhere } from './element-where.js';
import { type ElementForms, elementForms } from './element-wire.js';
import { answerPage } from './list-page.js';
import { readQuery } from './query-names.js';

/** What paths about elements are answered from. */
export interface ElementServices {
  readonly catalogue: Catalogue;
  readonly useCases: Pick<UseCases, 'findObjects'>;
}

/** The platform's paths that tell what can be connected. Literal paths win over keys and ids. */
export const elementRoutes =
  ({ catalogue, useCases }: ElementServices): FastifyPluginCallback =>
  (app, _, done) => {
    const forms = elementForms(useCases);
    listPaths(app, catalogue, forms);
    elementPaths(app, catalogue, forms);
    done();
  };

const keyOf = ({ key }: Element) => key;

function listPaths(app: FastifyInstance, { elements }: Catalogue, forms: ElementForms): void {
  app.get('/elements', (request, reply) => {
    const { where = '', abridged = false, ...page } = readQuery(listElementsQuery, request, reply);
    const { matches, isAbridged } = readElementWhere(where);
    const rows = answerPage(reply, { what: 'elements', rows: elements.filter(matches), keyOf }, page);
    return rows.map(abridged || isAbridged ? forms.summaryOf : forms.resourceOf);
  });
  app.get('/elements/keys', (request, reply) => {
    const page = readQuery(elementPageQuery, request, reply);
    return answerPage(reply, { what: 'element keys', rows: elements.map(keyOf), keyOf: String }, page);
  });
  app.get('/elements/metadata', (request, reply) => {
    const { expand = false, ...page } = readQuery(elementMetadataQuery, request, reply);
    const rows = answerPage(reply, { what: 'elements', rows: elements, keyOf }, page);
    return rows.map((element) =>
      (expand ? forms.expandedMetadataOf : toElementMetadata)(element, elements.indexOf(element)),
    );
  });
}
