import type { Env } from '../env';
import { askApi } from './ask-api';
import { readBody } from './body';
import { findTrespass, findWrongType } from './guard';
import { placeOf } from './place';
import { graphqlAnswer } from './refusal';
import { readSession } from './session-cookie';

/** What a door needs of the settings. */
export type DoorEnv = Pick<Env, 'apiUrl' | 'publicUrl'>;

/** A same-origin door to the API's GraphQL: takes the session from the cookie, so that no script ever holds it. */
export const graphqlDoor = (env: DoorEnv) => (request: Request) =>
  passOn(request, env, { path: '/graphql', accept: 'application/graphql-response+json, application/json' });

/** The same for the event stream, which is passed on event by event and ends when the browser leaves. */
export const streamDoor = (env: DoorEnv) => (request: Request) =>
  passOn(request, env, { path: '/graphql/stream', accept: 'text/event-stream', signal: request.signal });

interface Way {
  readonly path: string;
  readonly accept: string;
  readonly signal?: AbortSignal;
}

async function passOn(request: Request, env: DoorEnv, { path, ...way }: Way): Promise<Response> {
  const requestId = crypto.randomUUID();
  const place = placeOf(request.headers.get('host'), env.publicUrl);
  const refusal = findTrespass(request, place) ?? findWrongType(request);
  if (refusal) return graphqlAnswer(refusal, requestId);
  const body = await readBody(request);
  if (typeof body !== 'string') return graphqlAnswer(body, requestId);
  const session = readSession(request.headers.get('cookie'), place);
  const ask = { url: env.apiUrl + path, method: 'POST', session, body, from: request, requestId, ...way } as const;
  const answer = await askApi(ask);
  return answer instanceof Response ? copyOf(answer, requestId) : graphqlAnswer(answer, requestId);
}

/**
 * An event stream for as long as it comes. Whoever follows it begins anew however it ended, and Next would print a stack
 * for each that breaks off, one for every open page when the API ends.
 */
function asLongAsItComes(events: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const isOver = () => undefined; // for a browser that has left, too
  void events.pipeTo(writable, { preventAbort: true }).catch(() => writable.close().catch(isOver));
  return readable;
}

/** The API's answer without the headers that are its own affair; `no-transform` keeps compression from holding events. */
function copyOf(answer: Response, requestId: string): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
  headers.set('Elements-Request-Id', answer.headers.get('elements-request-id') ?? requestId);
  for (const name of ['content-type', 'retry-after', 'server-timing', 'elements-trace-id']) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const isStream = headers.get('content-type')?.startsWith('text/event-stream');
  const body = isStream && answer.body ? asLongAsItComes(answer.body) : answer.body;
  return new Response(body, { status: answer.status, headers });
}
