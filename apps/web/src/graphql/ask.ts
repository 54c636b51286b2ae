import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { addressOf } from '@/door/ask-api';
import { placeOf } from '@/door/place';
import { readSession } from '@/door/session-cookie';
import { env } from '@/env';
import { pathHeader } from '@/lib/path-header';
import { logError } from '@/lib/log-error';
import { traceHeaders } from '@/tracing/trace-headers';
import { signInHref } from '@/lib/sign-in-href';
import { type Failure, failureOf } from './failure';
import { getClient } from './server-client';

/** What a page gets: all of its data, or why there is none. */
export type Answer<Data> =
  { readonly data: Data; readonly failure?: undefined } | { readonly data?: undefined; readonly failure: Failure };

/** Asks the API in the name of the signed-in person. Whoever is not signed in is led to do so, and back here. */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const asker = await currentAsker();
  const answer = await askAs(asker, document, variables);
  if (answer.failure?.kind === 'signedOut') redirect(await signInPath(asker));
  return answer;
}

/** Asks what may be answered in part: what was answered, and why something of it was not. */
export async function askInPart<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<{ readonly data: Data | undefined; readonly failure: Failure | undefined }> {
  const asker = await currentAsker();
  const result = await query(asker, document, variables);
  if (result.failure?.kind === 'signedOut') redirect(await signInPath(asker));
  return result;
}

/** In whose name the API is asked, and from which address. */
export interface Asker {
  readonly session: string | undefined;
  readonly address: string;
}

/** Asks without leading anybody away: an ended session is a failure like any other. Needs no request to be under way. */
export async function askAs<Data, Variables extends AnyVariables>(
  asker: Asker,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const { data, failure } = await query(asker, document, variables);
  if (failure === undefined && data !== undefined) return { data };
  return { failure: failure ?? noAnswer };
}

async function query<Data, Variables extends AnyVariables>(
  { session, address }: Asker,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<{ readonly data: Data | undefined; readonly failure: Failure | undefined }> {
  if (session === undefined) {
    return { data: undefined, failure: { kind: 'signedOut', message: '', requestId: undefined } };
  }
  const fetchOptions: RequestInit = {
    cache: 'no-store',
    headers: { Authorization: `Bearer ${session}`, 'X-Forwarded-For': address, ...traceHeaders() },
  };
  const result = await getClient().query(document, variables, { fetchOptions });
  const failure = failureOf(result);
  return { data: result.data, failure: failure && withRequestId(failure) };
}

const noAnswer: Failure = { kind: 'broken', message: '', requestId: undefined };

/** A failure the API knows nothing of gets an id of the console's own, under which the console's log holds it. */
function withRequestId(failure: Failure): Failure {
  if (failure.requestId !== undefined || failure.kind !== 'unreachable') return failure;
  const requestId = crypto.randomUUID();
  logError('the API did not answer a page', { requestId });
  return { ...failure, requestId };
}

/** The visitor, by the session their cookie holds. To be read before an answer streams, when headers are gone. */
export async function currentAsker(): Promise<Asker> {
  const requestHeaders = await headers();
  const place = placeOf(requestHeaders.get('host'), env.publicUrl);
  return { session: readSession(requestHeaders.get('cookie'), place), address: addressOf(requestHeaders) };
}

/** To sign in, and back; whoever brings a session that is none any more is told so there. */
async function signInPath({ session }: Asker): Promise<string> {
  const path = (await headers()).get(pathHeader) ?? '/';
  return signInHref({ next: path, hasEnded: session !== undefined });
}
