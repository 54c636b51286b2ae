import { parseUrl } from '../parse-url.js';
import { PlatformError } from '../problem.js';
import { authorizationHeader, type CallerCredentials, withoutSecrets } from './authorization.js';
import { type Answer, invalidAnswer, refusal } from './answer.js';
import { platformBase } from './base-url.js';
import { withDeadline } from './deadline.js';
import { withRetries } from './retry.js';

/** The part of fetch a client uses; any fetch will do, such as one with a proxy or a trace of its own. */
export type PlatformFetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where the platform is and how it is reached. */
export interface PlatformAddress {
  readonly baseUrl: string | URL;
  readonly fetch?: PlatformFetch | undefined;
}

/** How patiently it is called. */
interface Patience {
  readonly timeoutMs: number;
  readonly retries: number;
  readonly retryCreates: boolean;
}

/** Where and as whom the platform is called; without credentials for signing in. */
export type CallerOptions = PlatformAddress & Patience & { readonly credentials?: CallerCredentials | undefined };

/** One call: its path lies below the base, begins with a slash and holds the query. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
  /** The ETag of the version that is to be changed; another one is refused with 409. */
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Makes a call and gives the successful answer; everything else is thrown as a PlatformError. */
export type Caller = (call: Call) => Promise<Answer>;

/** Makes calls as one user of one platform. Throws a TypeError for options that cannot work. */
export function createCaller(options: CallerOptions): Caller {
  const base = platformBase(options.baseUrl);
  const { credentials } = options;
  const authorization = credentials && authorizationHeader(credentials);
  const clean = credentials ? withoutSecrets(credentials) : (text: string) => text;
  const send = options.fetch ?? ((url, init) => fetch(url, init));

  const attempt = async (call: Call, signal: AbortSignal): Promise<Answer> => {
    const answer = await exchange(send, base + call.path, { ...requestOf(call, authorization), signal });
    if (isRedirect(answer)) throw invalidAnswer(answer, redirectMessage(answer));
    if (answer.status < 200 || answer.status > 299) throw refusal(answer, clean);
    return answer;
  };
  return (call) =>
    withDeadline(options.timeoutMs, call.signal, (deadline) =>
      withRetries(isRepeatable(call, options) ? options.retries : 0, deadline, () => attempt(call, deadline.signal)),
    );
}

/**
 * Reading may be repeated. A create may only where the caller has said that the platform honours idempotency keys, and
 * gave one: elsewhere a second POST makes a second instance. A change or delete never: others may have come between.
 */
const isRepeatable = ({ method, idempotencyKey }: Call, { retryCreates }: CallerOptions): boolean =>
  method === 'GET' || (method === 'POST' && retryCreates && idempotencyKey !== undefined);

/** No redirect is followed, lest the secrets go elsewhere; no cookie is sent and nothing is kept, for tokens come back. */
function requestOf({ method, body, idempotencyKey, ifMatch }: Call, authorization: string | undefined): RequestInit {
  const headers = new Headers({ Accept: 'application/json' });
  if (authorization !== undefined) headers.set('Authorization', authorization);
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
  if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
  const request = { method, headers, redirect: 'manual', credentials: 'omit', cache: 'no-store' } as const;
  if (body === undefined) return request;
  headers.set('Content-Type', 'application/json');
  return { ...request, body: JSON.stringify(body) };
}

async function exchange(
  send: PlatformFetch,
  url: string,
  init: RequestInit & { signal: AbortSignal },
): Promise<Answer> {
  try {
    const response = await send(url, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    init.signal.throwIfAborted();
    const message = `No whole answer came from ${new URL(url).origin}: ${reasonOf(cause)}.`;
    throw new PlatformError(message, 'NETWORK', {}, { cause });
  }
}

/** Node says `fetch failed` and puts the reason below, such as ECONNREFUSED; a browser says no more than the former. */
function reasonOf(error: unknown): string {
  const below = error instanceof Error ? (error.cause as { code?: unknown } | undefined)?.code : undefined;
  if (typeof below === 'string') return below;
  return error instanceof Error ? error.message : 'the connection failed';
}

/** Browsers hide a redirect that is not followed behind status 0. */
const isRedirect = ({ status }: Answer): boolean => status === 0 || (status >= 300 && status < 400);

function redirectMessage({ headers }: Answer): string {
  const location = parseUrl(headers.get('Location') ?? '');
  const target = location ? ` to ${location.origin}` : '';
  return `The platform redirects${target}; redirects are not followed, since secrets would go with them. Correct baseUrl.`;
}
