import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { openapiRoute } from '../docs/openapi-route.js';
import { pageRoutes } from '../docs/pages.js';
import type { Refusals } from '../audit/refusals.js';
import type { AccountChanges } from '../accounts/account-changes.js';
import type { Redaction } from '../log/redaction.js';
import { graphqlRoutes } from '../graphql/server.js';
import type { GraphServices } from '../graphql/context.js';
import type { TrustedDocuments } from '../graphql/trusted/trusted-documents.js';
import { accountRoutes, authenticationRoutes } from '../rest/accounts.js';
import { auditRoutes } from '../rest/audit.js';
import { elementRoutes } from '../rest/elements.js';
import { forwardCalls } from '../rest/forwarding.js';
import { hubCallRoutes } from '../rest/hub-calls.js';
import { hubRoutes } from '../rest/hubs.js';
import type { RestServices } from '../rest/instance-services.js';
import { instanceRoutes } from '../rest/instances.js';
import { inviteRoutes } from '../rest/invites.js';
import { toRestAnswer } from '../rest/problems.js';
import { sessionRoutes } from '../rest/sessions.js';
import { learnVerbs, wrongVerb } from '../rest/verbs.js';
import { refusalOfUnserved } from '../rest/unserved-calls.js';
import { withoutRedaction } from '../log/logger.js';
import { authorizeRequests } from './authorization.js';
import { statusOf, watchBrokenAnswers } from './broken-answers.js';
import { closeIdleConnections } from './close-idle-connections.js';
import { readJsonOnly } from './json.js';
import { type OverloadLimits, shedOverload } from './overload.js';
import { type RateLimits, limitAddresses } from './rate-limits.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Sight } from '../sight/sight.js';
import { type Readiness, isReady } from '../status/readiness.js';
import { metricsRoute } from './metrics-route.js';
import { observeRequests } from './observe-requests.js';
import { makeRequestId } from './request-id.js';
import { isHangUp } from './while-listening.js';
import { answerUnreadable } from './unreadable-requests.js';
import { minuteMs } from '../milliseconds.js';

export interface HttpServices extends GraphServices, RestServices {
  readonly logger: Logger;
  readonly redaction: Redaction;
  readonly rateLimits: RateLimits;
  readonly accountChanges: Pick<AccountChanges, 'watch'>;
  readonly overload: OverloadLimits;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
  readonly refusals: Pick<Refusals, 'note'>;
  /** There where somebody asked for traces or times. */
  readonly sight: Sight | undefined;
  readonly documents: TrustedDocuments;
  readonly readiness: Pick<Readiness, 'check'>;
}

const bodyLimit = 1024 * 1024;
/** How long a request may take to arrive, its body included. */
const receiveWithinMs = minuteMs;
const restPrefix = '/elements/api-v2';
const requestIdHeader = 'Elements-Request-Id';

/** The API's HTTP side: /graphql, /graphql/stream, /elements/api-v2, /sessions, /invites, /audit, /healthz, /readyz and pages for people. */
export async function createHttp(services: HttpServices): Promise<FastifyInstance> {
  const { logger, redaction, useCases, metrics } = services;
  const app = Fastify({
    logger: false,
    genReqId: makeRequestId,
    requestIdHeader: false,
    bodyLimit,
    requestTimeout: receiveWithinMs,
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: 200 },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error, request, reply) => void answerError(logger, error, request, reply),
  });
  closeIdleConnections(app);
  readJsonOnly(app);
  if (services.sight) observeRequests(app, services.sight);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(requestIdHeader, request.id);
    reply.header('Cache-Control', 'no-store');
    done();
  });
  const accessLog = withoutRedaction(logger);
  const tell = (request: FastifyRequest, reply: FastifyReply) => {
    logResponse(accessLog, request, reply);
    const { method, routeOptions } = request;
    metrics.request(method, routeOptions.url ?? 'none', statusOf(request, reply), reply.elapsedTime / 1000);
  };
  app.addHook('onResponse', (request, reply, done) => {
    tell(request, reply);
    done();
  });
  const onBroken = (request: FastifyRequest, reply: FastifyReply) => {
    tell(request, reply);
    request.seen?.end(statusOf(request, reply));
  };
  watchBrokenAnswers(app, { logger, onBroken });
  app.setErrorHandler((error, request, reply) => answerError(logger, error, request, reply));
  app.setNotFoundHandler(answerNotFound);

  await shedOverload(app, services.overload, metrics);
  limitAddresses(app, services.rateLimits);
  app.get('/healthz', { config: { isFree: true } }, () => ({ status: 'ok' }));
  app.get('/readyz', { config: { isFree: true } }, async (_, reply) => {
    const checks = await services.readiness.check();
    const told = Object.fromEntries(Object.entries(checks).map(([name, problem]) => [name, problem ?? 'ok']));
    if (isReady(checks)) return { status: 'ready', checks: told };
    return reply.code(503).send({ status: 'not ready', checks: told });
  });
  await app.register(metricsRoute(metrics, services.metricsToken, services.refusals));
  await app.register(pageRoutes);
  await app.register(sessionRoutes({ useCases, remember: redaction.remember }));
  await app.register(inviteRoutes({ useCases, remember: redaction.remember }));
  await app.register(auditRoutes(services));
  await app.register(graphqlRoutes({ ...services, observer: services.sight?.observer }));
  await app.register(openapiRoute(services.service.version), { prefix: restPrefix });
  await app.register(restRoutes(services), { prefix: restPrefix });
  return app;
}

