import type { ElementShape } from './form-values';

/** An element with one entry of each sort, for tests of the form. */
export const anElement = (changes: Partial<ElementShape> = {}): ElementShape => ({
  key: 'autotaskcrm',
  name: 'Autotask CRM',
  configuration: [
    { key: 'crm.autotask.username', label: 'User name', isRequired: true, isSecret: false, defaultValue: null },
    { key: 'crm.autotask.password', label: 'Password', isRequired: true, isSecret: true, defaultValue: null },
    { key: 'crm.autotask.region', label: 'Region', isRequired: false, isSecret: false, defaultValue: 'EU' },
  ],
  sandboxConfiguration: [{ key: 'crm.autotask.username', value: 'api-user@sandbox.isotope.test' }],
  ...changes,
});
