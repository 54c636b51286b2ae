import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { AccountChanges } from '../accounts/account-changes.js';
import { authorizeRequests } from '../http/authorization.js';
import type { RateLimits } from '../http/rate-limits.js';
import { whileListening } from '../http/while-listening.js';
import type { Redaction } from '../log/redaction.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Observer } from '../sight/observer.js';
import { toRestAnswer } from '../rest/problems.js';
import { answerOperations } from './answer-operations.js';
import { refuseUnasked } from './asked-operation.js';
import { type GraphContext, type GraphServices, createContext } from './context.js';
import { logFaults, tellError } from './errors.js';
import { createExecutor } from './executor.js';
import { gatewayTo } from './gateway.js';
import { operationLimits, withinLimits } from './limits.js';
import { observeOperations, observedHandler, rootField } from './observe-operations.js';
import { createSchema, readSdl } from './schema.js';
import { streamRoute } from './stream-route.js';
import { runDocuments } from './trusted/run-documents.js';
import type { TrustedDocuments } from './trusted/trusted-documents.js';

export interface GraphqlServices extends GraphServices {
  readonly logger: Logger;
  readonly redaction: Redaction;
  readonly rateLimits: RateLimits;
  readonly accountChanges: Pick<AccountChanges, 'watch'>;
  readonly metrics: Pick<Metrics, 'operation' | 'lookUp' | 'refuse' | 'watch'>;
  readonly documents: TrustedDocuments;
  /** There where somebody asked for traces or times. */
  readonly observer?: Observer | undefined;
}

/** `/graphql` by Apollo, `/graphql/stream` by graphql-sse, over one schema and one context; the schema as a file. */
export const graphqlRoutes =
  (services: GraphqlServices): FastifyPluginAsync =>
  async (app) => {
    const { observer } = services;
    const schema = createSchema();
    const executor = createExecutor(schema);
    const contextOf = ({ account, actor }: FastifyRequest, reply: FastifyReply) =>
      createContext(services, account, actor, () => whileListening(reply));
    const server = new ApolloServer<GraphContext>({
      gateway: gatewayTo(schema, executor),
      introspection: true,
      validationRules: [withinLimits],
      parseOptions: { maxTokens: operationLimits.tokens },
      maxRecursiveSelections: true,
      // Credentials travel in a header no form or image can set, never in a cookie: there is no request to forge.
      csrfPrevention: false,
      includeStacktraceInErrorResponses: false,
      formatError: tellError,
      logger: services.logger,
      stopOnTerminationSignals: false,
      plugins: [
        ApolloServerPluginLandingPageDisabled(),
        // It would look at every field of every answer to find that nothing may be cached; we say so once below.
        ApolloServerPluginCacheControlDisabled(),
        fastifyApolloDrainPlugin(app),
        nameRequests(services.logger),
        refuseSubscriptions,
        measureOperations(services.metrics),
        ...(observer ? [observeOperations(observer)] : []),
      ],
    });
    await server.start();
    authorizeRequests(app, services, 'GRAPHQL');
    refuseUnasked(app);
    runDocuments(app, services.documents);
    answerInGraphql(app, services.logger);
    app.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: observedHandler(
        observer,
        answerOperations({ server, executor, contextOf, metrics: services.metrics, observer }),
      ),
    });
    app.get('/graphql/schema.graphql', (_, reply) => reply.type('text/plain; charset=utf-8').send(readSdl()));
    streamRoute(app, { services, schema, contextOf, logger: services.logger });
  };

/**
 * Every answer names its request, so that a person can quote it, and the logs hold the reason of a masked error under
 * the same id.
 */
const nameRequests = (logger: Logger): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async ({ contextValue }) => {
    const { requestId } = contextValue.actor;
    return {
      didEncounterErrors: async ({ errors }) => logFaults(logger, requestId, errors),
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        body.singleResult.extensions = { ...body.singleResult.extensions, requestId };
      },
    };
  },
});

/** An answer ends, a subscription goes on: it has an address of its own. */
const refuseSubscriptions: ApolloServerPlugin<GraphContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
      const message = 'Subscriptions are followed at /graphql/stream: POST the same body there.';
      throw new GraphQLError(message, { extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM', http: { status: 400 } } });
    },
  }),
};

/** Measures each operation by its first root field: its name is the client's to choose, and so no label. */
const measureOperations = (metrics: Pick<Metrics, 'operation' | 'lookUp'>): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async ({ contextValue: { startedAt } }) => {
    let isParsed = false;
    return {
      parsingDidStart: async () => void (isParsed = true),
      willSendResponse: async ({ operation, errors }) => {
        const outcome = operation === undefined ? 'invalid' : errors ? 'error' : 'ok';
        if (operation) metrics.lookUp('documents', !isParsed);
        metrics.operation(rootField(operation), outcome, (performance.now() - startedAt) / 1000);
      },
    };
  },
});

/** What is refused before GraphQL begins is answered in GraphQL's form. */
function answerInGraphql(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler((error, request, reply) => {
    const { status, body, retryAfterSeconds, isOurs } = toRestAnswer(error);
    if (isOurs) logger.error({ requestId: request.id, err: error }, 'request failed');
    if (retryAfterSeconds !== undefined) reply.header('Retry-After', retryAfterSeconds);
    const extensions = { code: body.code, requestId: request.id };
    return reply
      .code(status)
      .send({ errors: [{ message: body.message, extensions }], extensions: { requestId: request.id } });
  });
}
