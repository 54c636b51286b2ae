import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { installation } from '../audit/entries.js';
import type { Refusal, Refusals } from '../audit/refusals.js';
import type { Metrics } from '../metrics/metrics.js';

/**
 * `GET /metrics` in Prometheus' text format: for whoever carries the configured token as `Bearer`, or, without one, for
 * this machine alone: called by a name or address of its own, so that no page in a browser there reads them under another
 * name, and by no proxy.
 */
export const metricsRoute =
  (
    metrics: Pick<Metrics, 'text' | 'contentType'>,
    token: string | undefined,
    refusals: Pick<Refusals, 'note'>,
  ): FastifyPluginAsync =>
  async (app) => {
    app.get('/metrics', { config: { isFree: true } }, async (request, reply) => {
      if (!mayRead(request, token)) {
        if (request.headers.authorization !== undefined) refusals.note(refusalOf(request));
        const message =
          token === undefined
            ? 'Metrics are read on this machine only, by its own name and through no proxy. Set ISOTOPE_METRICS_TOKEN to read them from elsewhere.'
            : 'Send the metrics token: Authorization: Bearer <ISOTOPE_METRICS_TOKEN>.';
        const code = token === undefined ? 403 : 401;
        return reply.code(code).send({ requestId: request.id, message, code: 'METRICS_REFUSED' });
      }
      return reply.type(metrics.contentType).send(await metrics.text());
    });
  };

/** Whoever guesses at the token, or sends another of theirs here. */
const refusalOf = ({ id: requestId, ip: address }: FastifyRequest): Refusal => ({
  action: 'CREDENTIALS_REFUSED',
  by: { organizationId: installation, user: null, source: 'REST', requestId, address },
  about: { carried: ['metrics token'] },
});

function mayRead({ socket, headers }: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return isLoopback(socket.remoteAddress) && isOwnName(headers.host) && !isPassedOn(headers);
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string) => createHash('sha256').update(text).digest();

const isLoopback = (address = '') => isIP(address) !== 0 && (address === '::1' || /^(?:::ffff:)?127\./.test(address));

const isOwnName = (host = '') => /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);

const isPassedOn = (headers: IncomingHttpHeaders) =>
  Object.keys(headers).some((name) => /^(?:via|forwarded|x-forwarded-.+|x-real-ip)$/.test(name));
