import { field, readOnly, type Field } from './field.js';
import { paymentTerms } from './billing-picklists.js';

/** An invoice as it was sent; little of it can be changed. */
export const invoiceFields: readonly Field[] = [
  field.long('id', readOnly),
  field.integer('batchID', readOnly),
  field.text('comments', 255),
  field.integer('companyID', { ...readOnly, reference: 'Company' }),
  field.datetime('createDateTime', readOnly),
  field.integer('creatorResourceID', { ...readOnly, reference: 'Resource' }),
  field.datetime('dueDate', readOnly),
  field.datetime('fromDate', readOnly),
  field.datetime('invoiceDateTime'),
  field.integer('invoiceEditorTemplateID', readOnly),
  field.text('invoiceNumber', 255),
  field.decimal('invoiceTotal', readOnly),
  field.boolean('isVoided', readOnly),
  field.text('orderNumber', 255, readOnly),
  field.datetime('paidDate'),
  field.integer('paymentTerm', { picklist: paymentTerms }),
  field.integer('taxGroup'),
  field.text('taxRegionName', 255, readOnly),
  field.datetime('toDate', readOnly),
  field.decimal('totalTaxValue', readOnly),
  field.integer('voidedByResourceID', { ...readOnly, reference: 'Resource' }),
  field.datetime('voidedDate', readOnly),
  field.datetime('webServiceDate'),
];
