import { field, readOnly, required, type Field } from './field.js';
import { actionTypeViews } from './activity-picklists.js';

/** A kind of note or to-do. */
export const actionTypeFields: readonly Field[] = [
  field.long('id', readOnly),
  field.text('name', 32, required),
  field.boolean('isActive', required),
  field.boolean('isSystemActionType', readOnly),
  field.integer('view', { ...required, picklist: actionTypeViews }),
];
