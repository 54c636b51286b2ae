import {
  type CreateOrganizationPorts,
  type OrganizationSecrets,
  createOrganization,
  organizationSecretRecord,
  userSecretRecord,
} from './create-organization.js';
import type { Account } from './ports.js';

/** Where the bootstrap credentials come from and where fresh ones are kept. */
export interface CredentialsKeeper {
  /** Those of the environment, if it names any; they win over what is kept. */
  given(): Partial<OrganizationSecrets>;
  /** Keeps secrets that were made here, readable by the owner of the data directory only. */
  keep(secrets: OrganizationSecrets): void;
}

/**
 * Sees to it that there is an organisation with an owner to begin with, and that the secrets the environment names are
 * theirs. Returns the owner's account.
 */
export const bootstrap =
  (ports: CreateOrganizationPorts, keeper: CredentialsKeeper) =>
  async (name = 'My organisation'): Promise<Account> => {
    const given = keeper.given();
    const known = await ports.accounts.findFirst();
    if (!known) {
      const { userSecret, organizationSecret } = await createOrganization(ports)(name, 'SYSTEM', given);
      keeper.keep({ userSecret, organizationSecret });
      return getFirst(ports);
    }
    await adoptGiven(ports, known, given);
    return known;
  };

/** Secrets set in the environment after the first start replace the owner's. */
async function adoptGiven(
  ports: CreateOrganizationPorts,
  known: Account,
  { userSecret, organizationSecret }: Partial<OrganizationSecrets>,
): Promise<void> {
  if (userSecret === undefined || organizationSecret === undefined) return;
  const { accounts, tokens } = ports;
  if (await accounts.findBySecrets(tokens.hash(userSecret), tokens.hash(organizationSecret))) return;
  const { organization, user } = known;
  await accounts.replaceSecrets(
    known,
    userSecretRecord(ports, organization.id, user.id, userSecret),
    organizationSecretRecord(ports, organization.id, organizationSecret),
  );
}

async function getFirst({ accounts }: CreateOrganizationPorts): Promise<Account> {
  const account = await accounts.findFirst();
  if (!account) throw new Error('The organisation that was just made is not there.');
  return account;
}
