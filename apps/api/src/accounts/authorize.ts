import type { Clock, InstanceStore, StoredInstance, Tokens } from '../instances/ports.js';
import type { TokenUses } from '../instances/token-uses.js';
import type { AccountMemory } from './account-memory.js';
import { UnauthenticatedError } from './errors.js';
import type { Account, AccountStore } from './ports.js';

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
  readonly clock: Clock;
}

/**
 * Who carries these credentials: a user and an organisation, or a user and an element token of the user's organisation,
 * or a session. Throws an UnauthenticatedError that does not tell what was wrong with them.
 */
export const authorize =
  (ports: AuthorizePorts) =>
  async (credentials: Credentials): Promise<Account> => {
    const account = await findAccount(ports, credentials);
    if (!account) throw new UnauthenticatedError();
    if (credentials.element === undefined) return account;
    return { ...account, instance: await getInstance(ports, account, credentials.element) };
  };

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

async function getInstance(ports: AuthorizePorts, account: Account, token: string): Promise<StoredInstance> {
  const hash = ports.tokens.hash(token);
  const instance = await ports.instances.findByToken(hash, ports.clock.now());
  if (instance?.organizationId !== account.organization.id) throw new UnauthenticatedError();
  ports.tokenUses.note(hash);
  return instance;
}
