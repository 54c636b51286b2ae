/** A user of an organisation, by two secrets; both are opaque. */
export interface SecretCredentials {
  readonly userSecret: string;
  readonly organizationSecret: string;
}

/** A person who has signed in: the token of `authenticate`. */
export interface BearerCredentials {
  readonly bearerToken: string;
}

/** Who is calling the platform. */
type PlatformCredentials = SecretCredentials | BearerCredentials;

/** The same, with the token of the one instance the calls are about. */
export type CallerCredentials = PlatformCredentials & { readonly elementToken?: string | undefined };

/**
 * The platform's `Authorization` header. Throws a TypeError that names the secret, never its value, when one could not
 * stand in the header: fetch would repeat the whole header in its own error.
 */
export function authorizationHeader(credentials: CallerCredentials): string {
  const parts = partsOf(credentials);
  for (const { name, secret } of parts) checkSecret(name, secret);
  return parts.map(({ scheme, secret }) => `${scheme} ${secret}`).join(', ');
}

interface Part {
  readonly scheme: 'User' | 'Organization' | 'Bearer' | 'Element';
  readonly name: string;
  readonly secret: string;
}

function partsOf(credentials: CallerCredentials): readonly Part[] {
  const { elementToken } = credentials;
  const element: Part[] =
    elementToken === undefined ? [] : [{ scheme: 'Element', name: 'elementToken', secret: elementToken }];
  if ('bearerToken' in credentials) {
    return [{ scheme: 'Bearer', name: 'bearerToken', secret: credentials.bearerToken }, ...element];
  }
  const { userSecret, organizationSecret } = credentials;
  return [
    { scheme: 'User', name: 'userSecret', secret: userSecret },
    { scheme: 'Organization', name: 'organizationSecret', secret: organizationSecret },
    ...element,
  ];
}

function checkSecret(name: string, secret: string): void {
  if (typeof secret === 'string' && /^[\x21-\x2b\x2d-\x7e]+$/.test(secret)) return;
  throw new TypeError(`${name} must be visible ASCII characters without commas and white space.`);
}

/** Below this length a secret is a test's, and taking it out of a text would garble words that merely hold it. */
const shortestSecret = 8;

/** Takes every secret out of a text that someone else wrote, should they have repeated them. */
export const withoutSecrets =
  (credentials: CallerCredentials) =>
  (text: string): string =>
    partsOf(credentials)
      .map(({ secret }) => secret)
      .filter((secret) => secret.length >= shortestSecret)
      .reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
