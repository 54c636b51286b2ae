import type { FastifyPluginCallback } from 'fastify';
import { z } from 'zod';
import type { OpenInvite } from '../accounts/people-ports.js';
import type { UseCases } from '../use-cases.js';
import { parse } from './parse.js';
import { placeOf } from './sessions.js';

const text = z.string().min(1).max(1024);
const lookBody = z.object({ invite: text });
const acceptBody = z.object({
  invite: text,
  email: z.string().max(1024).default(''),
  password: text,
  firstName: z.string().max(1024).nullish(),
  lastName: z.string().max(1024).nullish(),
});

/**
 * Using an invite, for the console: `POST /invites/look` tells what a link invites to, `POST /invites/accept` uses it up
 * and signs in. Needs no credentials to reach; the link's secret travels in the body, never in the address.
 */
export const inviteRoutes =
  ({
    useCases,
    remember,
  }: {
    readonly useCases: UseCases;
    readonly remember: (secret: string) => void;
  }): FastifyPluginCallback =>
  (app, _, done) => {
    app.post('/invites/look', async (request) => {
      const { invite } = parse(lookBody, request.body ?? {}, 'body');
      remember(invite);
      return toBody(await useCases.openInvite(invite, placeOf(request)));
    });

    app.post('/invites/accept', async (request) => {
      const { invite, ...asked } = parse(acceptBody, request.body ?? {}, 'body');
      remember(invite);
      remember(asked.password);
      const { token, expiresAt } = await useCases.acceptInvite(invite, asked, placeOf(request));
      return { token, expiresAt: expiresAt.toISOString() };
    });
    done();
  };

/** `JOIN` asks for an address, a password and names; `PASSWORD` for a password alone. */
const toBody = ({ organization, role, email, invitedBy, user, expiresAt }: OpenInvite) => ({
  kind: user ? 'PASSWORD' : 'JOIN',
  organization: organization.name,
  role,
  email,
  invitedBy: [invitedBy.firstName, invitedBy.lastName].filter(Boolean).join(' ') || invitedBy.email,
  expiresAt: expiresAt.toISOString(),
});
