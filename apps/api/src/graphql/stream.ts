import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { Logger } from 'pino';
import type { GraphContext } from './context.js';
import { logFaults, tellError } from './errors.js';
import { operationLimits, withinLimits } from './limits.js';
import type { OpenStreams } from './open-streams.js';

export interface StreamOptions {
  readonly schema: GraphQLSchema;
  readonly contextOf: (request: FastifyRequest) => GraphContext;
  readonly logger: Logger;
  readonly open: OpenStreams;
}

/** Subscriptions over server-sent events, each on a connection of its own. Queries and mutations belong to /graphql. */
export function createStreamHandler({ schema, contextOf, logger, open }: StreamOptions) {
  const handler = createHandler<Record<string, unknown>>({
    schema,
    context: (request) => ({ ...contextOf(request.raw) }),
    authenticate: () => '',
    validate: (known, document) => validate(known, document, [...specifiedRules, withinLimits]),
    onSubscribe: (_, { query, operationName }) => refusal(query, operationName ?? undefined),
    onNext: (_, { raw }, result) => {
      const { errors, ...rest } = result as ExecutionResult;
      if (!errors) return undefined;
      logFaults(logger, raw.id, errors);
      return { ...rest, errors: errors.map(told) };
    },
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    open.add(request, reply);
    reply.hijack();
    await handler(request, reply);
  };
}

function told(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = tellError(error.toJSON(), error);
  return new GraphQLError(message, { ...(path && { path }), ...(extensions && { extensions }) });
}

/** Why this is no subscription to follow; undefined when it is one. */
function refusal(query: string, operationName: string | undefined): ExecutionResult | undefined {
  try {
    const operation = getOperationAST(parse(query, { maxTokens: operationLimits.tokens }), operationName)?.operation;
    if (operation === OperationTypeNode.SUBSCRIPTION) return undefined;
    const message = 'Send queries and mutations to /graphql; this address serves subscriptions.';
    return refusedWith(new GraphQLError(message));
  } catch (error) {
    if (error instanceof GraphQLError) return refusedWith(error);
    if (error instanceof RangeError) return refusedWith(new GraphQLError(error.message)); // nested too deeply to be parsed
    throw error;
  }
}

/** Without `data`, graphql-sse takes it for no result and answers with words of its own. */
const refusedWith = (error: GraphQLError): ExecutionResult => ({ data: null, errors: [error] });
