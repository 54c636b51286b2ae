import type { FastifyInstance } from 'fastify';

/**
 * Reads JSON bodies and no others. Any key is data, `__proto__` too, since bodies are read by their own keys only. An
 * empty body is none, whatever it is said to be: many clients send the header with every request.
 */
export function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('ignore', 'ignore');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '') done(null);
    else void parse(request, text, done);
  });
}
