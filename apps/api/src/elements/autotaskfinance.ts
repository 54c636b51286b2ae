import type { ElementData } from '@isotope/core';
import { autotaskEntries } from './autotask-entries.js';

/**
 * Autotask Finance. Its documentation names two integer ids: 4895 in the page's head and 8152 in the answer it shows.
 * Clients keep the id they were answered, so it is 8152 here.
 */
export const autotaskfinance: ElementData = {
  key: 'autotaskfinance',
  number: 8152,
  name: 'Autotask Finance',
  symbol: 'Af',
  hub: 'finance',
  description:
    'Connects an existing Autotask account to the finance hub: customers, invoices and billing items. ' +
    'Needs the name and password of an API user of that account.',
  image: 'elements/provider_autotask.png',
  signupUrl: 'http://www.autotask.com',
  configDescription: 'Without an Autotask account, create one at autotask.com first.',
  protocolType: 'http',
  authenticationType: 'basic',
  eventType: 'polling',
  configuration: autotaskEntries('finance.autotask'),
};
