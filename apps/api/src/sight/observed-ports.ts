import type { Hubs } from '../hubs/ports.js';
import type { Ports, UseCases } from '../use-cases.js';
import { type Observer, observed } from './observer.js';

/** The use-cases; who asks is found out in a layer of its own. */
export const observedUseCases = (observer: Observer | undefined, useCases: UseCases): UseCases =>
  observer === undefined
    ? useCases
    : {
        ...observed(observer, useCases, { layer: 'use-case', of: 'isotope' }),
        authorize: observed(observer, useCases, { layer: 'auth', of: 'isotope', only: ['authorize'] }).authorize,
      };

/** The hubs: what is asked of an opened one is seen. */
export const observedHubs = (observer: Observer | undefined, hubs: Hubs): Hubs =>
  observer === undefined
    ? hubs
    : {
        ...hubs,
        open: (account) => {
          const hub = hubs.open(account);
          return hub && observed(observer, hub, { layer: 'provider', of: account.element.key });
        },
      };

/** The ports of the use-cases, each store, the vault and whoever asks a provider seen by its name. */
export const observedPorts = (observer: Observer | undefined, ports: Ports): Ports =>
  observer === undefined
    ? ports
    : {
        ...ports,
        ...Object.fromEntries(stores.map((of) => [of, observed<object>(observer, ports[of], { layer: 'store', of })])),
        vault: observed(observer, ports.vault, { layer: 'vault', of: 'vault', only: ['seal', 'open'] }),
        verifier: observed(observer, ports.verifier, { layer: 'provider', of: 'verifier', only: ['verify'] }),
        advisor: observed(observer, ports.advisor, { layer: 'provider', of: 'advisor', only: ['suggest'] }),
      };

const stores = [
  'instances',
  'accounts',
  'people',
  'schedule',
  'overview',
  'killSwitch',
  'bulkJobs',
] as const satisfies readonly (keyof Ports)[];
