import type { Element } from '@isotope/core';
import type { Advisor, Verifier } from '../instances/ports.js';
import { type AutotaskOptions, createAutotaskProvider } from './autotask.js';
import type { Provider } from './provider.js';

/** The adapters by the keys of the elements they serve. */
export function createProviders(options: AutotaskOptions): Readonly<Record<string, Provider>> {
  const autotask = (prefix: string) => createAutotaskProvider(prefix, options);
  return {
    autotaskcrm: autotask('crm.autotask'),
    autotaskhelpdesk: autotask('helpdesk.autotask'),
    autotaskfinance: autotask('finance.autotask'),
  };
}

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
    findProblems: (element, configuration) => providerOf(element).findProblems(element, configuration),
    verify: (element, configuration, onStage) => providerOf(element).verify(element, configuration, onStage),
    suggest: async (element, configuration) => providerOf(element).suggest?.(configuration),
    sandboxConfiguration: (element) => providerOf(element).sandboxConfiguration(element),
    close: async () => void (await Promise.all(Object.values(providers).map((provider) => provider.close()))),
  };
}
