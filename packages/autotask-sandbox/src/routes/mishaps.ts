import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { businessError, Refusal, texts } from '../refusal.js';
import type { SandboxState } from '../state.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The call is done as asked, and the connection closed in place of the answer. */
    isAnswerLost?: boolean;
  }
}

/** Lets a share of the signed-in calls go wrong, each kind as it does at the vendor. */
export const addMishaps = (app: FastifyInstance, state: SandboxState): void => {
  app.addHook('onRequest', async (request, reply) => mishap(state, request, reply));
  app.addHook('onSend', async (request, reply) => {
    if (!request.isAnswerLost) return;
    if (isWriting(request) && reply.statusCode === 200) state.counters.count('lostAnswers');
    reply.raw.destroy();
  });
};

const mishap = (state: SandboxState, request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined => {
  const faults = state.faults.current();
  const happens = (share: number): boolean => share > 0 && state.chance.next() < share;
  if (happens(faults.throttledShare)) throw businessError(429, texts.threads(3), { 'retry-after': '1' });
  if (happens(faults.unavailableShare)) throw new Refusal(503, undefined);
  if (happens(faults.unexpectedShare)) throw businessError(500, texts.unexpected(54_634));
  request.isAnswerLost = happens(faults.lostAnswerShare);
  if (!happens(faults.cutShare)) return undefined;
  reply.raw.destroy();
  return reply.hijack();
};

const isWriting = ({ routeOptions }: FastifyRequest): boolean => (routeOptions.config.verb ?? 'query') !== 'query';
