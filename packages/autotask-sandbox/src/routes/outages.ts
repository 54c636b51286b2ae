import type { FastifyReply, FastifyRequest } from 'fastify';
import { routingError, texts } from '../refusal.js';
import type { Faults } from '../faults.js';
import type { SandboxState } from '../state.js';

const longestUrl = 2_100;

/** Notes every call to the vendor's side, then answers in place of it when a fault says so. */
export const createOutages =
  (state: SandboxState) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    noteCall(state, request);
    const faults = state.faults.current();
    if (faults.isConnectionDropped) return drop(reply);
    if (faults.isAnswerStalled) return stall(reply);
    if (faults.redirectTo !== null) return reply.redirect(faults.redirectTo);
    if (isAnswered(faults.answer, request)) return answer(faults.answer, reply);
    if (request.url.length > longestUrl) throw routingError(404, texts.noRoute(request.url.slice(0, 200)));
    return undefined;
  };

const noteCall = ({ calls }: SandboxState, request: FastifyRequest): void => {
  const userName = request.headers['username'];
  const [path = ''] = request.url.split('?');
  calls.note({ method: request.method, path, ...(typeof userName === 'string' ? { userName } : {}) });
};

const drop = (reply: FastifyReply): FastifyReply => {
  reply.raw.destroy();
  return reply.hijack();
};

const stall = (reply: FastifyReply): FastifyReply => {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'application/json' }).write('{');
  return reply;
};

const isAnswered = (fault: Faults['answer'], request: FastifyRequest): fault is NonNullable<Faults['answer']> =>
  fault !== null && request.url.toLowerCase().includes(fault.path.toLowerCase());

const answer = (fault: NonNullable<Faults['answer']>, reply: FastifyReply): FastifyReply =>
  reply.status(fault.status).header('content-type', fault.contentType).send(fault.body);
