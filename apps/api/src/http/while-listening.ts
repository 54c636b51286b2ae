import type { FastifyReply } from 'fastify';

/**
 * Aborts when the caller has hung up before the answer was sent. Fastify's own signal comes with the end of the request's
 * body, and so never for one whose body has been read.
 */
export function whileListening({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** What is thrown on the way of a caller who has gone: nobody reads the answer, and nothing is wrong. */
export const isHangUp = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
