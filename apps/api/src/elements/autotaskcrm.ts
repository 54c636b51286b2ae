import type { ElementData } from '@isotope/core';
import { autotaskEntries } from './autotask-entries.js';

/** Autotask CRM. Its integer id is 50 (the platform's documentation and its 2017 samples). */
export const autotaskcrm: ElementData = {
  key: 'autotaskcrm',
  number: 50,
  name: 'Autotask CRM',
  symbol: 'At',
  hub: 'crm',
  description:
    'Connects an existing Autotask account to the CRM hub: companies, contacts, leads and opportunities. ' +
    'Needs the name and password of an API user of that account.',
  image: 'elements/provider_autotask.png',
  signupUrl: 'http://www.autotask.com',
  configDescription: 'Without an Autotask account, create one at autotask.com first.',
  hookName: 'AutotaskCRM',
  // The platform's word, which its clients know; what is spoken today is REST.
  protocolType: 'soap',
  authenticationType: 'basic',
  eventType: 'polling',
  configuration: autotaskEntries('crm.autotask'),
};
