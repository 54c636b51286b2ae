import type { Vault } from '../instances/ports.js';
import type { OrganizationSecrets } from './create-organization.js';
import { UnauthenticatedError } from './errors.js';
import type { Account, AccountStore } from './ports.js';

/** The two secrets of the wire, opened for the user they belong to, as the platform's API shows them after a sign-in. */
export const showSecrets =
  ({ accounts, vault }: { readonly accounts: AccountStore; readonly vault: Vault }) =>
  async ({ user, organization }: Account): Promise<OrganizationSecrets> => {
    const sealed = await accounts.findSealedSecrets(user.id);
    if (!sealed) throw new UnauthenticatedError();
    const context = { organizationId: organization.id };
    return {
      userSecret: vault.open({ ...context, subjectId: user.id, purpose: 'user-secret' }, sealed.user),
      organizationSecret: vault.open(
        { ...context, subjectId: organization.id, purpose: 'organization-secret' },
        sealed.organization,
      ),
    };
  };