/** The headers a page of another origin may read: exactly those of the platform. */
const exposedHeaders = [
  'Elements-Returned-Count',
  'Elements-Total-Count',
  'Elements-Request-Id',
  'Elements-Next-Page-Token',
  'Elements-Trace-Id',
  'Elements-Error',
  'Content-Disposition',
];

/** What such a page may do: everything the REST API does. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

const restRoutes = (services: HttpServices) => async (app: FastifyInstance) => {
  // Any origin may ask: credentials travel in a header a page has to know, never in a cookie a browser adds.
  await app.register(cors, {
    origin: true,
    methods,
    credentials: false,
    exposedHeaders,
    maxAge: 600,
    strictPreflight: false,
  });
  await app.register(authenticationRoutes({ useCases: services.useCases, remember: services.redaction.remember }));
  await app.register(authorizedRoutes(services));
};

const authorizedRoutes = (services: HttpServices) => async (app: FastifyInstance) => {
  authorizeRequests(app, services, 'REST');
  forwardCalls(app, services, { prefix: restPrefix, bodyLimit });
  const served = learnVerbs(app);
  app.addHook('onRequest', (request, reply, done) => {
    // Only a route that takes anything for a part of its path can have been meant otherwise.
    const isOpen = !request.is404 && /[:*]/.test(request.routeOptions.url ?? '');
    const hasToken = request.account.instance !== undefined;
    if (isOpen && served.isWrongAt(pathOf(request).replace(/\/$/, ''), request.method, hasToken)) reply.callNotFound();
    else done();
  });
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const refusal = refusalOfUnserved(path.slice(restPrefix.length), request.account);
    if (refusal) throw refusal;
    const verbs = served.of(path.replace(/\/$/, ''), request.account.instance !== undefined);
    if (verbs.length === 0) return answerNotFound(request, reply);
    reply.header('Allow', verbs.join(', '));
    throw wrongVerb(request.method, verbs);
  });
  await app.register(accountRoutes(services));
  await app.register(instanceRoutes(services));
  await app.register(elementRoutes(services));
  await app.register(hubRoutes(services));
  await app.register(hubCallRoutes(services));
};

/** What was asked for, without the query and without doubled slashes. */
function pathOf({ url }: FastifyRequest): string {
  const [address = ''] = url.split('?');
  return address.replace(/\/+/g, '/');
}

function answerError(logger: Logger, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, body, retryAfterSeconds, allow, isOurs } = toRestAnswer(error);
  if (isOurs && !isHangUp(error)) logger.error({ requestId: request.id, err: error }, 'request failed');
  if (allow !== undefined) reply.header('Allow', allow);
  if (retryAfterSeconds !== undefined) reply.header('Retry-After', retryAfterSeconds);
  return reply
    .code(status)
    .header(requestIdHeader, request.id)
    .send({ requestId: request.id, ...body });
}

function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `Nothing is served at ${request.method} of this path. What is served is described at /openapi, and for programs at ${restPrefix}/docs/openapi.json.`;
  return reply.code(404).send({ requestId: request.id, message, code: 'NOT_SERVED' });
}

/** One line a request, of fields of our own making only: the route's pattern, never the address that was sent. */
function logResponse(logger: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const { id, method, routeOptions } = request;
  const durationMs = Math.round(reply.elapsedTime * 10) / 10;
  logger.info(
    {
      requestId: id,
      ...(request.seen?.traceId !== undefined && { traceId: request.seen.traceId }),
      method,
      route: routeOptions.url ?? '-',
      status: statusOf(request, reply),
      ...(request.brokenBy && { brokenBy: request.brokenBy }),
      durationMs,
    },
    'request',
  );
}
