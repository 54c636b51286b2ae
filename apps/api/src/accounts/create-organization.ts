import type { ActivitySource, Clock, Tokens, Vault } from '../instances/ports.js';
import type { AccountStore, SecretRecord } from './ports.js';

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
    const { accounts, tokens, clock } = ports;
    const organizationId = clock.newId();
    const ownerId = clock.newId();
    const userSecret = given.userSecret ?? tokens.mint();
    const organizationSecret = given.organizationSecret ?? tokens.mint();
    const organization = {
      id: organizationId,
      name,
      createdAt: clock.now(),
      ...organizationSecretRecord(ports, organizationId, organizationSecret),
    };
    const owner = {
      id: ownerId,
      organizationId,
      email: null,
      firstName: null,
      lastName: null,
      role: 'OWNER' as const,
      ...userSecretRecord(ports, organizationId, ownerId, userSecret),
    };
    await accounts.createOrganization({ organization, owner }, source);
    return { organizationId, ownerId, userSecret, organizationSecret };
  };

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
