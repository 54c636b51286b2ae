import type { FastifyInstance } from 'fastify';
import type { SeenRequest, Sight } from '../sight/sight.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** There where somebody asked for traces or times. */
    seen?: SeenRequest;
  }
}

/**
 * Sees every request but those of whoever watches over Isotope: as the root of its trace here, which its answer names as
 * `Elements-Trace-Id`, and by where its time went, in `Server-Timing`.
 */
export function observeRequests(app: FastifyInstance, sight: Sight): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { method, headers, routeOptions } = request;
    if (routeOptions.config.isFree) return done();
    const seen = sight.begin(method, routeOptions.url ?? 'none', headers);
    request.seen = seen;
    if (seen.traceId !== undefined) reply.header('Elements-Trace-Id', seen.traceId);
    seen.run(done);
  });
  // A body comes by events that belong to the connection: what follows is the request's own again.
  app.addHook('preValidation', (request, _, done) => (request.seen ? request.seen.run(done) : done()));
  app.addHook('onSend', (request, reply, _, done) => {
    const timing = request.seen?.timing();
    if (timing !== undefined) reply.header('Server-Timing', timing);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.seen?.end(reply.statusCode);
    done();
  });
}
