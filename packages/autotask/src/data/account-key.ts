import { createHmac, randomBytes } from 'node:crypto';
import { providerUser } from '../guard-sign-in.js';
import { normalizeServerUrl } from '../server-url.js';
import type { AutotaskAccount } from './account.js';

/** How accounts are told apart in memory. */
export type AccountKeys = {
  /** The provider's user, whatever the secret. */
  userOf(account: AutotaskAccount): string;
  /** The account with all that signs it in: who has another secret shares nothing with it. */
  keyOf(account: AutotaskAccount): string;
};

/** Keys hold secrets only as hashes, under a key that lives in this process. */
export const createAccountKeys = (allowedOrigins: readonly string[]): AccountKeys => {
  const hashKey = randomBytes(32);
  const userOf = ({ serverUrl, userName }: AutotaskAccount): string =>
    providerUser(normalizeServerUrl(serverUrl, { allowedOrigins }), userName);
  return {
    userOf,
    keyOf: (account) =>
      createHmac('sha256', hashKey)
        .update(JSON.stringify([userOf(account), account.secret.trim(), account.integrationCode.trim()]))
        .digest('base64'),
  };
};
