import { Agent, fetch as undiciFetch } from 'undici';
import type { Deadline } from './deadline.js';
import { AutotaskError } from './errors.js';
import { createPublicLookup, type Resolve } from './public-lookup.js';
import { isVendorOrigin } from './server-url.js';
import { unreachable } from './unreachable.js';
import { hostName } from './zones.js';

/** An answer read to its end; `json` is undefined when the body is not JSON. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
};

/** One request. Its headers may hold the secret, so it is never logged or put into an error. */
export type OutgoingRequest = {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly maxBytes?: number;
};

/** The one place that sends. */
export type Transport = {
  /**
   * Sends and reads the answer, whatever its status. Throws `PROVIDER_UNREACHABLE`, `PROVIDER_TIMEOUT`,
   * `SERVER_URL_INVALID` for a redirect (never followed), or the caller's own reason when the caller stopped.
   */
  send(request: OutgoingRequest, deadline: Deadline): Promise<Answer>;
  close(): Promise<void>;
};

const defaultMaxBytes = 1_048_576;

export type TransportOptions = {
  /** Where may be sent beside Autotask's own hosts, and wherever those are. */
  readonly allowedOrigins: readonly string[];
  readonly fetch?: typeof fetch | undefined;
  readonly resolve?: Resolve;
};

/** Sends over a connection pool of its own, to public addresses alone, or through the `fetch` given. */
export const createTransport = ({ allowedOrigins, fetch: given, resolve }: TransportOptions): Transport => {
  const agent = given === undefined ? createAgent(allowedOrigins, resolve) : undefined;
  const fetcher = given ?? withAgent(agent);
  return {
    send: async (request, deadline) => {
      mustBeAllowed(request.url, allowedOrigins);
      return send(fetcher, request, deadline);
    },
    close: async () => agent?.destroy(),
  };
};

/** Every address was judged before it came here; a mistake there must not send a secret elsewhere. */
const mustBeAllowed = (url: string, allowedOrigins: readonly string[]): void => {
  const { origin } = new URL(url);
  if (isVendorOrigin(origin) || allowedOrigins.some((each) => new URL(each).origin === origin)) return;
  throw new AutotaskError('SERVER_URL_INVALID', `${hostName(url)} is not an address of Autotask.`, {
    field: 'serverUrl',
  });
};

// Autotask's first handshake can take more than ten seconds; the deadline is what ends a request.
const createAgent = (allowedOrigins: readonly string[], resolve?: Resolve): Agent => {
  const lookup = createPublicLookup(
    allowedOrigins.map((origin) => new URL(origin).hostname),
    resolve,
  );
  const connect = { timeout: 60_000, autoSelectFamilyAttemptTimeout: 2_000, lookup };
  return new Agent({ connect, headersTimeout: 0, bodyTimeout: 0 });
};

// undici's fetch is Node's own, only newer; their types differ in name alone.
const withAgent = (dispatcher: Agent | undefined): typeof fetch =>
  ((url: string, init: object) => undiciFetch(url, { ...init, ...(dispatcher && { dispatcher }) })) as typeof fetch;

const send = async (fetcher: typeof fetch, request: OutgoingRequest, deadline: Deadline): Promise<Answer> => {
  try {
    const { method = 'GET', headers = {}, body } = request;
    const init = { method, headers, redirect: 'manual', signal: deadline.signal, ...(body && { body }) } as const;
    const response = await fetcher(request.url, init);
    if (isRedirect(response)) throw await redirected(request.url, response);
    const text = await readText(response, request);
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  } catch (error) {
    throw translate(error, request.url, deadline);
  }
};

const translate = (error: unknown, url: string, deadline: Deadline): unknown => {
  if (error instanceof AutotaskError) return error;
  if (deadline.isOver()) return timedOut(url, deadline.ms);
  return deadline.signal.aborted ? deadline.signal.reason : unreachable(url, error);
};

const timedOut = (url: string, ms: number): AutotaskError =>
  new AutotaskError('PROVIDER_TIMEOUT', `${hostName(url)} did not answer within ${ms / 1_000} seconds.`);

const isRedirect = (response: Response): boolean =>
  response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);

const redirected = async (url: string, response: Response): Promise<AutotaskError> => {
  await response.body?.cancel();
  return new AutotaskError(
    'SERVER_URL_INVALID',
    `${hostName(url)} sent us on to another address, which is not followed because the account's secret would go there too. Check the server URL.`,
    { field: 'serverUrl' },
  );
};

const readText = async (response: Response, { url, maxBytes = defaultMaxBytes }: OutgoingRequest): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLong(url);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const tooLong = (url: string): AutotaskError =>
  new AutotaskError('PROVIDER_UNREACHABLE', `${hostName(url)} answered with more than can be read.`);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // not JSON: an empty 401, or the page of a proxy
  }
};
