import { actionTypes, companyLocations, companyNotes, companyToDos } from '../seed/activities.js';
import { companies } from '../seed/companies.js';
import { contacts } from '../seed/contacts.js';
import { opportunities } from '../seed/opportunities.js';
import { projects, tasks } from '../seed/projects.js';
import { resources } from '../seed/resources.js';
import { billingItems, clientPortalUsers, invoices, products, salesOrders } from '../seed/sales.js';
import { actionTypeFields } from './action-type-fields.js';
import { billingItemFields } from './billing-item-fields.js';
import { clientPortalUserFields } from './client-portal-user-fields.js';
import { companyFields } from './company-fields.js';
import { companyLocationFields } from './company-location-fields.js';
import { companyNoteFields } from './company-note-fields.js';
import { companyToDoFields } from './company-to-do-fields.js';
import { contactFields } from './contact-fields.js';
import type { Entity } from './entity.js';
import { invoiceFields } from './invoice-fields.js';
import { opportunityFields } from './opportunity-fields.js';
import { productFields } from './product-fields.js';
import { projectFields } from './project-fields.js';
import { resourceFields } from './resource-fields.js';
import { salesOrderFields } from './sales-order-fields.js';
import { taskFields } from './task-fields.js';

const changed = { userDefinedFields: [], canCreate: false, canUpdate: true, canDelete: false, hasWebhooks: false };
const created = { ...changed, canCreate: true };
const deleted = { ...created, canDelete: true };

/** A field that this tenant has made for itself. */
const ownField = (name: string) => [{ name, label: name, length: 50 }];

/** The entities the sandbox serves, with the rights the vendor gives on them. */
export const entities: readonly Entity[] = [
  {
    ...created,
    path: 'Companies',
    name: 'Company',
    fields: companyFields,
    userDefinedFields: ownField('Customer Ranking'),
    hasWebhooks: true,
    seed: companies,
  },
  {
    ...deleted,
    path: 'Contacts',
    name: 'Contact',
    fields: contactFields,
    userDefinedFields: ownField('Preferred Language'),
    parent: { path: 'Companies', collection: 'Contacts', field: 'companyID' },
    hasWebhooks: true,
    seed: contacts,
  },
  {
    ...created,
    path: 'Opportunities',
    name: 'Opportunity',
    fields: opportunityFields,
    userDefinedFields: ownField('Campaign'),
    seed: opportunities,
  },
  {
    ...changed,
    path: 'Resources',
    name: 'Resource',
    fields: resourceFields,
    seed: resources,
  },
  {
    ...created,
    path: 'Projects',
    name: 'Project',
    fields: projectFields,
    seed: projects,
  },
  {
    ...created,
    path: 'Tasks',
    name: 'Task',
    fields: taskFields,
    parent: { path: 'Projects', collection: 'Tasks', field: 'projectID' },
    seed: tasks,
  },
  {
    ...created,
    path: 'ClientPortalUsers',
    name: 'ClientPortalUser',
    fields: clientPortalUserFields,
    seed: clientPortalUsers,
  },
  {
    ...created,
    path: 'CompanyNotes',
    name: 'CompanyNote',
    fields: companyNoteFields,
    parent: { path: 'Companies', collection: 'Notes', field: 'companyID' },
    seed: companyNotes,
  },
  {
    ...deleted,
    path: 'CompanyToDos',
    name: 'CompanyToDo',
    fields: companyToDoFields,
    parent: { path: 'Companies', collection: 'ToDos', field: 'companyID' },
    seed: companyToDos,
  },
  {
    ...deleted,
    path: 'CompanyLocations',
    name: 'CompanyLocation',
    fields: companyLocationFields,
    parent: { path: 'Companies', collection: 'Locations', field: 'companyID' },
    seed: companyLocations,
  },
  {
    ...deleted,
    path: 'ActionTypes',
    name: 'ActionType',
    fields: actionTypeFields,
    seed: actionTypes,
  },
  {
    ...created,
    path: 'Products',
    name: 'Product',
    fields: productFields,
    seed: products,
  },
  {
    ...changed,
    path: 'SalesOrders',
    name: 'SalesOrder',
    fields: salesOrderFields,
    seed: salesOrders,
  },
  {
    ...changed,
    path: 'Invoices',
    name: 'Invoice',
    fields: invoiceFields,
    seed: invoices,
  },
  {
    ...changed,
    path: 'BillingItems',
    name: 'BillingItem',
    fields: billingItemFields,
    seed: billingItems,
  },
];
