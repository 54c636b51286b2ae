import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyPluginCallback } from 'fastify';

const folder = fileURLToPath(new URL('../../dist/pages/', import.meta.url));

const types = {
  'index.html': 'text/html; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
} as const;

/** Each page, and where its styles may come from: GraphiQL's dialogs write some while they are open. */
const styles = { graphiql: "'self' 'unsafe-inline'", openapi: "'self'" } as const;

/** The pages may run their own script and ask this Isotope, and nothing else. Fonts and pictures lie in their styles. */
const policyOf = (page: keyof typeof styles) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles[page]}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const headersOf = (page: keyof typeof styles) => ({
  'Content-Security-Policy': policyOf(page),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
});

/**
 * `/graphiql` and `/openapi`: pages for people, made of files that hold no secret and know nobody. Whoever uses one
 * brings credentials, which it keeps in memory.
 */
export const pageRoutes: FastifyPluginCallback = (app, _, done) => {
  for (const page of ['graphiql', 'openapi'] as const) {
    const headers = headersOf(page);
    for (const [file, type] of Object.entries(types)) {
      const read = once(() => readPage(`${page}/${file}`));
      app.get(file === 'index.html' ? `/${page}` : `/${page}/${file}`, async (request, reply) => {
        const { content, etag } = await read();
        reply.headers(headers).header('ETag', etag);
        return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.type(type).send(content);
      });
    }
  }
  done();
};

async function readPage(path: string) {
  const content = await readFile(`${folder}${path}`);
  return { content, etag: `"${createHash('sha256').update(content).digest('base64url')}"` };
}

/** Keeps what came of it once it has succeeded; a failure is tried again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () =>
    (kept ??= work().catch((error: unknown) => {
      kept = undefined;
      throw error;
    }));
}
