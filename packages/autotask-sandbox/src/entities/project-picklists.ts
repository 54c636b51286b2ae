import type { PicklistValue } from './field.js';
import { list } from './picklists.js';

/** Where a project's task stands; 1 and 5 are the vendor's own. */
export const taskStatuses: readonly PicklistValue[] = [
  { value: '1', label: 'New', isSystem: true, isDefault: true },
  { value: '5', label: 'Complete', isSystem: true },
  { value: '7', label: 'Waiting Customer' },
  { value: '8', label: 'In Progress' },
];
export const taskTypes = list('Fixed Work', 'Fixed Duration');
export const taskPriorities = list('High', 'Medium', 'Low', 'Critical');

/** A tenant's own, as most picklists are. */
export const projectStatuses: readonly PicklistValue[] = [
  { value: '1', label: 'New', isDefault: true },
  { value: '2', label: 'In Progress' },
  { value: '5', label: 'Complete' },
];
export const projectTypes = list('Proposal', 'Template', 'Internal', 'Client', 'Baseline');
