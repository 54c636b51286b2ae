import type { FastifyReply, FastifyRequest } from 'fastify';
import { businessError, Refusal, texts } from '../refusal.js';
import type { SandboxState } from '../state.js';
import { authenticate, type Caller } from './authenticate.js';
import { isDenied, type Verb } from './rights.js';
import { waitUnlessGone } from './wait.js';
import { latencyMs } from './usage.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The object whose threads a route uses, such as `Companies`. */
    object?: string;
    /** Metadata is answered without the slow account's wait, so that signing in takes that wait once. */
    isMetadata?: boolean;
    /** What the route does with the object's records; it queries unless told. */
    verb?: Verb;
  }
}

const thresholdObject = 'ThresholdInformation';

/** Lets a request to the vendor's data in: signs it in, counts it, applies the limits and waits where it must be slow. */
export const createGate =
  (state: SandboxState) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { object = thresholdObject, isMetadata = false, verb = 'query' } = request.routeOptions.config;
    refuseStranger(state);
    const caller = signIn(state, request);
    state.usage.note();
    state.counters.count('calls');
    limit(state, caller, object, verb);
    if (!isMetadata && isDenied(state.faults.current(), object, verb))
      throw businessError(500, texts.noPermissionTo(verb));
    takeThread(state, caller, object, reply);
    const isHere = await waitUnlessGone(reply, delayMs(state, caller, isMetadata));
    return isHere ? undefined : reply.hijack();
  };

// A host that is not the user's zone refuses everybody, or answers with nothing.
const refuseStranger = (state: SandboxState): void => {
  const { wrongZone } = state.faults.current();
  if (wrongZone !== 'OFF') throw new Refusal(wrongZone === 'EMPTY' ? 200 : 401, undefined);
};

const signIn = (state: SandboxState, request: FastifyRequest): Caller => {
  try {
    return authenticate({ ...state, ...state.faults.current() }, request.headers);
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) state.counters.count('refusedSignIns');
    throw error;
  }
};

const limit = (state: SandboxState, { account }: Caller, object: string, verb: Verb): void => {
  const { hourlyLimit } = state.faults.current();
  if (account.kind === 'LIMITED') throw businessError(429, texts.hour(10_000), { 'retry-after': '30' });
  if (account.kind === 'DENIED' && object !== thresholdObject) throw businessError(500, texts.noPermissionTo(verb));
  if (hourlyLimit === 0 || state.usage.count() <= hourlyLimit) return;
  state.counters.count('hourlyViolations');
  throw businessError(429, texts.hour(hourlyLimit));
};

const takeThread = (state: SandboxState, caller: Caller, object: string, reply: FastifyReply): void => {
  const { threadLimit } = state.faults.current();
  const giveBack = state.threads.take(caller.integrationCode, object, threadLimit);
  if (giveBack === undefined) {
    state.counters.count('threadViolations');
    throw businessError(429, texts.threads(threadLimit));
  }
  reply.raw.once('close', giveBack);
};

const delayMs = (state: SandboxState, { account }: Caller, isMetadata: boolean): number => {
  const { delayMs: always, delayUpToMs, hasLatencyTiers, hourlyLimit } = state.faults.current();
  const slow = account.kind === 'SLOW' && !isMetadata ? state.slowMs : 0;
  const tier = hasLatencyTiers && hourlyLimit > 0 ? latencyMs(state.usage.count(), hourlyLimit) : 0;
  const more = delayUpToMs === 0 ? 0 : state.chance.next() * delayUpToMs;
  return always + more + slow + tier;
};
