import { companies } from '../seed/companies.js';
import { contacts } from '../seed/contacts.js';
import { opportunities } from '../seed/opportunities.js';
import { resources } from '../seed/resources.js';
import { companyFields } from './company-fields.js';
import { contactFields } from './contact-fields.js';
import type { Entity } from './entity.js';
import { opportunityFields } from './opportunity-fields.js';
import { resourceFields } from './resource-fields.js';

/** The entities the sandbox serves. Contacts are children of companies; resources are never created. */
export const entities: readonly Entity[] = [
  {
    path: 'Companies',
    name: 'Company',
    fields: companyFields,
    userDefinedFields: [{ name: 'Customer Ranking', label: 'Customer Ranking', length: 50 }],
    canCreate: true,
    isRoot: true,
    hasWebhooks: true,
    records: companies,
  },
  {
    path: 'Contacts',
    name: 'Contact',
    fields: contactFields,
    userDefinedFields: [],
    canCreate: true,
    isRoot: false,
    hasWebhooks: true,
    records: contacts,
  },
  {
    path: 'Opportunities',
    name: 'Opportunity',
    fields: opportunityFields,
    userDefinedFields: [],
    canCreate: true,
    isRoot: true,
    hasWebhooks: false,
    records: opportunities,
  },
  {
    path: 'Resources',
    name: 'Resource',
    fields: resourceFields,
    userDefinedFields: [],
    canCreate: false,
    isRoot: true,
    hasWebhooks: false,
    records: resources,
  },
];
