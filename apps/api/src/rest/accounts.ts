import type { FastifyPluginCallback } from 'fastify';
import { z } from 'zod';
import type { UseCases } from '../use-cases.js';
import { parse } from './parse.js';
import { BadRequestError } from './problems.js';
import { placeOf } from './sessions.js';
import { toWireDate } from './wire-date.js';

const text = z.string().min(1).max(1024);
/** Who signs in, in the words of the platform: its user names are e-mail addresses. */
export const authenticationBody = z.object({ username: text, password: text });

/** Signing in over the platform's wire: `POST /authentication` gives a token to be carried as `Bearer`. */
export const authenticationRoutes =
  ({
    useCases,
    remember,
  }: {
    readonly useCases: UseCases;
    readonly remember: (secret: string) => void;
  }): FastifyPluginCallback =>
  (app, _, done) => {
    app.post('/authentication', async (request) => {
      const { username: email, password } = parse(authenticationBody, request.body ?? {}, 'body');
      remember(password);
      const { token } = await useCases.signIn({ kind: 'PASSWORD', email, password }, placeOf(request));
      return { token };
    });
    done();
  };

/** The platform's paths about whoever asks. */
export const accountRoutes =
  ({ useCases }: { readonly useCases: UseCases }): FastifyPluginCallback =>
  (app, _, done) => {
    app.get('/authentication/secrets', ({ actor, account }) => useCases.revealSecrets(actor, account));
    app.get('/organizations/me', ({ account: { organization } }) => ({
      id: organization.number,
      name: organization.name,
      createdDate: toWireDate(organization.createdAt),
    }));
    app.get<{ Params: { id: string } }>('/accounts/:id/instances', ({ params }) => {
      throw new BadRequestError(`No account found with ID ${params.id.slice(0, 100)}`, [], 404, 'NOT_SERVED');
    });
    done();
  };
