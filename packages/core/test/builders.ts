import fc from 'fast-check';
import { type ConfigurationEntry, type Element, elementSchema } from '../src/index.js';

/** An element with these entries; whatever else an element has does not matter. */
export const anElement = (configuration: readonly Partial<ConfigurationEntry>[] = []): Element =>
  elementSchema.parse(elementData({ configuration: configuration.map(anEntry) }));

/** What an element's data file holds. */
export const elementData = (changes: object = {}) => ({
  key: 'acmecrm',
  number: 7,
  name: 'Acme CRM',
  symbol: 'Ac',
  hub: 'crm',
  description: 'Contacts of Acme.',
  image: 'elements/acme.png',
  signupUrl: 'https://acme.test/signup',
  configDescription: 'Ask Acme for an account.',
  protocolType: 'http',
  authenticationType: 'basic',
  configuration: [],
  ...changes,
});

/** An optional, plain text entry. */
export const anEntry = (changes: Partial<ConfigurationEntry> = {}) => ({
  key: 'acme.host',
  label: 'Host',
  type: 'TEXTFIELD_128' as const,
  isRequired: false,
  isSecret: false,
  ...changes,
});

/** Text of every kind, with what is troublesome in it often: controls, halves of surrogate pairs, tags, white space. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom('\u0000', '\ud83d', '\udc00', '<', '>', '<b>', '/', ' ', '\n'),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

/** An instance as a platform answers with it. */
export const anInstanceResource = (changes: object = {}) => ({
  id: 1234,
  name: 'Acme',
  token: 'mQuw4rrhnrMl1UeDj25v0w==',
  element: { id: 50, key: 'autotaskcrm', name: 'Autotask CRM', hub: 'crm', active: true, authentication: {} },
  tags: ['Acme'],
  provisionInteractions: [],
  valid: true,
  disabled: false,
  configuration: { 'crm.autotask.username': 'api@acme.test', 'crm.autotask.password': '********' },
  ...changes,
});
