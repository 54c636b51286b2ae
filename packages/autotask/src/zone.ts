import { z } from 'zod';
import type { CallWatch } from './call-watch.js';
import { startDeadline, type Deadline } from './deadline.js';
import { AutotaskError } from './errors.js';
import { isSuccess, readRefusal } from './refusal.js';
import { createTransport, type Answer, type Transport } from './request.js';
import { isVendorOrigin, normalizeServerUrl, restPathOf } from './server-url.js';
import { hostName, zoneLabel } from './zones.js';

/** Where a user's data lives. `url` ends with a slash and has no version: `https://webservices5.autotask.net/ATServicesRest/`. */
export type Zone = {
  readonly url: string;
  /** The console of the same zone, for links. */
  readonly webUrl?: string;
  /** The vendor's name of the zone. */
  readonly name: string;
  /** The number of the customer's database. */
  readonly ci: number;
  /** The region in words, where it is known. */
  readonly label?: string;
};

type ZoneQuestion = { readonly serverUrl?: string | undefined; readonly signal?: AbortSignal | undefined };

/** Finds zones by user name alone; no secret is sent. */
export type ZoneFinder = {
  find(userName: string, options?: ZoneQuestion): Promise<Zone>;
  close(): Promise<void>;
};

type FinderOptions = {
  readonly allowedOrigins?: readonly string[];
  readonly deadlineMs?: number;
  readonly fetch?: typeof fetch;
  readonly watch?: CallWatch | undefined;
};

/** Makes a finder that asks the discovery host, or the host of the `serverUrl` given. */
export const createZoneFinder = ({
  allowedOrigins = [],
  deadlineMs = 30_000,
  fetch,
  watch,
}: FinderOptions = {}): ZoneFinder => {
  const transport = createTransport({ allowedOrigins, fetch, watch });
  return {
    find: async (userName, { serverUrl = '', signal } = {}) => {
      const { origin } = normalizeServerUrl(serverUrl, { allowedOrigins });
      const deadline = startDeadline(deadlineMs, signal);
      return askZone({ transport, allowedOrigins, deadline, now: Date.now }, origin, userName).finally(
        deadline.dispose,
      );
    },
    close: transport.close,
  };
};

/** What asking for a zone needs. */
export type ZoneAsking = {
  readonly transport: Transport;
  readonly allowedOrigins: readonly string[];
  readonly deadline: Deadline;
  readonly now: () => number;
};

const zoneAnswer = z.object({ zoneName: z.string(), url: z.string(), webUrl: z.string().nullish(), ci: z.number() });

/**
 * Asks one host for a user's zone. The address it names is checked like one a person typed before it is believed.
 * Throws `CREDENTIALS_REJECTED` on the user name when Autotask knows no such user.
 */
export const askZone = async (asking: ZoneAsking, origin: string, userName: string): Promise<Zone> => {
  // Trimmed, as the header that follows will be: HTTP drops spaces around a header's value.
  const url = `${origin}/ATServicesRest/V1.0/zoneInformation?user=${encodeURIComponent(userName.trim())}`;
  const answer = await asking.transport.send({ url }, asking.deadline);
  if (!isSuccess(answer)) throw readZoneRefusal(answer, url, asking.now());
  const read = zoneAnswer.safeParse(answer.json);
  if (!read.success) throw notAutotask(url);
  return toZone(read.data, asking.allowedOrigins, url);
};

const toZone = (answer: z.infer<typeof zoneAnswer>, allowedOrigins: readonly string[], asked: string): Zone => {
  const origin = originOf(answer.url, allowedOrigins, asked);
  const url = `${origin}${restPathOf(answer.url)}`;
  const label = zoneLabel(url);
  const webUrl = readWebUrl(answer.webUrl, allowedOrigins);
  return { url, name: printable(answer.zoneName), ci: answer.ci, ...(webUrl && { webUrl }), ...(label && { label }) };
};

const originOf = (named: string, allowedOrigins: readonly string[], asked: string): string => {
  try {
    const server = normalizeServerUrl(named, { allowedOrigins });
    if (!server.isDiscovery) return server.origin;
  } catch (cause) {
    throw strangeZone(asked, cause);
  }
  throw strangeZone(asked);
};

const readWebUrl = (named: string | null | undefined, allowedOrigins: readonly string[]): string | undefined => {
  if (!named || !URL.canParse(named)) return undefined;
  const url = new URL(named);
  if (url.username !== '' || url.password !== '') return undefined;
  return isVendorOrigin(url.origin) || allowedOrigins.includes(url.origin) ? url.href : undefined;
};

const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 100);

const strangeZone = (asked: string, cause?: unknown): AutotaskError =>
  new AutotaskError('SERVER_URL_INVALID', `${hostName(asked)} named a zone that is not one of Autotask’s.`, {
    field: 'serverUrl',
    cause,
  });

// No secret was sent yet: a 401 or a 404 here says that the host is not the right one, not that the account is wrong.
const readZoneRefusal = (answer: Answer, asked: string, now: number): AutotaskError => {
  const refusal = readRefusal(answer, { secrets: [], now });
  const isAboutHost = answer.status < 500 && answer.status !== 429 && refusal.field !== 'userName';
  return isAboutHost ? notAutotask(asked, refusal.providerMessage) : refusal;
};

const notAutotask = (asked: string, providerMessage?: string): AutotaskError =>
  new AutotaskError(
    'PROVIDER_UNREACHABLE',
    `${hostName(asked)} did not answer as Autotask does. Check the server URL.`,
    {
      field: 'serverUrl',
      ...(providerMessage && { providerMessage }),
    },
  );
