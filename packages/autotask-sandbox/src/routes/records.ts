import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Entity } from '../entities/entity.js';
import { present } from '../entities/present.js';
import { answerCount, answerQuery, type QueryRules } from '../query/answer-query.js';
import { parseSearch, valueOf } from '../query/body.js';
import { parseCursor } from '../query/page.js';
import { businessError, routingError, texts } from '../refusal.js';
import type { SandboxState } from '../state.js';
import { pageUrl } from './page-url.js';
import { idIn } from './writes.js';

/** Reads of one entity: by id, by query and its pages, and the count of a query. */
export const addRecordRoutes = (app: FastifyInstance, state: SandboxState, entity: Entity): void => {
  const base = `/V1.0/${entity.path}`;
  const options = { config: { object: entity.path } };
  const rules = (request: FastifyRequest, search?: string): QueryRules => ({
    entity,
    table: state.tables.of(entity),
    isStrict: state.faults.current().isStrictAboutOperators,
    isNextAlwaysNamed: state.faults.current().isNextAlwaysNamed,
    urlOf: (direction, cursor) => pageUrl(request, `${entity.path}/query/${direction}`, cursor, search),
  });
  const limited = (body: unknown): unknown => shorten(body, state.faults.current().largestPage);

  app.get(`${base}/:id`, options, (request) => getRecord(state, entity, request));
  app.post(`${base}/query`, options, (request) => answerQuery(rules(request), limited(request.body)));
  app.get(`${base}/query`, options, (request) => {
    const search = parameter(request, 'search');
    return answerQuery(rules(request, search), limited(parseSearch(search)));
  });
  app.post(`${base}/query/count`, options, (request) => answerCount(rules(request), request.body));
  app.get(`${base}/query/count`, options, (request) =>
    answerCount(rules(request), parseSearch(parameter(request, 'search'))),
  );
  for (const direction of ['next', 'previous']) addPageRoutes(app, state, `${base}/query/${direction}`, options, rules);
};

// A page of a query begun by POST is asked for by POST, with the same body again: the cursor holds a position only.
const addPageRoutes = (
  app: FastifyInstance,
  state: SandboxState,
  path: string,
  options: { readonly config: { readonly object: string } },
  rules: (request: FastifyRequest, search?: string) => QueryRules,
): void => {
  const cursorOf = (request: FastifyRequest) => {
    if (state.faults.current().isCursorExpired) throw businessError(500, texts.expiredCursor);
    return parseCursor(parameter(request, 'paging'));
  };
  app.post(path, options, (request) => answerQuery(rules(request), request.body, cursorOf(request)));
  app.get(path, options, (request) => {
    const search = parameter(request, 'search');
    if (search === undefined) throw routingError(405, texts.noMethod('GET'));
    return answerQuery(rules(request, search), parseSearch(search), cursorOf(request));
  });
};

/** One record by the id in the path, in the vendor's envelope. */
export const getRecord = (state: SandboxState, entity: Entity, request: FastifyRequest) => {
  const found = state.tables.of(entity).find(idIn(request, 'id'));
  if (found === undefined && state.faults.current().isMissingNotFound)
    throw routingError(404, texts.noRoute(request.url));
  return { item: found === undefined ? null : present(entity, found) };
};

/** A parameter of the address, whatever the casing of its name. */
export const parameter = (request: FastifyRequest, name: string): string | undefined => {
  const value = valueOf(request.query, name);
  return typeof value === 'string' ? value : undefined;
};

// With small pages switched on, a page may hold fewer rows than were asked for, as the vendor's may.
const shorten = (body: unknown, largestPage: number): unknown => {
  if (largestPage === 500 || typeof body !== 'object' || body === null) return body;
  const asked = Number(valueOf(body, 'maxrecords') ?? 500);
  const others = Object.entries(body).filter(([name]) => name.toLowerCase() !== 'maxrecords');
  return { ...Object.fromEntries(others), MaxRecords: Math.min(asked, largestPage) };
};
