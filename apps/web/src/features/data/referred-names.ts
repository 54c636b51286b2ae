import { type FragmentOf, readFragment } from '@/graphql/graphql';
import { RowFragment } from './record-documents';

/** A record as lists and pages ask for it. */
export type Row = FragmentOf<typeof RowFragment> & { readonly id: string };

/** What the ids in a record's fields are called, as far as it was asked for, by the names of the fields. */
export function referredNames(row: Row): Readonly<Record<string, string | undefined>> {
  const record = readFragment(RowFragment, row);
  const accountName = 'account' in record ? record.account?.accountName : undefined;
  return {
    accountID: accountName ?? undefined,
    parentAccountID: 'parentAccount' in record ? (record.parentAccount?.accountName ?? undefined) : undefined,
    contactID: 'contact' in record ? fullName(record.contact) : undefined,
    ownerResourceID: 'owner' in record ? fullName(record.owner) : undefined,
    assignedResourceID: 'assignedResource' in record ? fullName(record.assignedResource) : undefined,
  };
}

interface Person {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

const fullName = (person: Person | null | undefined): string | undefined =>
  [person?.firstName, person?.lastName].filter(Boolean).join(' ') || undefined;
