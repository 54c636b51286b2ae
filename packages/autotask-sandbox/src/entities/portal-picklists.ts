import type { PicklistValue } from './field.js';

// The numbers are those that samples of older clients send; which others there are is a tenant's affair.

/** How the client portal spells values for a user, and what the user may do there. */
export const portalDateFormats: readonly PicklistValue[] = [
  { value: '1', label: 'MM/dd/yyyy', isDefault: true },
  { value: '2', label: 'dd/MM/yyyy' },
];
export const portalTimeFormats: readonly PicklistValue[] = [
  { value: '19', label: 'hh:mm a', isDefault: true },
  { value: '20', label: 'HH:mm' },
];
export const portalNumberFormats: readonly PicklistValue[] = [
  { value: '22', label: 'X,XXX.XX', isDefault: true },
  { value: '23', label: 'X.XXX,XX' },
];
export const portalSecurityLevels: readonly PicklistValue[] = [
  { value: '1', label: 'Manager' },
  { value: '5', label: 'Simple', isDefault: true },
];
