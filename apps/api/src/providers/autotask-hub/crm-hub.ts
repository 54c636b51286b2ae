import type { AutotaskClients } from '@isotope/autotask';
import { type AutotaskOrigin, readAutotaskAccounts } from '../autotask-accounts.js';
import type { Provider } from '../provider.js';
import { createAutotaskHub, hubObjects } from './hub.js';

/** The CRM hub of the accounts whose entries begin with this prefix; closing it closes the clients. */
export function createCrmHub(
  prefix: string,
  origin: AutotaskOrigin,
  clients: AutotaskClients,
): Required<Pick<Provider, 'hub' | 'close'>> {
  const { accountOf } = readAutotaskAccounts(prefix, origin);
  return {
    hub: {
      objects: hubObjects,
      open: ({ instanceId, configuration, wasAccepted }) => {
        const { integrationCode = '', ...account } = accountOf(configuration);
        return createAutotaskHub(clients.for({ ...account, integrationCode, wasAccepted, caller: instanceId }));
      },
    },
    close: () => clients.close(),
  };
}
