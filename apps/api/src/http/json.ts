import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadRequestError } from '../rest/problems.js';

/**
 * Reads JSON bodies in UTF-8 and no others. Any key is data, `__proto__` too, since bodies are read by their own keys
 * only. An empty body is none, whatever it is said to be: many clients send the header with every request.
 */
export function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('ignore', 'ignore');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (bytes.length === 0) return done(null);
    const refusal = refusalOf(request, bytes);
    if (refusal) return done(refusal);
    return void parse(request, bytes.toString(), done);
  });
}

/** What could not be read as it was meant is refused: it would be kept as something else. */
function refusalOf({ headers }: FastifyRequest, bytes: Buffer): BadRequestError | undefined {
  if (!/^(\s*identity\s*)?$/i.test(headers['content-encoding'] ?? ''))
    return unsupported('Compressed bodies are not read. Send the body as it is, without Content-Encoding.');
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '') ?? [];
  if (!/^utf-?8$/i.test(charset))
    return unsupported('JSON is read in UTF-8 alone. Send it so, and charset=utf-8 or none.');
  return isUtf8(bytes) ? undefined : new BadRequestError('The body is not UTF-8, the encoding JSON is sent in.');
}

const unsupported = (message: string): BadRequestError => new BadRequestError(message, [], 415);
