import type { Clock, Tokens } from '../instances/ports.js';
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
  readonly tokens: Tokens;
  readonly clock: Clock;
}

/** Who carries these credentials; throws an UnauthenticatedError that does not tell what was wrong with them. */
export const authorize =
  ({ accounts, tokens, clock }: AuthorizePorts) =>
  async ({ user, organization, bearer }: Credentials): Promise<Account> => {
    const account =
      user !== undefined && organization !== undefined
        ? await accounts.findBySecrets(tokens.hash(user), tokens.hash(organization))
        : bearer !== undefined && (await accounts.findBySession(tokens.hash(bearer), clock.now()));
    if (!account) throw new UnauthenticatedError();
    return account;
  };
