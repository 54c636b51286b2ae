/** Who is calling the platform. Both values are opaque and secret. */
export interface PlatformCredentials {
  readonly userSecret: string;
  readonly organizationSecret: string;
}

/**
 * The platform's `Authorization` header. Throws a TypeError that names the secret, never its value, when one could not
 * stand in the header: fetch would repeat the whole header in its own error.
 */
export function authorizationHeader({ userSecret, organizationSecret }: PlatformCredentials): string {
  checkSecret('userSecret', userSecret);
  checkSecret('organizationSecret', organizationSecret);
  return `User ${userSecret}, Organization ${organizationSecret}`;
}

function checkSecret(name: keyof PlatformCredentials, secret: string): void {
  if (typeof secret === 'string' && /^[\x21-\x2b\x2d-\x7e]+$/.test(secret)) return;
  throw new TypeError(`${name} must be visible ASCII characters without commas and white space.`);
}

/** Below this length a secret is a test's, and taking it out of a text would garble words that merely hold it. */
const shortestSecret = 8;

/** Takes both secrets out of a text that someone else wrote, should they have repeated them. */
export const withoutSecrets =
  ({ userSecret, organizationSecret }: PlatformCredentials) =>
  (text: string): string =>
    [userSecret, organizationSecret]
      .filter((secret) => secret.length >= shortestSecret)
      .reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
