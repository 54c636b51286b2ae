import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Account } from '../accounts/ports.js';
import { RateLimitedError } from '../limits/errors.js';
import type { RateLimit } from '../limits/rate-limit.js';
import { networkOf } from '../limits/network-of.js';

/** How many requests may come, by whose they are. */
export interface RateLimits {
  readonly address: RateLimit;
  readonly user: RateLimit;
  readonly organization: RateLimit;
}

/** Counts what comes from each network address, whoever sends it; addresses that are only looked at for health are free. */
export function limitAddresses(app: FastifyInstance, { address }: RateLimits): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.isFree) return done();
    const left = address.take(networkOf(request.ip));
    if (left < 0) throw refusal('One network address', address, left, reply);
    done();
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered however much there is to do, and not counted: for those who watch over Isotope. */
    readonly isFree?: boolean;
  }
}

/** Counts a request of somebody who is known, and tells in its answer how many may follow. Throws a RateLimitedError. */
export function limitAccount({ user, organization }: RateLimits, account: Account, reply: FastifyReply): void {
  const ofUser = user.take(account.user.id);
  if (ofUser < 0) throw refusal('A user', user, ofUser, reply);
  const ofOrganization = organization.take(account.organization.id);
  if (ofOrganization < 0) throw refusal('An organisation', organization, ofOrganization, reply);
  const tighter = ofUser <= ofOrganization ? user : organization;
  if (tighter.perMinute > 0) tell(reply, tighter, Math.min(ofUser, ofOrganization));
}

function refusal(whose: string, limit: RateLimit, left: number, reply: FastifyReply): RateLimitedError {
  tell(reply, limit, 0);
  return new RateLimitedError(whose, limit.perMinute, Math.ceil(-left / 1000));
}

/** The headers of the IETF's draft: the limit, what is left of it, and the seconds until all of it is there again. */
function tell(reply: FastifyReply, { perMinute }: RateLimit, left: number): void {
  reply.header('RateLimit-Limit', perMinute);
  reply.header('RateLimit-Remaining', left);
  reply.header('RateLimit-Reset', Math.ceil(((perMinute - left) * 60) / perMinute));
}
