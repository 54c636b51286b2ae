import type { ElementData } from '@isotope/core';

/** Acme Desk. Its integer id is our own choice: the platform never had it. */
export const acmedesk: ElementData = {
  key: 'acmedesk',
  number: 20001,
  name: 'Acme Desk',
  symbol: 'Ad',
  hub: 'helpdesk',
  description: 'Connects an Acme Desk account to the help desk hub. Needs an API key of one of its agents.',
  image: 'elements/provider_acme.png',
  signupUrl: 'https://www.acme.example/desk',
  configDescription: 'Without an Acme Desk account, ask your Acme representative for one.',
  protocolType: 'http',
  authenticationType: 'custom',
  eventType: 'webhooks',
  configuration: [
    {
      key: 'helpdesk.acme.api.key',
      label: 'API key',
      description: 'Made in Acme Desk at Settings, API keys. Stored sealed; nobody can read it back.',
      type: 'PASSWORD',
      isRequired: true,
      isSecret: true,
      helpUrl: 'https://www.acme.example/help/api-keys',
    },
    {
      key: 'helpdesk.acme.region',
      label: 'Region',
      description: 'Where the account lives.',
      type: 'COMBO',
      isRequired: false,
      isSecret: false,
      defaultValue: 'eu',
      options: [
        { value: 'eu', label: 'Europe' },
        { value: 'us', label: 'United States' },
      ],
    },
  ],
};
