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

/** The condition that holds for what belongs to a record; throws a HubError for objects that do not belong together. */
export function parentCondition(
  { definition, table }: Source,
  parent: { readonly object: string; readonly id: number },
): FilterEntry {
  const { name, entity } = getObject(parent.object);
  const field = (keys[entity] ?? []).find((key) => table.findByVendorName(key));
  if (field !== undefined) return { op: 'eq', field, value: parent.id };
  throw new HubError('UNKNOWN_OBJECT', `No ${definition.name} belong to ${name}: they hold no field that names one.`);
}
