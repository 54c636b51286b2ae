import { field, readOnly, required, type Field } from './field.js';

/** A place of a company. */
export const companyLocationFields: readonly Field[] = [
  field.long('id', readOnly),
  field.text('address1', 128),
  field.text('address2', 128),
  field.text('alternatePhone1', 25),
  field.text('alternatePhone2', 25),
  field.text('city', 50),
  field.integer('companyID', { ...required, ...readOnly, reference: 'Company' }),
  field.integer('countryID', { reference: 'Country' }),
  field.text('description', 500),
  field.text('fax', 25),
  field.boolean('isActive'),
  field.boolean('isPrimary'),
  field.boolean('isTaxExempt'),
  field.boolean('overrideCompanyTaxSettings'),
  field.text('name', 100, required),
  field.text('phone', 25),
  field.text('postalCode', 20),
  field.decimal('roundtripDistance'),
  field.text('state', 25),
  field.integer('taxRegionID', { reference: 'TaxRegion' }),
];
