import { createSandbox, type Sandbox, type SandboxOptions } from '@isotope/autotask-sandbox';
import {
  createAutotaskClients,
  type AutotaskAccount,
  type AutotaskClient,
  type AutotaskClients,
  type AutotaskClientsOptions,
} from '../src/index.js';

/** A listening sandbox and clients that may ask it. */
export type DataSandbox = {
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly clients: AutotaskClients;
  /** A client of the account that works, or of one that differs. */
  client(changes?: Partial<AutotaskAccount>): AutotaskClient;
  /** What was asked after the zone was found: `POST Companies/query`. */
  asked(): readonly string[];
  close(): Promise<void>;
};

/** Starts both; `close` ends both. More origins may be asked where a test has more sandboxes. */
export const startData = async (
  sandboxOptions: SandboxOptions = {},
  { allowedOrigins = [], ...options }: AutotaskClientsOptions = {},
): Promise<DataSandbox> => {
  const sandbox = createSandbox(sandboxOptions);
  const { url } = await sandbox.listen();
  const clients = createAutotaskClients({ allowedOrigins: [url, ...allowedOrigins], random: () => 0, ...options });
  return {
    sandbox,
    url,
    clients,
    client: (changes = {}) => clients.for({ ...anAccount(url), ...changes }),
    asked: () =>
      sandbox
        .calls()
        .map(({ method, path }) => `${method} ${path.replace('/ATServicesRest/V1.0/', '')}`)
        .filter((each) => !each.endsWith('zoneInformation')),
    close: async () => {
      await clients.close();
      await sandbox.close();
    },
  };
};

/** The account that works, at the address given. */
export const anAccount = (serverUrl: string): AutotaskAccount => ({
  serverUrl,
  userName: 'api-user@sandbox.isotope.test',
  secret: 'sandbox-secret',
  integrationCode: 'SANDBOX',
});

/** A company that the sandbox takes. */
export const aCompany = (companyName: string) => ({
  companyName,
  companyType: 1,
  phone: '518-555-0142',
  ownerResourceID: 4,
});
