import type { FastifyPluginCallback } from 'fastify';
import { createOpenapi } from './openapi.js';

/**
 * `GET /docs/openapi.json`: the REST API described. Open to anybody and to pages of any origin: it says nothing of this
 * Isotope but its version, and tools that read such files send no secrets.
 */
export const openapiRoute =
  (version: string): FastifyPluginCallback =>
  (app, _, done) => {
    const document = JSON.stringify(createOpenapi(version));
    app.get('/docs/openapi.json', (_request, reply) =>
      reply.type('application/json; charset=utf-8').header('Access-Control-Allow-Origin', '*').send(document),
    );
    done();
  };
