import { type Readable, Transform } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { whileListening } from '../http/while-listening.js';
import { isReading } from '../hubs/pass-call-on.js';
import { getElement } from '../instances/draft.js';
import type { Catalogue, StoredInstance } from '../instances/ports.js';
import type { UseCases } from '../use-cases.js';
import { answerHeaders, requestHeaders } from './forward-headers.js';
import { type ForwardPath, forwardPath } from './forward-path.js';
import { BadRequestError } from './problems.js';

interface ForwardServices {
  readonly useCases: Pick<UseCases, 'passCallOn'>;
  readonly catalogue: Catalogue;
  readonly logger: Logger;
}

/**
 * Passes calls with the token of an instance that lives upstream on to the platform there: hub calls, and what is about
 * the instance and not served here. Before any route and before the body is read, which streams through as it comes, up
 * to `bodyLimit` bytes; each is in work from then on. `prefix` is the base of this API.
 */
export function forwardCalls(
  app: FastifyInstance,
  { useCases, catalogue, logger }: ForwardServices,
  { prefix, bodyLimit }: { readonly prefix: string; readonly bodyLimit: number },
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { actor, account } = request;
    const { instance } = account;
    if (!instance) return;
    const [address = '', ...query] = request.url.split('?');
    const below = address.replace(/\/+/g, '/').slice(prefix.length);
    const to = forwardPath(below, getElement(catalogue, instance.elementKey).hub);
    const forward = to && (await useCases.passCallOn(actor, instance, request.method));
    if (!forward) return;
    refuseDisabled(request, instance, to);
    request.beginWork(reply);
    const path = to.path + (query.length > 0 ? `?${query.join('?')}` : '');
    const body = bodyOf(request, bodyLimit);
    const answer = await forward({
      method: request.method,
      path,
      headers: requestHeaders(request.headers),
      body: body?.stream,
      isPlatformCall: to.isPlatformCall,
      signal: whileListening(reply),
    }).catch((error: unknown) => {
      throw body?.isTooLarge() ? tooLarge() : error;
    });
    if (answer.status > 300 && answer.status < 400 && answer.status !== 304) {
      answer.body.destroy();
      throw redirected();
    }
    const headers = answerHeaders(answer.headers, instance.number);
    noteRequestId(logger, request.id, headers['elements-request-id']);
    return reply.code(answer.status).headers(headers).send(answer.body);
  });
}

/** A disabled instance is not reached, but for the names of its objects. */
function refuseDisabled({ method }: FastifyRequest, instance: StoredInstance, { path }: ForwardPath): void {
  if (!instance.disabled || (isReading(method) && /^\/hubs\/[^/]+\/objects$/.test(path))) return;
  const message = `The instance “${instance.name}” is disabled. Enable it to let calls with its token through.`;
  throw new BadRequestError(message, [], 403, 'INSTANCE_DISABLED');
}

/** The body as it comes, cut off with an error beyond the limit; undefined when there is none. */
function bodyOf({ raw }: FastifyRequest, limit: number): { stream: Readable; isTooLarge(): boolean } | undefined {
  const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return undefined;
  if (Number(length) > limit) throw tooLarge();
  let size = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > limit) done(new Error('too large'));
      else done(null, chunk);
    },
  });
  raw.on('error', (error) => counting.destroy(error));
  // What nobody wants any more is read to its end all the same: a connection that is not read is never seen to close.
  counting.on('close', () => {
    raw.unpipe(counting);
    raw.resume();
  });
  return { stream: raw.pipe(counting), isTooLarge: () => size > limit };
}

const tooLarge = () => new BadRequestError('The body is larger than 1 MiB.', [], 413);

const redirected = () => {
  const message = 'The upstream platform redirects; redirects are not followed, since secrets would go along.';
  return new BadRequestError(message, [], 502, 'PROVIDER_UNREACHABLE');
};

/** The caller is given the platform's id of the request; this line leads from it to ours. */
function noteRequestId(logger: Logger, requestId: string, given: string | readonly string[] | undefined): void {
  if (typeof given !== 'string' || !/^[\w-]{1,64}$/.test(given)) return;
  logger.info({ requestId, upstreamRequestId: given }, 'passed on to the upstream platform');
}
