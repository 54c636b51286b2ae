import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadRequestError } from '../rest/problems.js';

/** What a request of GraphQL's brings, its values not looked at yet. */
export type Asked = Record<string, unknown>;

const nothingAsked =
  'No operation is asked for: send its text as query, as in {"query": "{ viewer { user { email } } }"}, or the id of a known document as documentId.';
const severalAsked = 'A request asks for one operation: send each of a batch by itself.';

const isOperation = ({ routeOptions: { url } }: FastifyRequest) => url === '/graphql' || url === '/graphql/stream';

/** Its body, or the query of its address; undefined for what asks for no operation. */
export function askedOf(request: FastifyRequest): Asked | undefined {
  const { method, body, query } = request;
  const asked = method === 'GET' ? query : body;
  return isOperation(request) && isRecord(asked) ? asked : undefined;
}

/** Refuses requests that name no operation, or several, before anybody looks for a document. */
export function refuseUnasked(app: FastifyInstance): void {
  app.addHook('preHandler', (request, _, done) => {
    if (!isOperation(request)) return done();
    if (Array.isArray(request.body)) throw new BadRequestError(severalAsked);
    const { query, documentId, extensions } = askedOf(request) ?? {};
    if ((query ?? documentId ?? extensions ?? undefined) === undefined) throw new BadRequestError(nothingAsked);
    done();
  });
}

const isRecord = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
