import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { acceptInvite, lookAtInvite } from './invite-door';
import { fromOwnPage, startTestApi } from './test-api';

const invite = {
  kind: 'JOIN',
  organization: 'Northwind Labs',
  role: 'EDITOR',
  email: null,
  invitedBy: 'Ada',
} as const;
const asked = JSON.stringify({ invite: 's3cret' });
const stops: (() => Promise<void>)[] = [];

async function anApi(status: number, body: unknown) {
  const api = await startTestApi((response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  stops.push(api.stop);
  return { ...api, env: { apiUrl: api.apiUrl, publicUrl: undefined } };
}

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

describe('lookAtInvite', () => {
  it('refuses a page of another origin, and asks nobody', async () => {
    const { env, received } = await anApi(200, invite);
    const answer = await lookAtInvite(env)(fromOwnPage(asked, { origin: 'https://evil.example' }));
    expect([answer.status, received.length]).toEqual([403, 0]);
  });

  it('tells what the link invites to, the secret in the body and no session with it', async () => {
    const { env, received } = await anApi(200, { ...invite, surprise: 'not passed on' });
    const answer = await lookAtInvite(env)(fromOwnPage(asked));
    expect(await answer.json()).toEqual(invite);
    expect(received[0]).toMatchObject({ path: '/invites/look', body: asked });
    expect(received[0]?.headers.authorization).toBeUndefined();
  });

  it('passes on that the link is dead', async () => {
    const { env } = await anApi(400, { message: 'This link has been used.' });
    const answer = await lookAtInvite(env)(fromOwnPage(asked));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: 'This link has been used.' });
  });

  it('does not hand on an answer it does not understand', async () => {
    const { env } = await anApi(200, { kind: 'SOMETHING' });
    expect((await lookAtInvite(env)(fromOwnPage(asked))).status).toBe(502);
  });
});

describe('acceptInvite', () => {
  it('keeps the session in a cookie scripts cannot read', async () => {
    const { env, received } = await anApi(200, { token: 'session-3', expiresAt: '2026-03-12T08:30:00.000Z' });
    const answer = await acceptInvite(env)(fromOwnPage(asked));
    expect(received[0]?.path).toBe('/invites/accept');
    expect(answer.headers.get('set-cookie')).toContain('isotope_session=session-3; Path=/; HttpOnly');
    expect(await answer.text()).not.toContain('session-3');
  });

  it('passes on what is wrong, and sets no cookie', async () => {
    const { env } = await anApi(400, { message: 'Choose a password of 12 to 256 characters.' });
    const answer = await acceptInvite(env)(fromOwnPage(asked));
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([400, null]);
  });
});
