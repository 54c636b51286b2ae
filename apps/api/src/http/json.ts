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
    const text = bytes.toString();
    return void parse(request, text, (error, body) => (error ? done(notJson(text)) : done(null, body)));
  });
}

/** Says where it goes wrong, as far as V8 knows, and never what stands there, which may be a secret. */
function notJson(text: string): BadRequestError {
  const message = messageOfParser(text);
  if (/end of JSON input$/.test(message)) return new BadRequestError('The body is not JSON: it ends too early.');
  const [, position] = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message) ?? [];
  if (position === undefined) return new BadRequestError('The body is not JSON.');
  const lines = text.slice(0, Number(position)).split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  return new BadRequestError(`The body is not JSON: look at line ${lines.length}, column ${column}.`);
}

function messageOfParser(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return (error as SyntaxError).message;
  }
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
