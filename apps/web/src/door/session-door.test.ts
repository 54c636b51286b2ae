import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeSession, openSession } from './session-door';
import { fromOwnPage, startTestApi } from './test-api';

const credentials = JSON.stringify({ email: 'ada@example.com', password: 'correct horse battery' });
const stops: (() => Promise<void>)[] = [];

async function anApi(status: number, body: unknown, headers: Record<string, string> = {}) {
  const api = await startTestApi((response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  });
  stops.push(api.stop);
  return { ...api, env: { apiUrl: api.apiUrl, publicUrl: undefined } };
}

const opened = { token: 'session-2', expiresAt: '2026-03-12T08:30:00.000Z' };

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

describe('openSession', () => {
  it('keeps the session in a cookie scripts cannot read, and tells the page only when it ends', async () => {
    const { env, received } = await anApi(200, opened);
    const answer = await openSession(env)(fromOwnPage(credentials, { cookie: null }));
    expect(received[0]).toMatchObject({ method: 'POST', path: '/sessions', body: credentials });
    expect(answer.headers.get('set-cookie')).toContain('isotope_session=session-2; Path=/; HttpOnly; SameSite=Lax');
    expect(await answer.json()).toEqual({ expiresAt: opened.expiresAt });
  });

  it('tells the API which browser asks, so that the person finds it in their list of sessions', async () => {
    const { env, received } = await anApi(200, opened);
    await openSession(env)(fromOwnPage(credentials, { 'user-agent': 'Firefox of a sort' }));
    expect(received[0]?.headers['user-agent']).toBe('Firefox of a sort');
  });

  it('passes on why the API refused, under its request id, and sets no cookie', async () => {
    const refusal = { requestId: 'r-1', message: 'The e-mail address or the password is wrong.' };
    const { env } = await anApi(401, refusal);
    const answer = await openSession(env)(fromOwnPage(credentials));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual(refusal);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('passes on how long to wait when there were too many tries', async () => {
    const { env } = await anApi(429, { requestId: 'r-1', message: 'Too many tries.' }, { 'Retry-After': '40' });
    const answer = await openSession(env)(fromOwnPage(credentials));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '40']);
  });

  it('gives no session to a host other than this machine without HTTPS, and names the setting', async () => {
    const { env, received } = await anApi(200, opened);
    const elsewhere = { host: 'isotope.lan:3000', origin: 'http://isotope.lan:3000' };
    const answer = await openSession(env)(fromOwnPage(credentials, elsewhere));
    expect(answer.status).toBe(403);
    expect((await answer.json()).message).toContain('ISOTOPE_PUBLIC_URL');
    expect(received).toEqual([]);
  });

  it('refuses to sign anybody in from another site', async () => {
    const { env, received } = await anApi(200, opened);
    const answer = await openSession(env)(fromOwnPage(credentials, { origin: 'https://evil.example' }));
    expect(answer.status).toBe(403);
    expect(received).toEqual([]);
  });

  it('sets no cookie when the API’s answer makes no sense', async () => {
    const { env } = await anApi(200, { token: 42 });
    const answer = await openSession(env)(fromOwnPage(credentials));
    expect(answer.status).toBe(502);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('closeSession', () => {
  it('ends the session at the API and forgets it', async () => {
    const { env, received } = await anApi(200, {});
    const answer = await closeSession(env)(fromOwnPage(undefined, {}, 'DELETE'));
    expect(received[0]).toMatchObject({ method: 'DELETE', path: '/sessions/current' });
    expect(received[0]?.headers.authorization).toBe('Bearer session-1');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toContain('isotope_session=; ');
  });

  it('forgets the session here even when the API does not answer, and says that it did not', async () => {
    const { env } = await anApi(200, {});
    await stops.pop()?.();
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await closeSession(env)(fromOwnPage(undefined, {}, 'DELETE'));
    expect(answer.status).toBe(502);
    expect(answer.headers.get('set-cookie')).toContain('isotope_session=; ');
    log.mockRestore();
  });

  it('signs nobody out for another site', async () => {
    const { env, received } = await anApi(200, {});
    const answer = await closeSession(env)(fromOwnPage(undefined, { 'sec-fetch-site': 'cross-site' }, 'DELETE'));
    expect(answer.status).toBe(403);
    expect(received).toEqual([]);
  });
});
