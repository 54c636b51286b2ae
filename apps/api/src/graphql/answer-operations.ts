import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';
import type { Observer } from '../sight/observer.js';
import type { GraphContext } from './context.js';
import type { Executor, RepeatedOperation } from './executor.js';
import { noteOperation, rootField } from './observe-operations.js';

export interface AnsweringServices {
  readonly server: ApolloServer<GraphContext>;
  readonly executor: Pick<Executor, 'findRepeated'>;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => GraphContext;
  readonly metrics: Pick<Metrics, 'operation' | 'lookUp'>;
  readonly observer?: Observer | undefined;
}

/** An operation as it is asked for, which is known. */
interface Asked {
  readonly operation: RepeatedOperation;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly contentType: string;
}

/**
 * Answers operations by Apollo, and past it those that come again and again: it hashes every document, reads every header
 * and asks all its listeners before it runs what it has run before. Whatever is not plain stays Apollo's: GET, documents
 * named by their hash, variables that are refused. Where something failed, Apollo is given what came of it, and tells it.
 */
export function answerOperations({ server, executor, contextOf, metrics, observer }: AnsweringServices) {
  const failed = new WeakMap<FastifyRequest, GraphContext>();
  const contentTypes = createContentTypes();
  // Its own type knows of routes whose replies are said to be texts alone.
  const apollo = fastifyApolloHandler(server, {
    context: (request, reply) => Promise.resolve(failed.get(request) ?? contextOf(request, reply)),
  }) as RouteHandlerMethod;

  const byApollo = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const answer: unknown = await apollo.call(request.server, request, reply);
    contentTypes.learn(request, reply);
    return answer;
  };

  const findAsked = ({ method, body, headers }: FastifyRequest): Asked | undefined => {
    const contentType = contentTypes.of(headers.accept);
    if (method !== 'POST' || contentType === undefined || !isPlain(body)) return undefined;
    const operation = executor.findRepeated(body.query, body.operationName ?? undefined);
    return operation && { operation, variables: body.variables ?? undefined, contentType };
  };

  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const asked = findAsked(request);
    if (!asked) return byApollo(request, reply);
    const { operation, variables, contentType } = asked;
    const context = contextOf(request, reply);
    if (observer) noteOperation(observer, operation.definition);
    const answer = await operation.run(context, variables);
    if (!answer) return byApollo(request, reply);
    if (answer.errors) {
      failed.set(request, { ...context, answer });
      return byApollo(request, reply);
    }
    metrics.lookUp('documents', true);
    metrics.operation(rootField(operation.definition), 'ok', (performance.now() - context.startedAt) / 1000);
    reply.header('content-type', contentType);
    return JSON.stringify({ data: answer.data, extensions: { requestId: context.actor.requestId } });
  };
}

/** A request that brings a document's text. Extensions are Apollo's where they name a document. */
interface PlainRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

function isPlain(body: unknown): body is PlainRequest {
  if (!isRecord(body)) return false;
  const { query, operationName = null, variables = null, extensions = null } = body;
  return (
    typeof query === 'string' &&
    (operationName === null || typeof operationName === 'string') &&
    (variables === null || isRecord(variables)) &&
    (extensions === null || (isRecord(extensions) && !extensions['persistedQuery']))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mostContentTypes = 100;
const longestAccept = 500;

/** The content types of answers, by what was accepted, as Apollo chose them the last time. */
function createContentTypes() {
  const known = new Map<string | undefined, string>();
  return {
    of: (accept: string | undefined) => known.get(accept),
    learn({ method, headers: { accept } }: FastifyRequest, reply: FastifyReply): void {
      const chosen = reply.getHeader('content-type');
      if (method !== 'POST' || reply.statusCode !== 200 || typeof chosen !== 'string' || known.has(accept)) return;
      if (accept !== undefined && accept.length > longestAccept) return;
      if (known.size >= mostContentTypes) known.clear();
      known.set(accept, chosen);
    },
  };
}
