import { Agent } from 'undici';
import { type CallWatch, describeCall } from './call-watch.js';
import type { Deadline } from './deadline.js';
import { AutotaskError } from './errors.js';
import { createPublicLookup, type Resolve } from './public-lookup.js';
import { isFailure } from './refusal.js';
import { isVendorOrigin } from './server-url.js';
import { unreachable } from './unreachable.js';
import { wireOf, wireThrough, type Wire, type WireAnswer } from './wire.js';
import { hostName } from './zones.js';

/** An answer read to its end; `json` is undefined when the body is not JSON. */
export type Answer = {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
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
  readonly watch?: CallWatch | undefined;
};

/** Sends over a connection pool of its own, to public addresses alone, or through the `fetch` given. */
export const createTransport = ({ allowedOrigins, fetch: given, resolve, watch }: TransportOptions): Transport => {
  const agent = createAgent(allowedOrigins, resolve); // opens nothing before it is used
  const allowed = new Set(allowedOrigins.map((each) => new URL(each).origin));
  const wire = given === undefined ? wireOf(agent) : wireThrough(given);
  return {
    send: async (request, deadline) => {
      mustBeAllowed(request.url, allowed);
      if (!watch) return send(wire, request, deadline);
      return watch(describeCall(request.method ?? 'GET', request.url), async () => {
        const answer = await send(wire, request, deadline);
        return { ...answer, isFailure: isFailure(answer) };
      });
    },
    close: () => agent.destroy(),
  };
};

/** Every address was judged before it came here; a mistake there must not send a secret elsewhere. */
const mustBeAllowed = (url: string, allowed: ReadonlySet<string>): void => {
  const { origin } = new URL(url);
  if (isVendorOrigin(origin) || allowed.has(origin)) return;
  throw new AutotaskError('SERVER_URL_INVALID', `${hostName(url)} is not an address of Autotask.`, {
    field: 'serverUrl',
  });
};

// A handshake costs more than a call, and people's calls come seconds apart. A server that closes earlier says so.
const keptOpenMs = 25_000;

// Autotask's first handshake can take more than ten seconds; the deadline is what ends a request.
const createAgent = (allowedOrigins: readonly string[], resolve?: Resolve): Agent => {
  const lookup = createPublicLookup(
    allowedOrigins.map((origin) => new URL(origin).hostname),
    resolve,
  );
  const connect = { timeout: 60_000, autoSelectFamilyAttemptTimeout: 2_000, lookup };
  return new Agent({ connect, headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: keptOpenMs });
};

const send = async (wire: Wire, request: OutgoingRequest, deadline: Deadline): Promise<Answer> => {
  try {
    const { method = 'GET', headers = {}, body } = request;
    const answer = await wire(request.url, { method, headers, signal: deadline.signal, ...(body && { body }) });
    if (answer.isRedirect) throw await redirected(request.url, answer);
    const text = await readText(answer, request);
    return { status: answer.status, headers: answer.headers, text, json: parse(text) };
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

const redirected = async (url: string, answer: WireAnswer): Promise<AutotaskError> => {
  await answer.discard();
  return new AutotaskError(
    'SERVER_URL_INVALID',
    `${hostName(url)} sent us on to another address, which is not followed because the account's secret would go there too. Check the server URL.`,
    { field: 'serverUrl' },
  );
};

const readText = async (
  { body }: WireAnswer,
  { url, maxBytes = defaultMaxBytes }: OutgoingRequest,
): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
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
