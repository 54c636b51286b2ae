import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CredentialsKeeper } from '../accounts/bootstrap.js';
import type { Env } from '../env.js';

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
    else writeWhole(credentialsFile(dataDir), `${JSON.stringify(secrets, null, 2)}\n`);
  },
});

/** Written beside its place and moved into it, so that there is the old file or the new one, never a half. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  renameSync(draft, path);
}
