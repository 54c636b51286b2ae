import { fastify, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createGate } from './access/gate.js';
import { entities } from './entities/all.js';
import { Refusal, texts } from './refusal.js';
import { addChildRoutes } from './routes/children.js';
import { addControlRoutes } from './routes/control.js';
import { addDiscoveryRoutes } from './routes/discovery.js';
import { addMetadataRoutes } from './routes/metadata.js';
import { addMishaps } from './routes/mishaps.js';
import { createOutages } from './routes/outages.js';
import { addRecordRoutes } from './routes/records.js';
import { addRefusedMethods } from './routes/refused-methods.js';
import { addThresholdRoute } from './routes/threshold.js';
import { addWriteRoutes } from './routes/writes.js';
import type { SandboxState } from './state.js';

/** Puts the sandbox's routes together. Paths are matched whatever their casing, as the vendor's server does. */
export const createServer = (state: SandboxState): FastifyInstance => {
  const app = fastify({
    forceCloseConnections: true,
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true },
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => reply.status(404).send({ Message: texts.noRoute(request.url) }));
  addControlRoutes(app, state);
  app.register(async (vendor) => addVendorSide(vendor, state), { prefix: '/ATServicesRest' });
  return app;
};

const addVendorSide = async (app: FastifyInstance, state: SandboxState): Promise<void> => {
  app.addHook('onRequest', createOutages(state));
  app.setNotFoundHandler((request, reply) => reply.status(404).send({ Message: texts.noRoute(request.url) }));
  addDiscoveryRoutes(app, state);
  await app.register(async (gated) => {
    gated.addHook('onRequest', createGate(state));
    addMishaps(gated, state);
    addThresholdRoute(gated, state);
    for (const entity of entities) {
      addMetadataRoutes(gated, state, entity);
      addRecordRoutes(gated, state, entity);
      addChildRoutes(gated, state, entity);
      addWriteRoutes(gated, state, entity);
      addRefusedMethods(gated, entity);
    }
  });
};

const answerError = (error: FastifyError | Refusal, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (error instanceof Refusal) return reply.status(error.status).headers(error.headers).send(error.body);
  if (error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return reply.status(500).send({ errors: [texts.noFilters] });
  if (error instanceof SyntaxError || error.code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return reply.status(500).send({ errors: [texts.unreadableJson] });
  return reply.status(error.statusCode ?? 500).send({ Message: error.message });
};
