import { parseUrl } from '../parse-url.js';

/** Where every platform of this kind serves its REST API. */
const apiPath = '/elements/api-v2';

/**
 * The address calls are made below, without a trailing slash. An origin alone gets the platform's `/elements/api-v2`,
 * for nothing is served at its root; any other path is taken as it is, so a proxy may lie in front.
 * Throws a TypeError, which does not repeat the address, when it is not an http(s) one or holds more than a path.
 */
export function platformBase(baseUrl: string | URL): string {
  const url = parseAddress(baseUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError('baseUrl must begin with https://.');
  if (url.username !== '' || url.password !== '') throw new TypeError('baseUrl must hold no user name or password.');
  if (url.search !== '' || url.hash !== '') throw new TypeError('baseUrl must end with its path: no ? and no #.');
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (path === '' ? apiPath : path);
}

function parseAddress(baseUrl: string | URL): URL {
  const url = parseUrl(String(baseUrl));
  if (url) return url;
  throw new TypeError(`baseUrl must be a whole address, such as https://host${apiPath}.`);
}
