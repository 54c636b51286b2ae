import { list } from './picklists.js';

/** A tenant's own values for what is sold, ordered and billed. */
export const salesOrderStatuses = list('Open', 'In Progress', 'Partially Fulfilled', 'Fulfilled', 'Canceled');
export const billingItemTypes = list('Labor', 'Milestone', 'Charge', 'Expense', 'Recurring Service');
export const paymentTerms = list('Due on receipt', 'Net 15', 'Net 30');
export const productBillingTypes = list('Standard', 'Recurring');
export const productPeriodTypes = list('One-Time', 'Monthly', 'Quarterly', 'Yearly');
export const priceCostMethods = list('Own price', 'Vendor price');
export const productCategories = list('Hardware', 'Software', 'Services');
