import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readAuthorization } from '../accounts/authorize.js';
import type { SignInRequest } from '../accounts/sign-in.js';
import type { UseCases } from '../use-cases.js';
import { parse } from './parse.js';

const text = z.string().min(1).max(1024);

const signInBody = z.union(
  [
    z.object({ link: text }).transform(({ link }): SignInRequest => ({ kind: 'LINK', link })),
    z.object({ email: text, password: text }).transform((given): SignInRequest => ({ kind: 'PASSWORD', ...given })),
    z
      .object({ userSecret: text, organizationSecret: text })
      .transform((given): SignInRequest => ({ kind: 'SECRETS', ...given })),
  ],
  { error: 'Send a link, or email and password, or userSecret and organizationSecret.' },
);

/** Signing in and out, for the console: `POST /sessions`, `DELETE /sessions/current`. Needs no credentials to reach. */
export const sessionRoutes =
  ({
    useCases,
    remember,
  }: {
    readonly useCases: UseCases;
    readonly remember: (secret: string) => void;
  }): FastifyPluginCallback =>
  (app, _, done) => {
    app.post('/sessions', async (request) => {
      const body = parse(signInBody, request.body ?? {}, 'body');
      for (const [field, value] of Object.entries(body)) if (field !== 'kind' && field !== 'email') remember(value);
      const { token, expiresAt } = await useCases.signIn(body, placeOf(request));
      return { token, expiresAt: expiresAt.toISOString() };
    });

    app.delete('/sessions/current', async (request, reply) => {
      const { bearer } = readAuthorization(request.headers.authorization) ?? {};
      if (bearer !== undefined) await useCases.signOut(bearer, placeOf(request));
      return reply.code(200).type('application/json').send('{}');
    });
    done();
  };

/** Where a request to sign in comes from. */
export const placeOf = ({ id, ip, headers }: FastifyRequest) => ({
  requestId: id,
  address: ip,
  userAgent: headers['user-agent'],
});
