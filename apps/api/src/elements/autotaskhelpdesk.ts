import type { ElementData } from '@isotope/core';
import { autotaskEntries } from './autotask-entries.js';

/** Autotask Helpdesk. Its integer id is 123 in everything the platform published. */
export const autotaskhelpdesk: ElementData = {
  key: 'autotaskhelpdesk',
  number: 123,
  name: 'Autotask Helpdesk',
  symbol: 'Ah',
  hub: 'helpdesk',
  description:
    'Connects an existing Autotask account to the help desk hub: incidents, their comments and attachments, agents. ' +
    'Needs the name and password of an API user of that account.',
  image: 'elements/provider_autotask.png',
  signupUrl: 'http://www.autotask.com',
  configDescription: 'Without an Autotask account, create one at autotask.com first.',
  hookName: 'AutotaskHelpdesk',
  // The platform's word, which its clients know; what is spoken today is REST.
  protocolType: 'soap',
  authenticationType: 'basic',
  eventType: 'polling',
  configuration: autotaskEntries('helpdesk.autotask'),
};
