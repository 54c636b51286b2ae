import type { FastifyInstance } from 'fastify';

/**
 * Reads JSON bodies and no others. Any key is data, `__proto__` too, since bodies are read by their own keys only; and a
 * PUT, PATCH or DELETE that says it is JSON may have no body, for many clients send the header with every request.
 */
export function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('ignore', 'ignore');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '' && request.method !== 'POST') done(null);
    else void parse(request, text, done);
  });
}
