import { installation } from '../audit/entries.js';
import type { Refusals } from '../audit/refusals.js';
import type { Clock, Doer, InstanceStore, StoredInstance, Tokens } from '../instances/ports.js';
import type { TokenUses } from '../instances/token-uses.js';
import type { AccountMemory } from './account-memory.js';
import { UnauthenticatedError } from './errors.js';
import type { Account, AccountStore } from './ports.js';
import type { SessionUses } from './session-uses.js';

/** What an Authorization header carries; values are opaque and kept to the letter. */
export interface Credentials {
  readonly user?: string;
  readonly organization?: string;
  readonly element?: string;
  readonly bearer?: string;
}

const schemes = ['user', 'organization', 'element', 'bearer'] as const;

/**
 * Reads `User <secret>, Organization <secret>[, Element <token>]` or `Bearer <session>`: any order, any spacing, any
 * case of the scheme word, a colon after it tolerated (a published Python client sends one). A part that names no known
 * scheme, or one scheme twice, makes the whole header unreadable: undefined.
 */
export function readAuthorization(header: string | undefined): Credentials | undefined {
  if (header === undefined || header.length > 4096) return undefined;
  const credentials: Partial<Record<(typeof schemes)[number], string>> = {};
  for (const part of header.split(',')) {
    const [, word = '', value = ''] = /^\s*([A-Za-z]+)\s*(?::\s*|\s)(\S+)\s*$/.exec(part) ?? [];
    const scheme = schemes.find((known) => known === word.toLowerCase());
    if (!scheme || credentials[scheme] !== undefined) return undefined;
    credentials[scheme] = value;
  }
  return credentials;
}

export interface AuthorizePorts {
  readonly accounts: AccountStore;
  readonly accountMemory: Pick<AccountMemory, 'recall'>;
  readonly instances: Pick<InstanceStore, 'findByToken'>;
  readonly tokens: Tokens;
  readonly tokenUses: Pick<TokenUses, 'note'>;
  readonly sessionUses: Pick<SessionUses, 'note'>;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly clock: Clock;
}

/** The door, the request and the network address that credentials came by. */
export type CarriedBy = Pick<Doer, 'source' | 'requestId' | 'address'>;

/**
 * Who carries these credentials: a user and an organisation, or a user and an element token of the user's organisation,
 * or a session. Throws an UnauthenticatedError that does not tell what was wrong with them. Where it is given what they
 * came by, somebody asks for something: the audit is told of a refusal, and a session that is used goes on.
 */
export const authorize =
  (ports: AuthorizePorts) =>
  async (credentials: Credentials, carriedBy?: CarriedBy): Promise<Account> => {
    const refuse = (account?: Account): never => {
      if (carriedBy) tellRefused(ports, credentials, carriedBy, account);
      throw new UnauthenticatedError();
    };
    const account = (await findAccount(ports, credentials)) ?? refuse();
    const { bearer } = credentials;
    if (carriedBy && bearer !== undefined && account.sessionId) ports.sessionUses.note(ports.tokens.hash(bearer));
    if (credentials.element === undefined) return account;
    const instance = (await findInstance(ports, account, credentials.element)) ?? refuse(account);
    return { ...account, instance };
  };

/** Which kinds were carried is told, no value; whose the rest of them is, where only the element token is nobody's. */
function tellRefused(
  { refusals }: AuthorizePorts,
  credentials: Credentials,
  carriedBy: CarriedBy,
  account: Account | undefined,
): void {
  const { organization, user = null } = account ?? {};
  refusals.note({
    action: 'CREDENTIALS_REFUSED',
    by: { ...carriedBy, organizationId: organization?.id ?? installation, user },
    about: { carried: schemes.filter((scheme) => credentials[scheme] !== undefined) },
  });
}

async function findAccount({ accounts, accountMemory, tokens, clock }: AuthorizePorts, credentials: Credentials) {
  const { user, organization, element, bearer } = credentials;
  if (user !== undefined && organization !== undefined) {
    return accountMemory.recall([user, organization], () =>
      accounts.findBySecrets(tokens.hash(user), tokens.hash(organization)),
    );
  }
  if (user !== undefined && element !== undefined) {
    return accountMemory.recall([user], () => accounts.findByUserSecret(tokens.hash(user)));
  }
  return bearer === undefined ? undefined : accounts.findBySession(tokens.hash(bearer), clock.now());
}

async function findInstance(
  { tokens, instances, clock, tokenUses }: AuthorizePorts,
  account: Account,
  token: string,
): Promise<StoredInstance | undefined> {
  const hash = tokens.hash(token);
  const instance = await instances.findByToken(hash, clock.now());
  if (instance?.organizationId !== account.organization.id) return undefined;
  tokenUses.note(hash);
  return instance;
}
