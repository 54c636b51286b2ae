import type { z } from 'zod';
import { signInHeaders, type SignIn } from './credentials.js';
import { startDeadline } from './deadline.js';
import { AutotaskError } from './errors.js';
import { isSuccess, readRejection } from './refusal.js';
import { createTransport, type Answer } from './request.js';
import { normalizeServerUrl, restPathOf } from './server-url.js';
import { createTurnQueue } from './turn-queue.js';
import { hostName } from './zones.js';

/** An account to read from. `zoneUrl` is `Zone.url`. */
export type ClientOptions = SignIn & {
  readonly zoneUrl: string;
  readonly allowedOrigins?: readonly string[];
  /** The limit for each request; 60,000 unless given. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
};

/** One signed-in call; `entity` is the object whose limit it counts on. */
export type SignedInCall = {
  readonly entity: string;
  readonly url: string;
  /** Sent by POST when given, by GET otherwise. */
  readonly body?: string;
  readonly signal: AbortSignal | undefined;
};

/** Sends calls with an account's headers to its zone and to no other host. */
export type SignedIn = {
  /** `https://webservices5.autotask.net/ATServicesRest/V1.0` */
  readonly base: string;
  /** Throws an `AutotaskError` for every answer that `isWanted` does not let pass. */
  ask(call: SignedInCall, isWanted?: (answer: Answer) => boolean): Promise<Answer>;
  close(): Promise<void>;
};

// Autotask allows three calls in flight for an object and slows a caller down well before.
const callsInFlight = 2;
const maxBytes = 33_554_432;

/** Makes the sender of one account. The zone's address is checked as one that a person typed would be. */
export const createSignedIn = (options: ClientOptions): SignedIn => {
  const { secret, integrationCode, timeoutMs = 60_000 } = options;
  const base = readBase(options);
  const transport = createTransport(options.fetch);
  const queue = createTurnQueue(callsInFlight);
  const headers = { ...signInHeaders(options), Accept: 'application/json', 'Content-Type': 'application/json' };

  const send = async ({ url, body, signal }: SignedInCall): Promise<Answer> => {
    const deadline = startDeadline(timeoutMs, signal);
    const post = body === undefined ? {} : ({ method: 'POST', body } as const);
    return transport.send({ url, headers, maxBytes, ...post }, deadline).finally(deadline.dispose);
  };

  return {
    base,
    close: transport.close,
    ask: async (call, isWanted = isSuccess) => {
      if (!isWithin(base, call.url)) throw elsewhere(call.url);
      const waiting = call.signal ?? new AbortController().signal;
      const answer = await queue.inTurn(call.entity, waiting, () => send(call));
      if (isWanted(answer)) return answer;
      throw readRejection(answer, { secrets: [secret, integrationCode], now: Date.now() });
    },
  };
};

/** Reads an answer by its schema; one that does not fit is not Autotask's. */
export const readAnswer = <Schema extends z.ZodType>(schema: Schema, answer: Answer, url: string): z.infer<Schema> => {
  const read = schema.safeParse(answer.json);
  if (read.success) return read.data;
  throw new AutotaskError('PROVIDER_UNREACHABLE', `${hostName(url)} did not answer as Autotask does.`);
};

const readBase = ({ zoneUrl, allowedOrigins = [] }: ClientOptions): string => {
  const { origin } = normalizeServerUrl(zoneUrl, { allowedOrigins });
  return `${origin}${restPathOf(zoneUrl)}V1.0`;
};

// The address of a next page comes from an answer: whatever it names, the secret goes to the zone only.
const isWithin = (base: string, url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { origin, username, password } = new URL(url);
  return origin === new URL(base).origin && username === '' && password === '';
};

const elsewhere = (url: string): AutotaskError =>
  new AutotaskError(
    'SERVER_URL_INVALID',
    `Autotask named a next page at another address (${url.slice(0, 100)}), which is not followed.`,
  );
