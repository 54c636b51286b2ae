import type { Vault } from '../instances/ports.js';
import { passwordProblems } from './account-rules.js';
import { type AccountClaim, readClaim, translateTaken } from './claim-account.js';
import { userSecretRecord } from './create-organization.js';
import { InvalidAccountError, SignInThrottledError } from './errors.js';
import { InviteRefusedError } from './people-errors.js';
import { NothingChanged, type OpenInvite, type PeopleStore } from './people-ports.js';
import type { User } from './ports.js';
import {
  type RefusedSignIn,
  type Session,
  type SignInPlace,
  type SignInPorts,
  startSession,
  strangerAt,
} from './sign-in.js';
import { addressKey } from './sign-in-throttle.js';

export interface AcceptInvitePorts extends SignInPorts {
  readonly people: PeopleStore;
  readonly vault: Vault;
}

/** Where a link is used from, in which request. */
export interface AcceptPlace extends SignInPlace {
  readonly requestId: string;
}

/**
 * What a link invites to. Throws an InviteRefusedError when it invites to nothing any more, and a SignInThrottledError
 * after too many such tries from one address.
 */
export const openInvite =
  (ports: AcceptInvitePorts) =>
  async (token: string, place: SignInPlace): Promise<OpenInvite> => {
    const { people, tokens, throttle, clock, refusals } = ports;
    const keys = [addressKey(place.address)];
    const tell = (action: RefusedSignIn) => refusals.note({ action, by: strangerAt(place), about: { by: 'INVITE' } });
    const wait = await throttle.begin(keys);
    if (wait > 0) {
      tell('SIGN_IN_THROTTLED');
      throw new SignInThrottledError(wait);
    }
    const invite = await people.findInvite(tokens.hash(token), clock.now());
    if (!invite) {
      tell('SIGN_IN_REFUSED');
      throw new InviteRefusedError();
    }
    await throttle.accepted(keys);
    return invite;
  };

/**
 * Uses a link up: somebody joins with the address, password and names they give, or a member sets a new password, which
 * ends their sessions. Signs them in. Throws what `openInvite` throws, and an InvalidAccountError naming every problem,
 * after which the link still works.
 */
export const acceptInvite =
  (ports: AcceptInvitePorts) =>
  async (token: string, asked: AccountClaim, place: AcceptPlace): Promise<Session> => {
    const invite = await openInvite(ports)(token, place);
    const tokenHash = ports.tokens.hash(token);
    const accepted = invite.user
      ? renewPassword(ports, tokenHash, invite.user, asked.password, place)
      : join(ports, tokenHash, invite, asked, place);
    return startSession(ports, await accepted.catch(refuseLate), place, 'INVITE');
  };

async function join(
  ports: AcceptInvitePorts,
  tokenHash: string,
  { role, organization }: OpenInvite,
  asked: AccountClaim,
  { address, requestId }: AcceptPlace,
): Promise<string> {
  const claim = await readClaim(ports.passwords, asked);
  const id = ports.clock.newId();
  const secret = userSecretRecord(ports, organization.id, id, ports.tokens.mint());
  const member = { id, organizationId: organization.id, role, ...claim, ...secret };
  await ports.people.join(tokenHash, member, address, requestId, ports.clock.now()).catch(translateTaken);
  return id;
}

async function renewPassword(
  { people, passwords, clock }: AcceptInvitePorts,
  tokenHash: string,
  user: User,
  password: string,
  { address, requestId }: AcceptPlace,
): Promise<string> {
  const problems = await passwordProblems(password, user);
  if (problems.length > 0) throw new InvalidAccountError(problems);
  const passwordHash = await passwords.hash(password);
  await people.renewPassword(tokenHash, user, passwordHash, address, requestId, clock.now());
  return user.id;
}

/** Somebody was faster with the same link. */
function refuseLate(error: unknown): never {
  throw error instanceof NothingChanged ? new InviteRefusedError() : error;
}
