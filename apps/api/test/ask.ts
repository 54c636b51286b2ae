import { ownerSecrets } from './isotope.js';

/** An answer, its body read as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: any;
}

export interface Secrets {
  readonly userSecret: string;
  readonly organizationSecret: string;
}

export interface Asking {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whose secrets to send: the owner's unless given, none for null. */
  readonly as?: Secrets | { readonly session: string } | null;
}

/** Where an Isotope answers. */
type At = { readonly url: string };

/** Asks a path of the REST API, below `/elements/api-v2`. */
export const askRest = (isotope: At, method: string, path: string, asking: Asking = {}): Promise<Answer> =>
  ask(isotope, method, `/elements/api-v2${path}`, asking);

/** Asks any path. */
export async function ask({ url }: At, method: string, path: string, asking: Asking = {}): Promise<Answer> {
  const body = asking.text ?? (asking.body === undefined ? undefined : JSON.stringify(asking.body));
  const headers = {
    ...(asking.as !== null && { Authorization: authorizationOf(asking.as ?? ownerSecrets) }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...asking.headers,
  };
  const response = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

/** Sends an operation to GraphQL. */
export const askGraphql = (
  isotope: At,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  asking: Asking = {},
): Promise<Answer> => ask(isotope, 'POST', '/graphql', { body: { query, variables }, ...asking });

/** The data of an operation that is expected to succeed; throws the whole answer when it does not. */
export async function graphqlData(
  isotope: At,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  asking: Asking = {},
): Promise<any> {
  const { status, text, body } = await askGraphql(isotope, query, variables, asking);
  if (status !== 200 || body.errors) throw new Error(`GraphQL answered ${status}: ${text}`);
  return body.data;
}

/** What the Authorization header says for these secrets, or this session. */
export const authorizationOf = (as: Secrets | { readonly session: string }): string =>
  'session' in as ? `Bearer ${as.session}` : `User ${as.userSecret}, Organization ${as.organizationSecret}`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
