import type { ActivitySource, Clock, Tokens, Vault } from '../instances/ports.js';
import type { AccountStore, NewOrganization, SecretRecord } from './ports.js';

export interface CreateOrganizationPorts {
  readonly accounts: AccountStore;
  readonly vault: Vault;
  readonly tokens: Tokens;
  readonly clock: Clock;
}

/** The two secrets of the wire, shown once to whoever asked for the organisation. */
export interface OrganizationSecrets {
  readonly userSecret: string;
  readonly organizationSecret: string;
}

export interface CreatedOrganization extends OrganizationSecrets {
  readonly organizationId: string;
  readonly ownerId: string;
}

/** Makes an organisation with its owner, minting the secrets that are not given. */
export const createOrganization =
  (ports: CreateOrganizationPorts) =>
  async (
    name: string,
    source: ActivitySource,
    given: Partial<OrganizationSecrets> = {},
  ): Promise<CreatedOrganization> => {
    const mint = () => ports.tokens.mint();
    const secrets = { userSecret: mint(), organizationSecret: mint(), ...given };
    const record = organizationRecord(ports, name, secrets);
    await ports.accounts.createOrganization(record, source);
    return { organizationId: record.organization.id, ownerId: record.owner.id, ...secrets };
  };

/** A new organisation and its owner, ready to be written. */
export function organizationRecord(
  ports: CreateOrganizationPorts,
  name: string,
  { userSecret, organizationSecret }: OrganizationSecrets,
): NewOrganization {
  const { clock } = ports;
  const organizationId = clock.newId();
  const ownerId = clock.newId();
  return {
    organization: {
      id: organizationId,
      name,
      createdAt: clock.now(),
      ...organizationSecretRecord(ports, organizationId, organizationSecret),
    },
    owner: {
      id: ownerId,
      organizationId,
      email: null,
      firstName: null,
      lastName: null,
      role: 'OWNER',
      ...userSecretRecord(ports, organizationId, ownerId, userSecret),
    },
  };
}

type SecretPorts = Pick<CreateOrganizationPorts, 'vault' | 'tokens'>;

/** An organisation's secret as its row keeps it: hashed to be found by, sealed to be shown again. */
export const organizationSecretRecord = (
  { vault, tokens }: SecretPorts,
  organizationId: string,
  secret: string,
): SecretRecord => ({
  secretHash: tokens.hash(secret),
  sealedSecret: vault.seal({ organizationId, subjectId: organizationId, purpose: 'organization-secret' }, secret),
});

/** A user's secret as its row keeps it. */
export const userSecretRecord = (
  { vault, tokens }: SecretPorts,
  organizationId: string,
  userId: string,
  secret: string,
): SecretRecord => ({
  secretHash: tokens.hash(secret),
  sealedSecret: vault.seal({ organizationId, subjectId: userId, purpose: 'user-secret' }, secret),
});
