import { z } from 'zod';
import { askApi } from './ask-api';
import { readBody } from './body';
import type { DoorEnv } from './graphql-door';
import { findTrespass, findWrongType } from './guard';
import { type Place, placeOf } from './place';
import { plainAnswer, type Refusal } from './refusal';
import { forgetSession, keepSession, readSession } from './session-cookie';

const opened = z.object({ token: z.string(), expiresAt: z.coerce.date() });
const failed = z.object({ requestId: z.string().optional(), message: z.string() });

/** Signs in: hands what the person gave to the API and keeps the session it gives in a cookie. */
export const openSession =
  ({ apiUrl, publicUrl }: DoorEnv) =>
  async (request: Request): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const place = placeOf(request.headers.get('host'), publicUrl);
    const refusal = findTrespass(request, place) ?? findWrongType(request);
    if (refusal || !place) return plainAnswer(refusal ?? broken, requestId);
    const body = await readBody(request);
    if (typeof body !== 'string') return plainAnswer(body, requestId);
    const url = `${apiUrl}/sessions`;
    const common = { accept: 'application/json', from: request, requestId };
    const answer = await askApi({ url, method: 'POST', session: undefined, body, ...common });
    return answer instanceof Response ? signedIn(answer, place, requestId) : plainAnswer(answer, requestId);
  };

/** Signs out: ends the session at the API, and forgets it here even if the API does not answer. */
export const closeSession =
  ({ apiUrl, publicUrl }: DoorEnv) =>
  async (request: Request): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const place = placeOf(request.headers.get('host'), publicUrl);
    const refusal = findTrespass(request, place);
    if (refusal || !place) return plainAnswer(refusal ?? broken, requestId);
    const session = readSession(request.headers.get('cookie'), place);
    const url = `${apiUrl}/sessions/current`;
    const common = { accept: 'application/json', from: request, requestId };
    const answer = session && (await askApi({ url, method: 'DELETE', session, ...common }));
    const ended = !answer || answer instanceof Response;
    const result = ended ? new Response(null, { status: 204 }) : plainAnswer(answer, requestId);
    result.headers.append('Set-Cookie', forgetSession(place));
    return result;
  };

/** The answer to whoever signed in: the session goes into the cookie, and why there is none into the body. */
export async function signedIn(answer: Response, place: Place, requestId: string): Promise<Response> {
  const body: unknown = await answer.json().catch(() => undefined);
  const id = answer.headers.get('elements-request-id') ?? requestId;
  const session = answer.ok ? opened.safeParse(body).data : undefined;
  if (session === undefined) return notSignedIn(answer, body, id);
  const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': keepSession(session.token, session.expiresAt, place) };
  return Response.json({ expiresAt: session.expiresAt }, { headers });
}

function notSignedIn(answer: Response, body: unknown, requestId: string): Response {
  const { data } = failed.safeParse(body);
  const refusal =
    answer.ok || data === undefined ? broken : { ...broken, status: answer.status, message: data.message };
  return plainAnswer(refusal, data?.requestId ?? requestId, answer.headers.get('retry-after'));
}

const broken: Refusal = {
  status: 502,
  code: 'API_BROKEN',
  message: 'Isotope’s API answered in a way the console does not understand. Its log tells more.',
};
