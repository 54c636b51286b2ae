import type { FastifyInstance, FastifyReply } from 'fastify';

/** Aborts when the caller has hung up before the answer was sent. */
export function whileListening({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** What is thrown on the way of a caller who has gone: nobody reads the answer, and nothing is wrong. */
export const isHangUp = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Gives requests of this scope the way to a signal of their callers' hanging up, made where somebody asks for it. Fastify's
 * own comes with the end of the request's body, and so never for one whose body has been read.
 */
export function tellHangUps(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    let signal: AbortSignal | undefined;
    request.whileListening = () => (signal ??= whileListening(reply));
    done();
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** There in every route behind `tellHangUps`. */
    whileListening: () => AbortSignal;
  }
}
