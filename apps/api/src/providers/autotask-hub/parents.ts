import type { FilterEntry } from '@isotope/autotask';
import { HubError } from '../../hubs/errors.js';
import { getObject } from './objects/all.js';
import type { Source } from './source.js';

/** The fields by which records say what they belong to, by the entity of what they belong to; the first they have counts. */
const keys: Readonly<Record<string, readonly string[]>> = {
  Companies: ['companyID', 'parentCompanyID'],
  Contacts: ['contactID'],
  Opportunities: ['opportunityID'],
  Projects: ['projectID'],
  Resources: ['ownerResourceID', 'assignedResourceID'],
  Products: ['productID'],
  Invoices: ['invoiceID'],
};

/** The field by which records of one object say which of another they belong to; throws a HubError when there is none. */
export function parentField({ definition, table }: Source, parent: string): string {
  const { name, entity } = getObject(parent);
  const field = (keys[entity] ?? []).find((key) => table.findByVendorName(key));
  if (field !== undefined) return field;
  throw new HubError('UNKNOWN_OBJECT', `No ${definition.name} belong to ${name}: they hold no field that names one.`);
}

/** The condition that holds for what belongs to a record. */
export const parentCondition = (
  source: Source,
  parent: { readonly object: string; readonly id: number },
): FilterEntry => ({ op: 'eq', field: parentField(source, parent.object), value: parent.id });
