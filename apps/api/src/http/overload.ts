import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { OverloadedError } from '../limits/errors.js';
import type { Metrics } from '../metrics/metrics.js';

export interface OverloadLimits {
  /** The longest the event loop may lag, on average over a second; 0 for no limit. */
  readonly lagMs: number;
  /** How many requests may be in work at once; 0 for no limit. Streams are not counted. */
  readonly requests: number;
}

const retryAfterSeconds = 2;

/**
 * Sheds requests with 503 while there is more to do than can be done, so that what is in work comes to its end. Those
 * who watch over Isotope are answered all the same.
 */
export async function shedOverload(
  app: FastifyInstance,
  { lagMs, requests }: OverloadLimits,
  metrics: Pick<Metrics, 'refuse' | 'watch'>,
): Promise<void> {
  const shed = () => {
    metrics.refuse('overload');
    return new OverloadedError(retryAfterSeconds);
  };
  await app.register(underPressure, {
    maxEventLoopDelay: lagMs,
    pressureHandler: ({ routeOptions }) => {
      if (!routeOptions.config.isFree) throw shed();
    },
  });
  if (requests > 0) metrics.watch('isotope_requests_in_work', limitConcurrency(app, requests, shed));
}

/** Gives the way to ask how many are in work. */
function limitConcurrency(app: FastifyInstance, most: number, shed: () => OverloadedError): () => number {
  let inWork = 0;
  app.decorateRequest('isInWork', false);
  // Once it is read whole: who sends slowly must not take the places of those who are done.
  app.addHook('preHandler', (request, _, done) => {
    const { isFree, isStream } = request.routeOptions.config;
    if (isFree || isStream) return done();
    if (inWork >= most) throw shed();
    inWork += 1;
    request.isInWork = true;
    done();
  });
  app.addHook('onResponse', (request, _, done) => {
    if (request.isInWork) inWork -= 1;
    request.isInWork = false;
    done();
  });
  return () => inWork;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Counted among those in work. */
    isInWork: boolean;
  }
  interface FastifyContextConfig {
    /** Stays open for as long as somebody listens. */
    readonly isStream?: boolean;
  }
}
