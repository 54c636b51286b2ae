import { AutotaskError } from './errors.js';

/** Where an account's server is, as far as what was typed tells. */
export type ServerUrl = {
  /** Scheme and host without a closing slash: `https://webservices5.autotask.net`. */
  readonly origin: string;
  readonly zoneNumber?: number;
  /** Whether the host belongs to no zone, so that the zone is still to be found. */
  readonly isDiscovery: boolean;
};

/** The host that knows the zone of every user. */
export const discoveryOrigin = 'https://webservices.autotask.net';

const longest = 2_048;
const discovery: ServerUrl = { origin: discoveryOrigin, isDiscovery: true };

/**
 * Understands whatever a person pastes as server URL: nothing, a zone number, the address of the console, of the REST
 * or of the SOAP API. Only hosts of Autotask pass, and `allowedOrigins` exactly as given, with any path.
 * Throws `SERVER_URL_INVALID` with a message that says what to type instead.
 */
export const normalizeServerUrl = (
  input: string,
  { allowedOrigins = [] }: { readonly allowedOrigins?: readonly string[] } = {},
): ServerUrl => {
  if (input.length > longest) throw invalid('The server URL is too long.');
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(input)) throw invalid('The server URL holds an invisible character.');
  const typed = input.trim();
  if (typed === '') return discovery;
  const { scheme, authority } = split(typed);
  const allowed = findAllowed(scheme, authority, allowedOrigins);
  return allowed === undefined ? readVendorHost(scheme, authority) : { origin: allowed, isDiscovery: false };
};

/** Whether an origin is one of Autotask's own; `normalizeServerUrl` gives no other but the allowed ones. */
export const isVendorOrigin = (origin: string): boolean => /^https:\/\/[a-z0-9-]+\.autotask\.net$/.test(origin);

/** The path of the REST API as an address spells it, with a closing slash: the vendor uses several spellings. */
export const restPathOf = (url: string): string => {
  const [path] = /\/atservicesrest(?=\/|$)/i.exec(url) ?? ['/ATServicesRest'];
  return `${path}/`;
};

// Read by hand, not by the URL parser: that one quietly repairs full-width dots, backslashes and odd numbers.
const split = (typed: string): { scheme: string; authority: string } => {
  const [, scheme = 'https', authority = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)/i.exec(typed) ?? [];
  if (authority.includes('@')) throw invalid('The server URL must not hold a user name or password.');
  // Lower-casing could turn a lookalike into the letter it imitates, so it comes after this.
  if (/[^\x21-\x7e]/.test(authority)) throw notAutotask(authority);
  return { scheme: scheme.toLowerCase(), authority: authority.toLowerCase() };
};

const findAllowed = (scheme: string, authority: string, allowedOrigins: readonly string[]): string | undefined =>
  allowedOrigins.map((each) => new URL(each).origin).find((each) => each === `${scheme}://${authority}`);

const readVendorHost = (scheme: string, authority: string): ServerUrl => {
  const [host = '', port = '443', ...rest] = authority.split(':');
  if (rest.length > 0 || !isHostOrShort(host)) throw notAutotask(authority);
  if (scheme !== 'https') throw invalid('The server URL must begin with https://.');
  if (port !== '443') throw invalid('The server URL must not name a port.');
  return serverOf(host.replace(/\.autotask\.net$/, ''));
};

const isHostOrShort = (host: string): boolean =>
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.autotask\.net$/.test(host) ||
  /^(?:(?:webservices|ww)(?:[1-9]\d{0,2})?|[1-9]\d{0,2}|autotask\.net)$/.test(host);

const serverOf = (name: string): ServerUrl => {
  if (/^(?:webservices|www?|autotask\.net)$/.test(name)) return discovery;
  const [, digits] = /^(?:webservices|ww)?([1-9]\d{0,2})$/.exec(name) ?? [];
  if (digits === undefined) return { origin: `https://${name}.autotask.net`, isDiscovery: false };
  return { origin: `https://webservices${digits}.autotask.net`, zoneNumber: Number(digits), isDiscovery: false };
};

const notAutotask = (host: string): AutotaskError =>
  invalid(
    host === '' ? 'That is not an address of Autotask.' : `“${host.slice(0, 100)}” is not an address of Autotask.`,
  );

const invalid = (problem: string): AutotaskError =>
  new AutotaskError(
    'SERVER_URL_INVALID',
    `${problem} Paste the address you see in Autotask, such as https://ww3.autotask.net; without a zone's number, as in https://webservices.autotask.net, the zone is found for the user name.`,
    { field: 'serverUrl' },
  );
