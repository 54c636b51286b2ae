import {
  type CreateOrganizationPorts,
  type OrganizationSecrets,
  organizationRecord,
  organizationSecretRecord,
  userSecretRecord,
} from './create-organization.js';
import type { Account } from './ports.js';
import { showSecrets } from './show-secrets.js';

/** Where the bootstrap credentials come from and where fresh ones are kept. */
export interface CredentialsKeeper {
  /** Those of the environment, if it names any; they win over what is kept. */
  given(): Partial<OrganizationSecrets>;
  /** Keeps the secrets now in force where the environment does not, readable by the owner of the data directory only. */
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
    if (known) {
      await adoptGiven(ports, keeper, known, given);
      return known;
    }
    const mint = () => ports.tokens.mint();
    const secrets = { userSecret: mint(), organizationSecret: mint(), ...given };
    // Kept before they are anybody's: an end between the two leaves secrets without an owner, not an owner without.
    keeper.keep(secrets);
    const isFirst = await ports.accounts.createFirstOrganization(organizationRecord(ports, name, secrets), 'SYSTEM');
    const owner = await getFirst(ports);
    if (!isFirst) keeper.keep(await showSecrets(ports)(owner)); // another process was faster; its secrets are in force
    return owner;
  };

/** Secrets set in the environment after the first start, one or both, replace the owner's. */
async function adoptGiven(
  ports: CreateOrganizationPorts,
  keeper: CredentialsKeeper,
  known: Account,
  given: Partial<OrganizationSecrets>,
): Promise<void> {
  if (Object.keys(given).length === 0) return;
  const inForce = await showSecrets(ports)(known);
  const wanted = { ...inForce, ...given };
  const { userSecret, organizationSecret } = wanted;
  if (userSecret === inForce.userSecret && organizationSecret === inForce.organizationSecret) return;
  const { organization, user } = known;
  await ports.accounts.replaceSecrets(
    known,
    userSecretRecord(ports, organization.id, user.id, userSecret),
    organizationSecretRecord(ports, organization.id, organizationSecret),
    ports.clock.now(),
  );
  keeper.keep(wanted);
}

async function getFirst({ accounts }: CreateOrganizationPorts): Promise<Account> {
  const account = await accounts.findFirst();
  if (!account) throw new Error('The organisation that was just made is not there.');
  return account;
}
