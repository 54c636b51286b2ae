/** Autotask CRM. Its integer id is 50 (the platform's documentation and its 2017 samples). */
export const autotaskcrm = {
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
  protocolType: 'http',
  authenticationType: 'basic',
  configuration: [
    {
      key: 'crm.autotask.username',
      label: 'User name',
      description:
        "The API user's name in Autotask, often generated. It stands at Admin, Resources/Users, on the API user's page.",
      type: 'TEXTFIELD_128',
      isRequired: true,
      isSecret: false,
      example: 'k3f9qz@CONTOSO.COM',
    },
    {
      key: 'crm.autotask.password',
      label: 'Password',
      description:
        "The API user's password, which Autotask shows once, when the user is made. Stored sealed; nobody can read it back.",
      type: 'PASSWORD',
      isRequired: true,
      isSecret: true,
    },
    {
      key: 'crm.autotask.server.url',
      label: 'Server URL',
      description: 'The address of your Autotask zone. Any Autotask address you paste is understood.',
      type: 'TEXTFIELD_1000',
      isRequired: true,
      isSecret: false,
      example: 'https://webservices5.autotask.net',
    },
    {
      key: 'crm.autotask.integration.code',
      label: 'Integration code',
      description: "The API tracking identifier set on the API user. Leave it empty to use this Isotope's own.",
      type: 'TEXTFIELD_128',
      isRequired: false,
      isSecret: true,
    },
  ],
} as const;
