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

/** Refuses requests that name no operation, or several, or name one otherwise than can be read, before anybody looks for it. */
export function refuseUnasked(app: FastifyInstance): void {
  app.addHook('preHandler', (request, _, done) => {
    if (!isOperation(request)) return done();
    if (Array.isArray(request.body)) throw new BadRequestError(severalAsked);
    const asked = askedOf(request) ?? {};
    if (request.method === 'POST') refuseMisshapen(asked);
    const { query, documentId, extensions } = asked;
    if ((query ?? documentId ?? extensions ?? undefined) === undefined) throw new BadRequestError(nothingAsked);
    done();
  });
}

/** What a body may bring, and the kind of each. */
const kinds = {
  query: 'text',
  operationName: 'text',
  documentId: 'text',
  variables: 'a JSON object',
  extensions: 'a JSON object',
} as const;

function refuseMisshapen(asked: Asked): void {
  for (const [name, kind] of Object.entries(kinds)) {
    const value = asked[name] ?? undefined;
    const fits = kind === 'text' ? typeof value === 'string' : isRecord(value);
    if (value !== undefined && !fits) throw new BadRequestError(`${name} must be ${kind}.`);
  }
}

const isRecord = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
