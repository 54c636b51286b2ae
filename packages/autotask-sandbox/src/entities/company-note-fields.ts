import { field, readOnly, required, type Field } from './field.js';
import { actionTypeValues } from './activity-picklists.js';

/** A note on a company, such as a call that was made. */
export const companyNoteFields: readonly Field[] = [
  field.long('id', readOnly),
  field.integer('actionType', { ...required, picklist: actionTypeValues }),
  field.integer('assignedResourceID', { ...required, reference: 'Resource' }),
  field.integer('companyID', { ...required, reference: 'Company' }),
  field.datetime('completedDateTime', readOnly),
  field.integer('contactID', { reference: 'Contact' }),
  field.datetime('createDateTime', readOnly),
  field.datetime('endDateTime', required),
  field.integer('impersonatorCreatorResourceID', { ...readOnly, reference: 'Resource' }),
  field.integer('impersonatorUpdaterResourceID', { ...readOnly, reference: 'Resource' }),
  field.datetime('lastModifiedDate', readOnly),
  field.text('name', 128),
  field.text('note', 32000),
  field.integer('opportunityID', { reference: 'Opportunity' }),
  field.datetime('startDateTime', required),
];
