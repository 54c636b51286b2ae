import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CredentialsKeeper } from '../accounts/bootstrap.js';
import type { Env } from '../env.js';
import { replaceFile } from '../whole-file.js';

/** The file in the data directory that holds the bootstrap secrets. */
export const credentialsFile = (dataDir: string): string => join(dataDir, 'credentials.json');

/**
 * Secrets from the environment; those in force that it does not name are kept in `credentials.json`, mode 0600. The file
 * goes when the environment names both, so that it never tells secrets that nobody has any more.
 */
export const createCredentialsKeeper = ({ dataDir, userSecret, organizationSecret }: Env): CredentialsKeeper => ({
  given: () => ({
    ...(userSecret !== undefined && { userSecret }),
    ...(organizationSecret !== undefined && { organizationSecret }),
  }),
  keep(secrets) {
    const { userSecret: user, organizationSecret: organization } = secrets;
    if (user === userSecret && organization === organizationSecret) rmSync(credentialsFile(dataDir), { force: true });
    else replaceFile(credentialsFile(dataDir), `${JSON.stringify(secrets, null, 2)}\n`);
  },
});
