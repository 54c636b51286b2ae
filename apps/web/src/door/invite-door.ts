import { z } from 'zod';
import { askApi } from './ask-api';
import { readBody } from './body';
import type { DoorEnv } from './graphql-door';
import { findTrespass, findWrongType } from './guard';
import { placeOf } from './place';
import { plainAnswer } from './refusal';
import { signedIn } from './session-door';

const invite = z.object({
  kind: z.enum(['JOIN', 'PASSWORD']),
  organization: z.string(),
  role: z.enum(['OWNER', 'EDITOR', 'VIEWER']),
  email: z.string().nullable(),
  invitedBy: z.string().nullable(),
});

/** What a link invites to. */
export type OpenInvite = z.infer<typeof invite>;

/** Tells what a link invites to; the link's secret travels in the body. */
export const lookAtInvite = (env: DoorEnv) => (request: Request) =>
  passOn(request, env, '/invites/look', async (answer, requestId) => {
    const body: unknown = await answer.json().catch(() => undefined);
    const { data } = invite.safeParse(body);
    if (answer.ok && data) return Response.json(data, { headers: { 'Cache-Control': 'no-store' } });
    const { data: refused } = z.object({ message: z.string() }).safeParse(body);
    const status = answer.ok ? 502 : answer.status;
    return plainAnswer({ status, code: 'REFUSED', message: refused?.message ?? '' }, requestId);
  });

/** Uses an invite up and keeps the session it opens in a cookie. */
export const acceptInvite = (env: DoorEnv) => (request: Request) =>
  passOn(request, env, '/invites/accept', (answer, requestId) => {
    const place = placeOf(request.headers.get('host'), env.publicUrl);
    if (place === undefined) throw new Error('A request without a place is refused before it is passed on.');
    return signedIn(answer, place, requestId);
  });

async function passOn(
  request: Request,
  { apiUrl, publicUrl }: DoorEnv,
  path: string,
  read: (answer: Response, requestId: string) => Promise<Response>,
): Promise<Response> {
  const requestId = crypto.randomUUID();
  const place = placeOf(request.headers.get('host'), publicUrl);
  const refusal = findTrespass(request, place) ?? findWrongType(request);
  if (refusal) return plainAnswer(refusal, requestId);
  const body = await readBody(request);
  if (typeof body !== 'string') return plainAnswer(body, requestId);
  const common = { accept: 'application/json', from: request, requestId };
  const answer = await askApi({ url: apiUrl + path, method: 'POST', session: undefined, body, ...common });
  return answer instanceof Response
    ? read(answer, answer.headers.get('elements-request-id') ?? requestId)
    : plainAnswer(answer, requestId);
}
