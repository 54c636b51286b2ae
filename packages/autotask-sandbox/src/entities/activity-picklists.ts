import type { PicklistValue } from './field.js';
import { list } from './picklists.js';

/** Kinds of notes and to-dos; all but the last are the vendor's own (there is no 4). */
export const actionTypeValues: readonly PicklistValue[] = [
  { value: '0', label: 'Opportunity Update', isSystem: true },
  { value: '1', label: 'Phone Call', isSystem: true, isDefault: true },
  { value: '2', label: 'Meeting', isSystem: true },
  { value: '3', label: 'General', isSystem: true },
  { value: '5', label: 'Quick Note', isSystem: true },
  { value: '29682776', label: 'Email' },
];
export const actionTypeViews = list('Notes', 'To-dos', 'Opportunities');
