import type { ObjectDefinition } from '../definition.js';

/** People who may use the client portal. Their password goes in and never comes out. */
export const customers: ObjectDefinition = {
  name: 'customers',
  vendorName: 'ClientPortalUser',
  entity: 'ClientPortalUsers',
  description: 'Users of the client portal',
  isResource: true,
  canWrite: true,
  fields: {
    id: ['integer', 'id', 'READ_ONLY'],
    clientPortalActive: ['boolean', 'isClientPortalActive'],
    contactID: ['integer'],
    dateFormat: ['integer'],
    numberFormat: ['integer'],
    password: ['secret'],
    securityLevel: ['integer'],
    timeFormat: ['integer'],
    userName: ['text'],
  },
};

/** The same people by the other name the old element had for them. */
export const users: ObjectDefinition = {
  ...customers,
  name: 'users',
  description: 'Users of the client portal, by the old element’s other name',
};
