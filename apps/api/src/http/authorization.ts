import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readAuthorization } from '../accounts/authorize.js';
import { UnauthenticatedError } from '../accounts/errors.js';
import type { Account } from '../accounts/ports.js';
import type { Actor, ActivitySource } from '../instances/ports.js';
import type { Redaction } from '../log/redaction.js';
import type { UseCases } from '../use-cases.js';
import { type RateLimits, limitAccount } from './rate-limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; there in every route behind `authorizeRequests`. */
    account: Account;
    actor: Actor;
  }
}

export interface AuthorizationServices {
  readonly useCases: Pick<UseCases, 'authorize'>;
  readonly redaction: Redaction;
  readonly rateLimits: RateLimits;
}

/**
 * Lets no request of this scope through, before its body is read, unless its credentials are somebody's who has not sent
 * too many. Sessions are the console's, whichever door they come to; all else is told as come by this one.
 */
export function authorizeRequests(
  app: FastifyInstance,
  { useCases, redaction, rateLimits }: AuthorizationServices,
  door: ActivitySource,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { id: requestId, ip: address, headers } = request;
    const credentials = readAuthorization(headers.authorization) ?? {};
    Object.values(credentials).forEach(redaction.remember);
    const source = credentials.bearer === undefined ? door : 'CONSOLE';
    // Whoever carries nothing has had nothing refused.
    const carriedBy = headers.authorization === undefined ? undefined : { source, requestId, address };
    request.account = await useCases.authorize(credentials, carriedBy);
    limitAccount(rateLimits, request.account, reply);
    request.actor = actorOf(request, source);
  });
}

/** Whether the credentials a request came with are somebody's now; it may have come a while ago. */
export async function isStillKnown(
  { useCases }: Pick<AuthorizationServices, 'useCases'>,
  { headers }: FastifyRequest,
): Promise<boolean> {
  try {
    await useCases.authorize(readAuthorization(headers.authorization) ?? {});
    return true;
  } catch (error) {
    if (error instanceof UnauthenticatedError) return false;
    throw error;
  }
}

const actorOf = ({ id, ip, account }: FastifyRequest, source: ActivitySource): Actor => ({
  organizationId: account.organization.id,
  user: account.user,
  source,
  requestId: id,
  address: ip,
  hasToken: account.instance !== undefined,
});
