import { field, readOnly, required, type Field } from './field.js';
import { portalDateFormats, portalNumberFormats, portalSecurityLevels, portalTimeFormats } from './portal-picklists.js';

/** A contact who may sign in to the client portal. `password` is written and never read. */
export const clientPortalUserFields: readonly Field[] = [
  field.long('id', readOnly),
  field.integer('contactID', { ...required, reference: 'Contact' }),
  field.integer('dateFormat', { ...required, picklist: portalDateFormats }),
  field.boolean('isClientPortalActive', required),
  field.integer('numberFormat', { ...required, picklist: portalNumberFormats }),
  field.text('password', 50, { isQueryable: false }),
  field.integer('securityLevel', { ...required, picklist: portalSecurityLevels }),
  field.integer('timeFormat', { ...required, picklist: portalTimeFormats }),
  field.text('userName', 200, required),
];
