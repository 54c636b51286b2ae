import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
  const most = requests > 0 ? requests : Infinity;
  const inWork = limitConcurrency(app, most, shed);
  if (requests > 0) metrics.watch('isotope_requests_in_work', inWork);
}

/**
 * Gives the way to ask how many are in work: until the answer is sent or, for whoever has hung up, until there would be
 * one. Fastify tells of no response where nobody is left to take it.
 */
function limitConcurrency(app: FastifyInstance, most: number, shed: () => OverloadedError): () => number {
  let inWork = 0;
  const leave = (request: FastifyRequest) => {
    if (request.isInWork) inWork -= 1;
    request.isInWork = false;
  };
  app.decorateRequest('isInWork', false);
  app.decorateRequest('isAnswered', false);
  app.decorateRequest('beginWork', function (reply: FastifyReply) {
    if (inWork >= most) throw shed();
    inWork += 1;
    this.isInWork = true;
    reply.raw.once('close', () => {
      if (this.isAnswered) leave(this);
    });
  });
  // Once it is read whole: who sends slowly must not take the places of those who are done.
  app.addHook('preHandler', (request, reply, done) => {
    const { isFree, isStream } = request.routeOptions.config;
    if (!isFree && !isStream) request.beginWork(reply);
    done();
  });
  app.addHook('onSend', (request, reply, _, done) => {
    request.isAnswered = true;
    if (reply.raw.destroyed) leave(request);
    done();
  });
  return () => inWork;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Counted among those in work. */
    isInWork: boolean;
    /** Counts it among those in work; throws where there are too many. For whoever answers before there is a handler. */
    beginWork(reply: FastifyReply): void;
    /** Its answer is there, and about to be sent. */
    isAnswered: boolean;
  }
  interface FastifyContextConfig {
    /** Stays open for as long as somebody listens. */
    readonly isStream?: boolean;
  }
}
