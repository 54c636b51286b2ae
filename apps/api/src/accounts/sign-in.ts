import { installation } from '../audit/entries.js';
import type { Refusal, Refusals } from '../audit/refusals.js';
import type { Clock, Doer, Tokens } from '../instances/ports.js';
import { SignInRefusedError, SignInThrottledError } from './errors.js';
import type { AccountStore, SignInFacts } from './ports.js';
import { type SessionIdleMs, endsAtLatest, restsUntil } from './session-uses.js';
import { type SignInThrottle, addressKey, nameKey } from './sign-in-throttle.js';
import { minuteMs } from '../milliseconds.js';

/** How long a one-time link works. */
const linkMs = 15 * minuteMs;

/** Hashes passwords and checks them, both slowly on purpose. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time whether the hash is there or not. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

export interface SignInPorts {
  readonly accounts: AccountStore;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly sessionIdleMs: SessionIdleMs;
}

/** The ways to sign in to the console. */
export type SignInRequest =
  | { readonly kind: 'LINK'; readonly link: string }
  | { readonly kind: 'PASSWORD'; readonly email: string; readonly password: string }
  | { readonly kind: 'SECRETS'; readonly userSecret: string; readonly organizationSecret: string };

/** Where somebody signs in from: the network address, and what the browser calls itself. */
export interface SignInPlace {
  readonly address: string;
  readonly userAgent?: string | undefined;
  readonly requestId?: string | undefined;
}

/** A session's token, to be carried as `Bearer`, and when it ends at the latest. */
export interface Session {
  readonly token: string;
  readonly expiresAt: Date;
}

const sentences: Record<SignInRequest['kind'], string> = {
  LINK: 'This sign-in link has been used or has expired. Make a new one with: npm run isotope -- sign-in-link',
  PASSWORD: 'No account has this e-mail address and password.',
  SECRETS: 'No account has this user secret and organisation secret.',
};

/**
 * Starts a session. Throws a SignInRefusedError that does not tell which part was wrong, and a SignInThrottledError
 * after too many refusals from one address or for one e-mail address.
 */
export const signIn =
  (ports: SignInPorts) =>
  async (request: SignInRequest, place: SignInPlace): Promise<Session> => {
    const { throttle } = ports;
    const keys = [
      addressKey(place.address),
      ...(request.kind === 'PASSWORD' ? [nameKey(normalEmail(request.email))] : []),
    ];
    const wait = await throttle.begin(keys);
    if (wait > 0) {
      await tellRefused(ports, 'SIGN_IN_THROTTLED', request, place);
      throw new SignInThrottledError(wait);
    }
    const userId = await recognise(ports, request);
    if (userId === undefined) {
      await tellRefused(ports, 'SIGN_IN_REFUSED', request, place);
      throw new SignInRefusedError(sentences[request.kind]);
    }
    await throttle.accepted(keys);
    return startSession(ports, userId, place, request.kind);
  };

/** Whose account was tried is told where there is one; what was typed never is, as it may be a password. */
async function tellRefused(
  { accounts, refusals }: SignInPorts,
  action: RefusedSignIn,
  request: SignInRequest,
  place: SignInPlace,
): Promise<void> {
  const known = request.kind === 'PASSWORD' ? await accounts.findPassword(normalEmail(request.email)) : undefined;
  const { organizationId, id: subjectId } = known?.user ?? {};
  refusals.note({ action, by: strangerAt(place, organizationId), subjectId, about: { by: request.kind } });
}

export type RefusedSignIn = Extract<Refusal['action'], 'SIGN_IN_REFUSED' | 'SIGN_IN_THROTTLED'>;

/** Somebody who is not known, as refusals are told of them. */
export const strangerAt = ({ address, requestId }: SignInPlace, organizationId = installation): Doer => ({
  ...{ organizationId, user: null, source: 'CONSOLE', requestId: requestId ?? null, address },
});

function recognise(ports: SignInPorts, request: SignInRequest): Promise<string | undefined> {
  const { accounts, tokens, clock } = ports;
  switch (request.kind) {
    case 'LINK':
      return accounts.takeSignInLink(tokens.hash(request.link), clock.now());
    case 'PASSWORD':
      return recogniseByPassword(ports, request.email, request.password);
    case 'SECRETS':
      return accounts
        .findBySecrets(tokens.hash(request.userSecret), tokens.hash(request.organizationSecret))
        .then((account) => account?.user.id);
  }
}

async function recogniseByPassword({ accounts, passwords }: SignInPorts, email: string, password: string) {
  const known = await accounts.findPassword(normalEmail(email));
  return (await passwords.verify(known?.passwordHash, password)) ? known?.user.id : undefined;
}

const mostUserAgentLength = 300;

/** Starts a session for a user who has been recognised. */
export async function startSession(
  { accounts, tokens, clock, sessionIdleMs }: Pick<SignInPorts, 'accounts' | 'tokens' | 'clock' | 'sessionIdleMs'>,
  userId: string,
  { address, userAgent, requestId }: SignInPlace,
  by: SignInFacts['by'],
): Promise<Session> {
  const token = tokens.mint();
  const createdAt = clock.now();
  const session = {
    id: clock.newId(),
    tokenHash: tokens.hash(token),
    userId,
    createdAt,
    expiresAt: restsUntil(createdAt, sessionIdleMs),
    address,
    userAgent: userAgent?.slice(0, mostUserAgentLength) ?? null,
  };
  await accounts.createSession(session, { by, address, requestId: requestId ?? null });
  return { token, expiresAt: endsAtLatest(createdAt) };
}

/** Ends the session of this token; nothing happens when it has ended already. */
export const signOut =
  ({ accounts, tokens, clock }: Pick<SignInPorts, 'accounts' | 'tokens' | 'clock'>) =>
  (token: string, { address, requestId }: SignInPlace): Promise<void> =>
    accounts.deleteSession(tokens.hash(token), { address, requestId: requestId ?? null }, clock.now());

/** A token that signs the user in once within 15 minutes. */
export const createSignInLink =
  ({ accounts, tokens, clock }: Pick<SignInPorts, 'accounts' | 'tokens' | 'clock'>) =>
  async (userId: string): Promise<string> => {
    const token = mintForAddress(tokens);
    const createdAt = clock.now();
    const expiresAt = new Date(createdAt.getTime() + linkMs);
    await accounts.createSignInLink({ tokenHash: tokens.hash(token), userId, createdAt, expiresAt });
    return token;
  };

/** A token of letters that an address takes as they are. */
export const mintForAddress = (tokens: Pick<Tokens, 'mint'>): string =>
  Buffer.from(tokens.mint(), 'base64').toString('base64url');

/** E-mail addresses are told apart without regard to case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();
