import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Entity, ParentOfEntity } from '../entities/entity.js';
import { answerPage } from '../query/answer-query.js';
import { firstPage, parseCursor } from '../query/page.js';
import type { SandboxState } from '../state.js';
import { pageUrl } from './page-url.js';
import { getRecord, parameter } from './records.js';
import { idIn, writePath } from './writes.js';

/** Reads the records of a child entity below one parent: all of them in pages by GET, and each by its id. */
export const addChildRoutes = (app: FastifyInstance, state: SandboxState, entity: Entity): void => {
  const { parent } = entity;
  if (parent === undefined) return;
  const base = writePath(entity);
  const options = { config: { object: entity.path } };
  app.get(base, options, (request) => listBelow(state, entity, parent, request));
  app.get(`${base}/:id`, options, (request) => getRecord(state, entity, request));
};

const listBelow = (state: SandboxState, entity: Entity, parent: ParentOfEntity, request: FastifyRequest) => {
  const parentId = idIn(request, 'parentId');
  const { largestPage, isNextAlwaysNamed } = state.faults.current();
  const paging = parameter(request, 'paging');
  const rules = {
    entity,
    table: state.tables.of(entity),
    isStrict: false,
    isNextAlwaysNamed,
    urlOf: (_direction: string, cursor: Parameters<typeof pageUrl>[2]) =>
      pageUrl(request, `${parent.path}/${parentId}/${parent.collection}`, cursor),
  };
  const filter = [{ op: 'eq', field: parent.field, value: parentId }];
  return answerPage(rules, filter, paging === undefined ? firstPage(largestPage) : parseCursor(paging));
};
