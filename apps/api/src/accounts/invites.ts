import type { Actor, Clock, Tokens } from '../instances/ports.js';
import { emailProblems } from './account-rules.js';
import { InvalidAccountError } from './errors.js';
import { getMember } from './members.js';
import { InviteNotFoundError } from './people-errors.js';
import { type Invite, NothingChanged, type PeopleStore } from './people-ports.js';
import type { Role } from './ports.js';
import { mintForAddress, normalEmail } from './sign-in.js';
import { dayMs } from '../milliseconds.js';

/** How long a link waits to be used. */
const inviteMs = 7 * dayMs;

export interface InvitePorts {
  readonly people: PeopleStore;
  readonly tokens: Tokens;
  readonly clock: Clock;
}

/** An invite and the secret of its link, which nobody is shown again. */
export interface CreatedInvite {
  readonly invite: Invite;
  readonly token: string;
}

/**
 * Makes a link by which one person joins the organisation within seven days. The address tells invites apart and is
 * offered to whoever accepts. Throws an InvalidAccountError when it is none.
 */
export const inviteMember =
  (ports: InvitePorts) =>
  (actor: Actor, role: Role, address?: string): Promise<CreatedInvite> => {
    const email = address === undefined ? '' : normalEmail(address);
    const problems = email === '' ? [] : emailProblems(email);
    if (problems.length > 0) return Promise.reject(new InvalidAccountError(problems));
    return create(ports, actor, { role, email: email || null, userId: null });
  };

/** Makes a link by which a member sets a new password within seven days. Throws a MemberNotFoundError. */
export const createPasswordLink =
  (ports: InvitePorts) =>
  async (actor: Actor, userId: string): Promise<CreatedInvite> => {
    const { user } = await getMember(ports, actor, userId);
    return create(ports, actor, { role: user.role, email: user.email, userId });
  };

/** The organisation's open invites, latest first. */
export const listInvites =
  ({ people, clock }: InvitePorts) =>
  (actor: Actor): Promise<readonly Invite[]> =>
    people.listInvites(actor.organizationId, clock.now());

/** Takes an invite back: its link stops working. Throws an InviteNotFoundError. */
export const revokeInvite =
  ({ people, clock }: InvitePorts) =>
  (actor: Actor, id: string): Promise<void> =>
    people.revokeInvite(actor, id, clock.now()).catch((error: unknown) => {
      throw error instanceof NothingChanged ? new InviteNotFoundError() : error;
    });

async function create(
  { people, tokens, clock }: InvitePorts,
  actor: Actor,
  asked: { readonly role: Role; readonly email: string | null; readonly userId: string | null },
): Promise<CreatedInvite> {
  const token = mintForAddress(tokens);
  const createdAt = clock.now();
  const { organizationId } = actor;
  const facts = { id: clock.newId(), organizationId, role: asked.role, email: asked.email, createdAt };
  const record = { ...facts, expiresAt: new Date(createdAt.getTime() + inviteMs) };
  await people.createInvite(actor, { ...record, userId: asked.userId, tokenHash: tokens.hash(token) });
  return { invite: { ...record, invitedBy: { ...actor.user, organizationId } }, token };
}
