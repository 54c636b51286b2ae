import {
  type InstanceResource,
  type InstancesClient,
  type TokenClient,
  createInstancesClient,
  createTokenClient,
} from '@isotope/core';
import { sandboxAccounts } from '@isotope/autotask-sandbox';
import type { Secrets } from './ask.js';
import { anInstance, anUncheckedInstance } from './builders.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

/** Core's client as somebody of this Isotope; never tries anything twice. */
export const clientOf = ({ url }: TestIsotope, as: Secrets = ownerSecrets): InstancesClient =>
  createInstancesClient({ baseUrl: url, ...as, retries: 0 });

/** Core's client of the one instance that has this token. */
export const tokenClientOf = ({ url }: TestIsotope, elementToken: string, as: Secrets = ownerSecrets): TokenClient =>
  createTokenClient({ baseUrl: url, ...as, elementToken, retries: 0 });

/** Creates an instance that the sandbox has accepted. */
export const createChecked = (isotope: TestIsotope, changes: Record<string, unknown> = {}): Promise<InstanceResource> =>
  clientOf(isotope).createInstance(anInstance(isotope, changes));

/** Creates an instance without asking the sandbox. */
export const createUnchecked = (
  isotope: TestIsotope,
  changes: Record<string, unknown> = {},
  as: Secrets = ownerSecrets,
): Promise<InstanceResource> => clientOf(isotope, as).createInstance(anUncheckedInstance(isotope, changes));

/** The secrets of a second organisation. */
export const anotherOrganization = ({ useCases }: TestIsotope): Promise<Secrets> =>
  useCases.createOrganization('Globex', 'CLI');

/** The header of a call with an element token, beside the secrets. */
export const withToken = (token: string, { userSecret, organizationSecret }: Secrets = ownerSecrets) => ({
  as: null,
  headers: { Authorization: `User ${userSecret}, Organization ${organizationSecret}, Element ${token}` },
});

/** Everything the database holds of instances, to see that nothing has changed. */
export const everythingOf = ({ rows }: TestIsotope): unknown =>
  ['instances', 'instance_tags', 'retiring_tokens', 'replaced_configurations', doings].map((table) =>
    rows.all(`select * from ${table}`),
  );

/** What was done; that somebody was refused, or read their secrets, is told beside it and changes nothing. */
export const doings =
  "(select * from activities where action not in ('ROLE_REFUSED', 'CREDENTIALS_REFUSED', 'VERIFICATION_REFUSED', 'SECRETS_SHOWN')) as doings";

/** The actions on an instance, latest first, with what they changed. */
export const activityOf = ({ rows }: TestIsotope, number: number): readonly any[] =>
  rows
    .all(
      `select a.* from activities a join instances i on i.id = a.instance_id where i.number = ? order by a.number desc`,
      number,
    )
    .map(({ action, changes, source, state }) => ({ action, changes: JSON.parse(changes), source, state }));

/** What the sandbox was asked since it was last reset. */
export const callsOf = ({ sandbox }: TestIsotope) => sandbox.calls();

/** A second account of the sandbox, whose secret is its own. */
const secondAccount = {
  userName: 'second@sandbox.isotope.test',
  secret: 'second-secret',
  kind: 'NORMAL',
} as const;

/** What makes an instance one of the second account. */
export const secondCredentials = {
  'crm.autotask.username': secondAccount.userName,
  'crm.autotask.password': secondAccount.secret,
};

/** An Isotope whose sandbox has the second account too; whoever opens it closes it. */
export const openWithTwoAccounts = (): Promise<TestIsotope> =>
  openIsotope({ sandbox: { accounts: [...sandboxAccounts, secondAccount] } });
