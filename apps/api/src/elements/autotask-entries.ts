import type { ElementData } from '@isotope/core';

/** What every element at Autotask is asked for; the prefix is the element's own, such as `crm.autotask`. */
export const autotaskEntries = (prefix: string): ElementData['configuration'] => [
  {
    key: `${prefix}.username`,
    label: 'User name',
    description:
      "The API user's name in Autotask, often generated. It stands at Admin, Resources/Users, on the API user's page.",
    type: 'TEXTFIELD_128',
    isRequired: true,
    isSecret: false,
    example: 'k3f9qz@CONTOSO.COM',
  },
  {
    key: `${prefix}.password`,
    label: 'Password',
    description:
      "The API user's password, which Autotask shows once, when the user is made. Stored sealed; nobody can read it back.",
    type: 'PASSWORD',
    isRequired: true,
    isSecret: true,
  },
  {
    key: `${prefix}.server.url`,
    label: 'Server URL',
    description: 'The address of your Autotask zone. Any Autotask address you paste is understood.',
    type: 'TEXTFIELD_1000',
    isRequired: true,
    isSecret: false,
    example: 'https://webservices5.autotask.net',
  },
  {
    key: `${prefix}.integration.code`,
    label: 'Integration code',
    description:
      'The API tracking identifier set on the API user. Leave it empty where this Isotope has one of its own.',
    type: 'TEXTFIELD_128',
    isRequired: false,
    isSecret: true,
  },
];
