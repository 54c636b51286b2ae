/** What examples show: an account of the sandbox, and no secret of anybody's. */
export const newInstance = {
  element: { key: 'autotaskcrm' },
  name: 'Acme',
  tags: ['customer'],
  configuration: {
    'crm.autotask.username': 'api-user@sandbox.isotope.test',
    'crm.autotask.password': 'sandbox-secret',
    'crm.autotask.server.url': 'http://127.0.0.1:4010',
  },
} as const;

/** The same without its element, for paths that name one. */
export const newInstanceOfElement = {
  name: newInstance.name,
  tags: newInstance.tags,
  configuration: newInstance.configuration,
};

/** A light row of a list of instances. */
export const instanceRow = {
  id: 17,
  name: 'Acme',
  token: 'an-element-token-of-44-base64-characters',
  valid: true,
  element: { id: 50, name: 'Autotask CRM', key: 'autotaskcrm', hub: 'crm' },
} as const;

/** An instance as it is answered. */
export const instance = {
  ...instanceRow,
  createdDate: '2026-03-01T08:30:00Z',
  updatedDate: '2026-03-01T08:30:00Z',
  elementId: 50,
  tags: ['customer'],
  provisionInteractions: [],
  disabled: false,
  maxCacheSize: 0,
  cacheTimeToLive: 0,
  configuration: {
    'crm.autotask.username': 'api-user@sandbox.isotope.test',
    'crm.autotask.password': '********',
    'crm.autotask.server.url': 'http://127.0.0.1:4010',
  },
  eventsEnabled: false,
  traceLoggingEnabled: false,
  cachingEnabled: false,
  externalAuthentication: 'none',
  user: { id: 1, emailAddress: 'owner@example.org' },
} as const;

/** A configuration entry of that instance. */
export const instanceEntry = {
  id: 50001,
  key: 'crm.autotask.username',
  name: 'Username',
  propertyValue: 'api-user@sandbox.isotope.test',
  type: 'TEXTFIELD_1000',
  required: true,
  hideFromConsole: false,
  active: true,
} as const;
