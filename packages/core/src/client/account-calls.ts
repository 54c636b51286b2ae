import { authenticationResource, organizationResource, secretsResource } from '../wire-account.js';
import type { OrganizationResource, SecretsResource } from '../wire-account.js';
import { type Ask, type CallOptions, createAsk } from './ask.js';
import { createCaller } from './call.js';
import { type PlatformOptions, callerOptions } from './options.js';

/** Who is asking. */
export interface AccountCalls {
  getOrganization(options?: CallOptions): Promise<OrganizationResource>;
  /** The secrets of the user and the organisation behind the credentials. */
  getSecrets(options?: CallOptions): Promise<SecretsResource>;
}

export const accountCalls = ({ get }: Ask): AccountCalls => ({
  getOrganization: (options) => get('/organizations/me', organizationResource, options),
  getSecrets: (options) => get('/authentication/secrets', secretsResource, options),
});

/** What a person signs in with; the platform's word for the e-mail address is `username`. */
export interface Authentication extends PlatformOptions, CallOptions {
  readonly username: string;
  readonly password: string;
}

/** Signs a person in; the answer is the `bearerToken` of a client. Fails with a PlatformError. */
export async function authenticate({ username, password, signal, ...options }: Authentication): Promise<string> {
  const { one } = createAsk(createCaller(callerOptions(options)));
  const call = { method: 'POST', path: '/authentication', body: { username, password }, signal } as const;
  return (await one(call, authenticationResource)).token;
}
