import type { Place } from './place';

/** The `__Host-` prefix makes the browser refuse the cookie unless it is Secure, host-only and for the whole site. */
const names = { secure: '__Host-isotope_session', plain: 'isotope_session' } as const;

const nameAt = ({ isSecure }: Place) => (isSecure ? names.secure : names.plain);

/** The session a request carries; undefined without one. A place that takes no sessions has none. */
export function readSession(cookieHeader: string | null, place: Place | undefined): string | undefined {
  if (place === undefined) return undefined;
  const prefix = `${nameAt(place)}=`;
  const pair = cookieHeader?.split(/;\s*/).find((part) => part.startsWith(prefix));
  const value = pair?.slice(prefix.length);
  return value === undefined || !isToken(value) ? undefined : value;
}

/** The Set-Cookie header that keeps a session until it ends. Throws on a token that would break out of the header. */
export function keepSession(token: string, expiresAt: Date, place: Place): string {
  if (!isToken(token)) throw new TypeError('The API gave a session that cannot be kept in a cookie.');
  return cookie(token, expiresAt, place);
}

/** The Set-Cookie header that forgets it. */
export const forgetSession = (place: Place): string => cookie('', new Date(0), place);

/** What a cookie's value may hold, and an Authorization header likewise. */
const isToken = (value: string) => /^[\w.~+/=-]{1,1024}$/.test(value);

function cookie(value: string, expires: Date, place: Place): string {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Expires=${expires.toUTCString()}`];
  if (place.isSecure) attributes.push('Secure');
  return [`${nameAt(place)}=${value}`, ...attributes].join('; ');
}
