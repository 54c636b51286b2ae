/** What an Autotask instance is asked for, in the form of the wire. Values of undefined are left out. */
export type Configuration = Readonly<Record<string, unknown>>;

type Sandboxed = { readonly sandboxUrl: string };

/** The configuration of the sandbox's account that works, with the given entries changed. */
export const aConfiguration = ({ sandboxUrl }: Sandboxed, changes: Configuration = {}): Record<string, string> =>
  withoutUndefined({
    'crm.autotask.username': 'api-user@sandbox.isotope.test',
    'crm.autotask.password': 'sandbox-secret',
    'crm.autotask.server.url': sandboxUrl,
    ...changes,
  });

/** The body of `POST /instances` for an instance the sandbox accepts. */
export const anInstance = (at: Sandboxed, changes: Readonly<Record<string, unknown>> = {}) => ({
  element: { key: 'autotaskcrm' },
  name: 'Acme',
  tags: ['customer'],
  ...changes,
  configuration: aConfiguration(at, changes['configuration'] as Configuration),
});

/** The same, not checked at the provider: for tests that need instances, not their making. */
export const anUncheckedInstance = (at: Sandboxed, changes: Readonly<Record<string, unknown>> = {}) =>
  anInstance(at, { externalAuthentication: 'initial', ...changes });

/** The input of `createInstance` for an instance the sandbox accepts. */
export const anInput = (at: Sandboxed, changes: Readonly<Record<string, unknown>> = {}) => ({
  elementKey: 'autotaskcrm',
  name: 'Acme',
  tags: ['customer'],
  ...changes,
  configuration: Object.entries(aConfiguration(at, changes['configuration'] as Configuration)).map(([key, value]) => ({
    key,
    value,
  })),
});

const withoutUndefined = (values: Configuration) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<string, string>;
