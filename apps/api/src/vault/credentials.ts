import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CredentialsKeeper } from '../accounts/bootstrap.js';
import type { Env } from '../env.js';

/** The file in the data directory that holds the bootstrap secrets. */
export const credentialsFile = (dataDir: string): string => join(dataDir, 'credentials.json');

/** Secrets from the environment; those made here are kept in `credentials.json`, mode 0600. */
export const createCredentialsKeeper = ({ dataDir, userSecret, organizationSecret }: Env): CredentialsKeeper => ({
  given: () => ({
    ...(userSecret !== undefined && { userSecret }),
    ...(organizationSecret !== undefined && { organizationSecret }),
  }),
  keep(secrets) {
    const { userSecret: user, organizationSecret: organization } = secrets;
    if (user === userSecret && organization === organizationSecret) return;
    writeFileSync(credentialsFile(dataDir), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  },
});
