import type { FastifyInstance, FastifyRequest } from 'fastify';
import { baseUrl, restPath } from '../base-url.js';
import type { Entity } from '../entities/entity.js';
import { answerCount, answerQuery, type QueryRules } from '../query/answer-query.js';
import { parseSearch, valueOf } from '../query/body.js';
import { parseCursor, type Cursor } from '../query/page.js';
import { routingError, texts } from '../refusal.js';
import type { SandboxState } from '../state.js';

/** Reads of one entity: by id, by query and its pages, and the count of a query. */
export const addRecordRoutes = (app: FastifyInstance, state: SandboxState, entity: Entity): void => {
  const base = `/V1.0/${entity.path}`;
  const options = { config: { object: entity.path } };
  const rules = (request: FastifyRequest, search?: string): QueryRules => ({
    entity,
    isStrict: state.faults.current().isStrictAboutOperators,
    urlOf: (direction, cursor) => pageUrl(request, entity, direction, cursor, search),
  });

  app.get(`${base}/:id`, options, (request) => getRecord(state, entity, request));
  app.post(`${base}/query`, options, (request) => answerQuery(rules(request), request.body));
  app.get(`${base}/query`, options, (request) => {
    const search = parameter(request, 'search');
    return answerQuery(rules(request, search), parseSearch(search));
  });
  app.post(`${base}/query/count`, options, (request) => answerCount(rules(request), request.body));
  app.get(`${base}/query/count`, options, (request) =>
    answerCount(rules(request), parseSearch(parameter(request, 'search'))),
  );
  for (const direction of ['next', 'previous']) addPageRoutes(app, `${base}/query/${direction}`, options, rules);
};

// A page of a query begun by POST is asked for by POST, with the same body again: the cursor holds a position only.
const addPageRoutes = (
  app: FastifyInstance,
  path: string,
  options: { readonly config: { readonly object: string } },
  rules: (request: FastifyRequest, search?: string) => QueryRules,
): void => {
  app.post(path, options, (request) =>
    answerQuery(rules(request), request.body, parseCursor(parameter(request, 'paging'))),
  );
  app.get(path, options, (request) => {
    const search = parameter(request, 'search');
    if (search === undefined) throw routingError(405, texts.noMethod('GET'));
    return answerQuery(rules(request, search), parseSearch(search), parseCursor(parameter(request, 'paging')));
  });
};

const getRecord = (state: SandboxState, entity: Entity, request: FastifyRequest) => {
  const { id } = request.params as { readonly id: string };
  if (!/^\d+$/.test(id)) throw routingError(404, texts.noRoute(request.url));
  const item = entity.records.find((record) => record['id'] === Number(id)) ?? null;
  if (item === null && state.faults.current().isMissingNotFound) throw routingError(404, texts.noRoute(request.url));
  return { item };
};

const parameter = (request: FastifyRequest, name: string): string | undefined => {
  const value = valueOf(request.query, name);
  return typeof value === 'string' ? value : undefined;
};

const pageUrl = (
  request: FastifyRequest,
  entity: Entity,
  direction: 'next' | 'previous',
  cursor: Cursor,
  search: string | undefined,
): string => {
  const paging = `paging=${encodeURIComponent(JSON.stringify(cursor))}`;
  const filter = search === undefined ? '' : `&search=${encodeURIComponent(search)}`;
  return `${baseUrl(request)}${restPath}V1.0/${entity.path}/query/${direction}?${paging}${filter}`;
};
