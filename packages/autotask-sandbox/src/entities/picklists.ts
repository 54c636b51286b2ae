import type { PicklistValue } from './field.js';

/** Values 1, 2, 3… with these labels, the first the default. */
export const list = (...labels: readonly string[]): readonly PicklistValue[] =>
  labels.map((label, index) => ({ value: String(index + 1), label, isDefault: index === 0 }));

/** Types of a company; these values are the vendor's own (there is no 5), unlike most picklists, which are a tenant's. */
export const companyTypes: readonly PicklistValue[] = [
  { value: '1', label: 'Customer', isSystem: true, isDefault: true },
  { value: '2', label: 'Lead', isSystem: true },
  { value: '3', label: 'Prospect', isSystem: true },
  { value: '4', label: 'Dead', isSystem: true },
  { value: '6', label: 'Cancelation', isSystem: true },
  { value: '7', label: 'Vendor', isSystem: true },
  { value: '8', label: 'Partner', isSystem: true },
];

/** What an address on an invoice is taken from. */
export const billToAddresses = list('Account Address', 'Parent Account Billing Address', 'Other Address');
export const invoiceMethods = list('Email', 'Mail', 'None');
export const classifications = list('Key account', 'Standard');
export const marketSegments = list('Health', 'Law', 'Manufacturing', 'Retail', 'Public');
export const territories = list('North', 'East', 'South', 'West');
export const competitors = list('In-house team', 'Other provider');
export const apiVendors = list('Isotope');
export const namePrefixes = list('Mr.', 'Mrs.', 'Ms.', 'Dr.');
export const nameSuffixes = list('Jr.', 'Sr.', 'PhD');

/** Only 1, active, is known of the vendor; the others are this sandbox's. */
export const opportunityStatuses: readonly PicklistValue[] = [
  ...list('Active', 'Lost', 'Closed'),
  { value: '0', label: 'Not ready to buy' }, // samples of older clients use it
];
export const stages: readonly PicklistValue[] = [
  ...list('Prospecting', 'Qualified', 'Proposal', 'Negotiation', 'Won'),
  { value: '29682774', label: 'Interested' }, // the stage older clients' samples name
];
export const opportunityCategories = list('New business', 'Renewal', 'Project');
export const leadSources = list('Referral', 'Web', 'Event', 'Cold call');
export const ratings = list('Hot', 'Warm', 'Cold');
export const lossReasons = list('Price', 'Timing', 'No decision');
export const winReasons = list('Price', 'Relationship', 'Fit');
export const spreadUnits: readonly PicklistValue[] = [
  { value: 'm', label: 'Months', isDefault: true },
  { value: 'y', label: 'Years' },
];

export const licenseTypes = list('Professional', 'Executive', 'Team Member', 'Dashboard', 'Contractor', 'API User');
export const userTypes = list('Full Access', 'Service Desk', 'API User (API-only)');
export const payrollTypes = list('Salary', 'Salary Non-Exempt', 'Hourly', 'Contractor');
export const locations = list('Head office', 'Branch office');
export const greetings = list('Mr.', 'Ms.');
export const suffixes = list('Jr.', 'Sr.');
export const resourceTypes: readonly PicklistValue[] = [
  { value: 'Employee', label: 'Employee', isDefault: true },
  { value: 'Contractor', label: 'Contractor' },
];
export const emailTypes: readonly PicklistValue[] = [
  { value: 'PRIMARY', label: 'Primary', isDefault: true },
  { value: 'WORK', label: 'Work' },
];
export const genders: readonly PicklistValue[] = [
  { value: 'F', label: 'Female' },
  { value: 'M', label: 'Male' },
];
export const dateFormats: readonly PicklistValue[] = [
  { value: 'yyyy/MM/dd', label: 'yyyy/MM/dd', isDefault: true },
  { value: 'MM/dd/yyyy', label: 'MM/dd/yyyy' },
];
export const timeFormats: readonly PicklistValue[] = [
  { value: 'HH:mm', label: 'HH:mm', isDefault: true },
  { value: 'hh:mm a', label: 'hh:mm a' },
];
export const numberFormats: readonly PicklistValue[] = [
  { value: 'X,XXX.XX', label: 'X,XXX.XX', isDefault: true },
  { value: 'X.XXX,XX', label: 'X.XXX,XX' },
];
export const travelShares: readonly PicklistValue[] = [
  { value: '0', label: '0 %', isDefault: true },
  { value: '50', label: '50 %' },
];
