import { DomainError } from '../instances/errors.js';
import type { Account, AccountStore } from './ports.js';

interface ListOrganizationsPorts {
  readonly accounts: Pick<AccountStore, 'listOwners'>;
}

/** Every organisation of this installation with an owner of it: for the operator, who stands above them. */
export const listOrganizations =
  ({ accounts }: ListOrganizationsPorts) =>
  (): Promise<readonly Account[]> =>
    accounts.listOwners();

/**
 * The owner of the organisation that is meant by its number or its name, as `organizations list` shows them. Throws an
 * OrganizationNotFoundError that says what to do.
 */
export const findOwner =
  ({ accounts }: ListOrganizationsPorts) =>
  async (numberOrName: string): Promise<Account> => {
    const owners = await accounts.listOwners();
    const asNumber = owners.filter(({ organization }) => String(organization.number) === numberOrName);
    const found =
      asNumber.length > 0 ? asNumber : owners.filter(({ organization }) => organization.name === numberOrName);
    const [owner, ...others] = found;
    if (owner && others.length === 0) return owner;
    const numbers = found.map(({ organization }) => organization.number).join(', ');
    throw new OrganizationNotFoundError(
      owner
        ? `Several organisations are called ${numberOrName}. Give one of their numbers: ${numbers}.`
        : `There is no organisation ${numberOrName}. See them all with: npm run isotope -- organizations list`,
    );
  };

/** No organisation is meant, or more than one. */
export class OrganizationNotFoundError extends DomainError {
  override readonly name = 'OrganizationNotFoundError';
  readonly code = 'ORGANIZATION_NOT_FOUND';
}
