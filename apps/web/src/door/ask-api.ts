import { logError } from '@/lib/log-error';
import { traceHeaders } from '@/tracing/trace-headers';
import type { Refusal } from './refusal';

/** How long the API may take before it has answered at all; it gives providers 30 s itself, one check after another. */
export const answerWithinMs = 120_000;

/** A request a door makes to the API in the browser's name. */
export interface ApiRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly session: string | undefined;
  readonly body?: string;
  readonly accept: string;
  /** The browser's request, of which the client's address and what the browser calls itself are passed on. */
  readonly from: Request;
  readonly requestId: string;
  /** Ends the request early; only for what the browser merely listens to. What it asked to be done is done. */
  readonly signal?: AbortSignal;
}

/** Asks the API. A silent or absent API is a Refusal; everything it does answer is passed back as it is. */
export async function askApi(request: ApiRequest): Promise<Response | Refusal> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), answerWithinMs);
  const signals = request.signal ? [timeout.signal, request.signal] : [timeout.signal];
  try {
    return await fetch(request.url, { ...messageOf(request), signal: AbortSignal.any(signals) });
  } catch (cause) {
    if (!request.signal?.aborted) report(request, cause);
    return timeout.signal.aborted ? tooSlow : unreachable;
  } finally {
    clearTimeout(timer);
  }
}

const messageOf = ({ method, session, body, accept, from, requestId }: ApiRequest): RequestInit => ({
  method,
  cache: 'no-store',
  redirect: 'error',
  headers: {
    Accept: accept,
    'Elements-Request-Id': requestId,
    'X-Forwarded-For': addressOf(from.headers),
    'User-Agent': from.headers.get('user-agent') ?? '',
    ...traceHeaders(),
    ...(session === undefined ? {} : { Authorization: `Bearer ${session}` }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  },
  ...(body === undefined ? {} : { body }),
});

/** The client's address as the nearest proxy, or else the server itself, has seen it: the last in the list. */
export const addressOf = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || '127.0.0.1';

/** One line for the operator; the address names no secret, and no body is ever printed. */
function report({ url, requestId }: ApiRequest, cause: unknown): void {
  const error = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
  logError('the API did not answer', { url, requestId, error });
}

const unreachable: Refusal = {
  status: 502,
  code: 'API_UNREACHABLE',
  message: 'Isotope’s API does not answer. It may be restarting; try again in a moment.',
};

const tooSlow: Refusal = {
  status: 504,
  code: 'API_TIMEOUT',
  message: 'Isotope’s API did not answer in two minutes. What you asked may have been done all the same.',
};
