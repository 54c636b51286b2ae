import type { FieldRows, ObjectDefinition } from '../definition.js';
import { accounts } from './accounts.js';
import { contacts } from './contacts.js';
import { opportunities } from './opportunities.js';
import { customers } from './portal-users.js';
import { tasks } from './tasks.js';

/** A resource's object by the name the vendor had for it. */
const inVendorsWords = ({ conversion: _, ...definition }: ObjectDefinition): ObjectDefinition => ({
  ...definition,
  name: definition.vendorName,
  isResource: false,
});

/** An object without a table of its own: its fields are what Autotask tells of them, but for those renamed since SOAP. */
const told = (
  vendorName: string,
  entity: string,
  description: string,
  fields: FieldRows = {},
  canWrite = false,
): ObjectDefinition => ({
  name: vendorName,
  vendorName,
  entity,
  description,
  isResource: false,
  isTold: true,
  canWrite,
  fields,
});

const account: FieldRows = { accountID: ['integer', 'companyID'] };

/** What the old element reached by the vendor's own names, beside its resources. */
export const vendorObjects: readonly ObjectDefinition[] = [
  ...[accounts, contacts, opportunities, tasks, customers].map(inVendorsWords),
  told('Resource', 'Resources', 'People of the company that has the Autotask account', {
    active: ['boolean', 'isActive'],
  }),
  told(
    'Product',
    'Products',
    'What is sold',
    {
      active: ['boolean', 'isActive'],
      serialized: ['boolean', 'isSerialized'],
      productAllocationCodeID: ['integer', 'productBillingCodeID'],
      costAllocationCodeID: ['integer', 'chargeBillingCodeID'],
    },
    true,
  ),
  told(
    'Project',
    'Projects',
    'What tasks belong to',
    { ...account, type: ['integer', 'projectType'], accountOwnerResourceID: ['integer', 'companyOwnerResourceID'] },
    true,
  ),
  told('Invoice', 'Invoices', 'Bills', account),
  told('BillingItem', 'BillingItems', 'What bills are made of', {
    ...account,
    allocationCodeID: ['integer', 'billingCodeID'],
    type: ['integer', 'billingItemType'],
  }),
  told('SalesOrder', 'SalesOrders', 'What was ordered', {
    ...account,
    billToAddress1: ['text', 'billingAddress1'],
    billToAddress2: ['text', 'billingAddress2'],
    contact: ['integer', 'contactID'],
  }),
];
