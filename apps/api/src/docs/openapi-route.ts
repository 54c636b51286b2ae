import type { FastifyPluginCallback } from 'fastify';

/**
 * `GET /docs/openapi.json`: the REST API described. Open to anybody and to pages of any origin: it says nothing of this
 * Isotope but its version, and tools that read such files send no secrets.
 */
export const openapiRoute =
  (version: string): FastifyPluginCallback =>
  (app, _, done) => {
    let document: Promise<string> | undefined;
    app.get('/docs/openapi.json', async (_request, reply) => {
      const text = await (document ??= describe(version));
      return reply.type('application/json; charset=utf-8').header('Access-Control-Allow-Origin', '*').send(text);
    });
    done();
  };

/** Loaded when somebody first asks: it holds some MiB, and most never do. */
async function describe(version: string): Promise<string> {
  const { createOpenapi } = await import('./openapi.js');
  return JSON.stringify(createOpenapi(version));
}
