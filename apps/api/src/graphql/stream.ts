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
import { BadRequestError } from '../rest/problems.js';
import { acceptsEvents } from './accepts-events.js';
import type { GraphContext } from './context.js';
import { logFaults, tellError } from './errors.js';
import { operationLimits, withinLimits } from './limits.js';
import type { OpenStreams } from './open-streams.js';

export interface StreamOptions {
  readonly schema: GraphQLSchema;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => GraphContext;
  readonly logger: Logger;
  readonly open: OpenStreams;
}

/** Subscriptions over server-sent events, each on a connection of its own. Queries and mutations belong to /graphql. */
export function createStreamHandler({ schema, contextOf, logger, open }: StreamOptions) {
  const handler = createHandler<Record<string, unknown>>({
    schema,
    context: ({ raw, context }) => ({ ...contextOf(raw, context.reply) }),
    authenticate: () => '',
    validate: (known, document) =>
      validate(known, document, [...specifiedRules, withinLimits]).map((error) =>
        coded(error, 'GRAPHQL_VALIDATION_FAILED'),
      ),
    onSubscribe: (_, { query, operationName }) => refusal(query, operationName ?? undefined),
    onNext: (_, { raw }, result) => {
      const { errors, ...rest } = result as ExecutionResult;
      if (errors) logFaults(logger, raw.id, errors);
      return { ...rest, ...(errors && { errors: errors.map(told) }), extensions: { requestId: raw.id } };
    },
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!acceptsEvents(request.headers.accept)) throw new BadRequestError(notAcceptable, [], 406, 'NOT_ACCEPTABLE');
    request.headers = { ...request.headers, accept: 'text/event-stream' }; // the only word graphql-sse streams at
    open.add(request, reply);
    reply.hijack();
    await handler(request, reply);
  };
}

const notAcceptable = 'Subscriptions are answered with server-sent events: send Accept: text/event-stream.';

/** What GraphQL refuses by itself once a document is valid are its variables. */
function told(error: GraphQLError): GraphQLError {
  const isOfVariables = error.path === undefined && !error.originalError;
  const coding = isOfVariables ? coded(error, 'BAD_USER_INPUT') : error;
  const { message, extensions = {} } = tellError(coding.toJSON(), error);
  return new GraphQLError(message, { ...placeOf(error), extensions });
}

/** The error with a code, unless it has one; the codes are those of `/graphql`. */
const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, { ...placeOf(error), extensions: { code, ...error.extensions } });

const placeOf = ({ nodes, source, positions, path }: GraphQLError) => ({
  nodes: nodes ?? null,
  source: source ?? null,
  positions: positions ?? null,
  path: path ?? null,
});

/** Why this is no subscription to follow; undefined when it is one. */
function refusal(query: string, operationName: string | undefined): ExecutionResult | undefined {
  try {
    const operation = getOperationAST(parse(query, { maxTokens: operationLimits.tokens }), operationName)?.operation;
    if (operation === OperationTypeNode.SUBSCRIPTION) return undefined;
    return operation === undefined
      ? refusedWith('The operation to run must be named by operationName.', 'OPERATION_RESOLUTION_FAILURE')
      : refusedWith('Send queries and mutations to /graphql; this address serves subscriptions.', 'NOT_A_SUBSCRIPTION');
  } catch (error) {
    if (error instanceof GraphQLError) return { data: null, errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
    if (error instanceof RangeError) return refusedWith(error.message, 'GRAPHQL_PARSE_FAILED'); // nested too deeply to be parsed
    throw error;
  }
}

/** Without `data`, graphql-sse takes it for no result and answers with words of its own. */
const refusedWith = (message: string, code: string): ExecutionResult => ({
  data: null,
  errors: [new GraphQLError(message, { extensions: { code } })],
});
