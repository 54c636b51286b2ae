import type { FastifyReply, FastifyRequest } from 'fastify';
import { businessError, texts } from '../refusal.js';
import type { SandboxState } from '../state.js';
import { authenticate, type Caller } from './authenticate.js';
import { waitUnlessGone } from './wait.js';
import { latencyMs } from './usage.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The object whose threads a route uses, such as `Companies`. */
    object?: string;
    /** Metadata is answered without the slow account's wait, so that signing in takes that wait once. */
    isMetadata?: boolean;
  }
}

const thresholdObject = 'ThresholdInformation';

/** Lets a request to the vendor's data in: signs it in, counts it, applies the limits and waits where it must be slow. */
export const createGate =
  (state: SandboxState) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { lockAfterFailures } = state.faults.current();
    const caller = authenticate({ ...state, lockAfterFailures }, request.headers);
    const object = request.routeOptions.config.object ?? thresholdObject;
    state.usage.note();
    limit(state, caller, object);
    takeThread(state, caller, object, reply);
    const isHere = await waitUnlessGone(reply, delayMs(state, caller, request.routeOptions.config.isMetadata ?? false));
    return isHere ? undefined : reply.hijack();
  };

const limit = (state: SandboxState, { account }: Caller, object: string): void => {
  const { hourlyLimit } = state.faults.current();
  if (account.kind === 'LIMITED') throw businessError(429, texts.hour(10_000), { 'retry-after': '30' });
  if (account.kind === 'DENIED' && object !== thresholdObject) throw businessError(500, texts.noPermission);
  if (hourlyLimit > 0 && state.usage.count() > hourlyLimit) throw businessError(429, texts.hour(hourlyLimit));
};

const takeThread = (state: SandboxState, caller: Caller, object: string, reply: FastifyReply): void => {
  const { threadLimit } = state.faults.current();
  const giveBack = state.threads.take(caller.integrationCode, object, threadLimit);
  if (giveBack === undefined) throw businessError(429, texts.threads(threadLimit));
  reply.raw.once('close', giveBack);
};

const delayMs = (state: SandboxState, { account }: Caller, isMetadata: boolean): number => {
  const { delayMs: always, hasLatencyTiers, hourlyLimit } = state.faults.current();
  const slow = account.kind === 'SLOW' && !isMetadata ? state.slowMs : 0;
  const tier = hasLatencyTiers && hourlyLimit > 0 ? latencyMs(state.usage.count(), hourlyLimit) : 0;
  return always + slow + tier;
};
