import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readAuthorization } from '../accounts/authorize.js';
import type { Account } from '../accounts/ports.js';
import type { Actor, ActivitySource } from '../instances/ports.js';
import type { Redaction } from '../log/redaction.js';
import type { UseCases } from '../use-cases.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; there in every route behind `authorizeRequests`. */
    account: Account;
    actor: Actor;
  }
}

/** Lets no request of this scope through, before its body is read, unless its credentials are somebody's. */
export function authorizeRequests(
  app: FastifyInstance,
  { authorize }: Pick<UseCases, 'authorize'>,
  { remember }: Redaction,
  sourceOf: (account: Account) => ActivitySource,
): void {
  app.addHook('onRequest', async (request) => {
    const credentials = readAuthorization(request.headers.authorization) ?? {};
    Object.values(credentials).forEach(remember);
    request.account = await authorize(credentials);
    request.actor = actorOf(request, sourceOf(request.account));
  });
}

const actorOf = ({ id, ip, account }: FastifyRequest, source: ActivitySource): Actor => ({
  organizationId: account.organization.id,
  user: account.user,
  source,
  requestId: id,
  address: ip,
});
