import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

declare module 'fastify' {
  interface FastifyRequest {
    /** How its answer ended before it was whole: by a fault here once its headers were gone, or as its caller hung up. */
    brokenBy: 'FAULT' | 'CALLER' | undefined;
  }
}

interface Told {
  readonly logger: Logger;
  /** Hears of answers that are never finished: Fastify tells nobody of those. */
  readonly onBroken: (request: FastifyRequest, reply: FastifyReply) => void;
}

/**
 * Tells of every answer that is never finished, whether its caller waited for it or followed it. What breaks a streamed
 * one off is logged: once its headers are gone nobody can be told in the answer any more.
 */
export function watchBrokenAnswers(app: FastifyInstance, { logger, onBroken }: Told): void {
  app.decorateRequest('brokenBy', undefined);
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = reply;
    raw.once('close', () => {
      if (raw.writableFinished) return;
      request.brokenBy ??= 'CALLER';
      onBroken(request, reply);
    });
    done();
  });
  app.addHook('onSend', (request, { raw }, payload, done) => {
    if (payload instanceof Readable) {
      payload.once('error', (err) => {
        if (!raw.headersSent || raw.destroyed) return;
        request.brokenBy = 'FAULT';
        logger.error({ requestId: request.id, err }, 'answer broke off');
      });
    }
    done(null, payload);
  });
}

/** The status of an answer nobody waited for, as servers write it in their logs since nginx did. */
const callerHungUp = 499;

/** The status of an answer for whoever watches over Isotope: one that broke off by a fault is none but a failure. */
export function statusOf({ brokenBy }: FastifyRequest, { statusCode, raw }: FastifyReply): number {
  if (brokenBy === 'FAULT') return 500;
  return brokenBy === 'CALLER' && !raw.headersSent ? callerHungUp : statusCode;
}
