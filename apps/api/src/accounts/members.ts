import type { Actor, Clock } from '../instances/ports.js';
import { LastOwnerError, MemberNotFoundError } from './people-errors.js';
import { type Member, NothingChanged, type PeopleStore } from './people-ports.js';
import type { Role } from './ports.js';

export interface MemberPorts {
  readonly people: PeopleStore;
  readonly clock: Clock;
}

/** The members of an organisation, in the order they joined. */
export const listMembers =
  ({ people }: Pick<MemberPorts, 'people'>) =>
  (organizationId: string): Promise<readonly Member[]> =>
    people.listMembers(organizationId);

/** Gives a member another role. Throws a MemberNotFoundError, and a LastOwnerError when no owner would be left. */
export const changeMemberRole =
  (ports: MemberPorts) =>
  async (actor: Actor, userId: string, role: Role): Promise<Member> => {
    const member = await getMember(ports, actor, userId);
    if (member.user.role === role) return member;
    await ports.people.changeRole(actor, member.user, role, ports.clock.now()).catch(lastOwner);
    return { ...member, user: { ...member.user, role } };
  };

/** Removes a member; their sessions, links, invites and secret end with it. Throws what `changeMemberRole` throws. */
export const removeMember =
  (ports: MemberPorts) =>
  async (actor: Actor, userId: string): Promise<void> => {
    const { user } = await getMember(ports, actor, userId);
    await ports.people.removeMember(actor, user, ports.clock.now()).catch(lastOwner);
  };

/** A member of the actor's organisation; throws a MemberNotFoundError. */
export async function getMember({ people }: MemberPorts, actor: Actor, userId: string): Promise<Member> {
  const member = await people.findMember(actor.organizationId, userId);
  if (!member) throw new MemberNotFoundError();
  return member;
}

/** The member was there a moment ago: what kept the change from being made is that no owner would be left. */
function lastOwner(error: unknown): never {
  throw error instanceof NothingChanged ? new LastOwnerError() : error;
}
