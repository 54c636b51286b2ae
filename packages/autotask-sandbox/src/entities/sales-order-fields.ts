import { field, readOnly, required, type Field } from './field.js';
import { salesOrderStatuses } from './billing-picklists.js';

/** An order that a won opportunity became. */
export const salesOrderFields: readonly Field[] = [
  field.long('id', readOnly),
  field.text('additionalBillToAddressInformation', 255),
  field.text('additionalShipToAddressInformation', 255),
  field.text('billingAddress1', 255),
  field.text('billingAddress2', 255),
  field.text('billToCity', 255),
  field.integer('billToCountryID', { reference: 'Country' }),
  field.text('billToPostalCode', 255),
  field.text('billToState', 255),
  field.integer('companyID', { ...readOnly, reference: 'Company' }),
  field.integer('contactID', { ...required, reference: 'Contact' }),
  field.integer('impersonatorCreatorResourceID', { ...readOnly, reference: 'Resource' }),
  field.integer('opportunityID', { ...readOnly, reference: 'Opportunity' }),
  field.integer('organizationalLevelAssociationID'),
  field.integer('ownerResourceID', { ...required, reference: 'Resource' }),
  field.datetime('promisedFulfillmentDate'),
  field.datetime('salesOrderDate', required),
  field.text('shipToAddress1', 255),
  field.text('shipToAddress2', 255),
  field.text('shipToCity', 255),
  field.integer('shipToCountryID', { reference: 'Country' }),
  field.text('shipToPostalCode', 255),
  field.text('shipToState', 255),
  field.integer('status', { ...required, picklist: salesOrderStatuses }),
  field.text('title', 255, required),
];
