import { createAutotaskClients } from '@isotope/autotask';
import type { Element } from '@isotope/core';
import type { Hubs } from '../hubs/ports.js';
import type { Advisor, Verifier } from '../instances/verifier-ports.js';
import { type AutotaskOptions, createAutotaskProvider } from './autotask.js';
import { originsOf } from './autotask-accounts.js';
import { createCrmHub } from './autotask-hub/crm-hub.js';
import type { Provider } from './provider.js';

/** What each provider's adapters are given. */
export interface ProviderOptions {
  readonly autotask: AutotaskOptions;
}

/** The adapters by the keys of the elements they serve. */
export function createProviders(options: ProviderOptions): Readonly<Record<string, Provider>> {
  const autotask = (prefix: string) => createAutotaskProvider(prefix, options.autotask);
  const { deadlineMs, guard, traffic, watch } = options.autotask;
  const allowedOrigins = originsOf(options.autotask);
  const clients = createAutotaskClients({ allowedOrigins, deadlineMs, guard, traffic, watch });
  return {
    autotaskcrm: withHub(autotask('crm.autotask'), createCrmHub('crm.autotask', options.autotask, clients)),
    autotaskhelpdesk: autotask('helpdesk.autotask'),
    autotaskfinance: autotask('finance.autotask'),
  };
}

/** A provider and its hub, closed together. */
const withHub = (provider: Provider, hub: Required<Pick<Provider, 'hub' | 'close'>>): Provider => ({
  ...provider,
  hub: hub.hub,
  close: async () => void (await Promise.all([provider.close(), hub.close()])),
});

/** Opens the hub of whichever element is meant. */
export const createHubs = (providers: Readonly<Record<string, Provider>>): Hubs => ({
  objectsOf: ({ key }) => providers[key]?.hub?.objects ?? [],
  open: (account) => providers[account.element.key]?.hub?.open(account),
});

/** Asks the adapter of whichever element is meant; throws at once when an element of the catalogue has none. */
export function createVerifier(
  providers: Readonly<Record<string, Provider>>,
  elements: readonly Element[],
): Verifier & Advisor & { close(): Promise<void> } {
  const providerOf = ({ key }: Element): Provider => {
    const provider = providers[key];
    if (!provider) throw new Error(`The element ${key} has no adapter. Add one to src/providers/index.ts.`);
    return provider;
  };
  elements.forEach(providerOf);
  return {
    canonical: (element, configuration) => providerOf(element).canonical?.(configuration) ?? configuration,
    findProblems: (element, configuration) => providerOf(element).findProblems(element, configuration),
    async verify(element, configuration, { onStage, signal }) {
      const result = await providerOf(element).verify(element, configuration, onStage, signal);
      signal?.throwIfAborted();
      return result;
    },
    suggest: async (element, configuration) => providerOf(element).suggest?.(configuration),
    sandboxConfiguration: (element) => providerOf(element).sandboxConfiguration(element),
    close: async () => void (await Promise.all(Object.values(providers).map((provider) => provider.close()))),
  };
}
