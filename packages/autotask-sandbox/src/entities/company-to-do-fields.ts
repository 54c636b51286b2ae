import { field, readOnly, required, type Field } from './field.js';
import { actionTypeValues } from './activity-picklists.js';

/** Something to do for a company; `completedDate` set means done. */
export const companyToDoFields: readonly Field[] = [
  field.long('id', readOnly),
  field.integer('actionType', { ...required, picklist: actionTypeValues }),
  field.text('activityDescription', 32000),
  field.long('assignedToResourceID', { ...required, reference: 'Resource' }),
  field.long('companyID', { ...required, reference: 'Company' }),
  field.datetime('completedDate'),
  field.long('contactID', { reference: 'Contact' }),
  field.long('contractID', { reference: 'Contract' }),
  field.datetime('createDateTime', readOnly),
  field.long('creatorResourceID', { ...readOnly, reference: 'Resource' }),
  field.datetime('endDateTime', required),
  field.integer('impersonatorCreatorResourceID', { ...readOnly, reference: 'Resource' }),
  field.datetime('lastModifiedDate', readOnly),
  field.long('opportunityID', { reference: 'Opportunity' }),
  field.datetime('startDateTime', required),
  field.long('ticketID', { reference: 'Ticket' }),
];
