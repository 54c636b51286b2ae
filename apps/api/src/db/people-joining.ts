import { and, eq, gt, sql } from 'drizzle-orm';
import type { NewMember, PeopleStore } from '../accounts/people-ports.js';
import { EmailTaken, type User } from '../accounts/ports.js';
import { mustChange, personActivity } from './people-activity.js';
import { deleteSessionsOf } from './people-endings.js';
import { updatePassword } from './people-passwords.js';
import type { Session } from './session.js';
import { invites } from './sqlite/schema/access.js';
import { users } from './sqlite/schema/accounts.js';
import type { Statement, StatementFactory } from './statement.js';
import { isUniqueViolation } from './unique-violation.js';

const placeholder = sql.placeholder;

const takeInvite: StatementFactory = (db) =>
  db
    .delete(invites)
    .where(and(eq(invites.tokenHash, placeholder('tokenHash')), gt(invites.expiresAt, placeholder('now'))))
    .prepare();

const taking = (tokenHash: string, at: Date): Statement => ({
  prepare: takeInvite,
  values: { tokenHash, now: at.getTime() },
  expects: mustChange,
});

const insertMember: StatementFactory = (db) =>
  db
    .insert(users)
    .values({
      id: placeholder('id'),
      organizationId: placeholder('organizationId'),
      email: placeholder('email'),
      passwordHash: placeholder('passwordHash'),
      firstName: placeholder('firstName'),
      lastName: placeholder('lastName'),
      role: placeholder('role'),
      secretHash: placeholder('secretHash'),
      sealedSecret: placeholder('sealedSecret'),
      createdAt: placeholder('at'),
      updatedAt: placeholder('at'),
    })
    .prepare();

/** Uses links up: somebody joins, or a member sets a new password. */
export const joiningStore = ({ commit }: Session): Pick<PeopleStore, 'join' | 'renewPassword'> => ({
  async join(tokenHash, member, address, requestId, at) {
    const by = actorOf(member, address, requestId);
    const joined = personActivity(by, 'MEMBER_JOINED', at, { subjectId: member.id, after: factsOf(member) });
    const insert = { prepare: insertMember, values: { ...member, at } };
    await commit([taking(tokenHash, at), insert, joined]).catch((error: unknown) => {
      if (isUniqueViolation(error)) throw new EmailTaken('E-mail address in use', { cause: error });
      throw error;
    });
  },
  async renewPassword(tokenHash, user, passwordHash, address, requestId, at) {
    await commit([
      taking(tokenHash, at),
      { prepare: updatePassword, values: { userId: user.id, passwordHash, at: at.getTime() }, expects: mustChange },
      { prepare: deleteSessionsOf, values: { userId: user.id } },
      personActivity(actorOf(user, address, requestId), 'PASSWORD_CHANGED', at, { subjectId: user.id }),
    ]);
  },
});

const factsOf = ({ email, firstName, lastName, role }: NewMember) => ({ email, firstName, lastName, role });

/** Whoever uses a link acts for themselves. */
const actorOf = (user: Pick<NewMember | User, 'id' | 'organizationId'>, address: string, requestId: string) => ({
  organizationId: user.organizationId,
  user,
  source: 'CONSOLE' as const,
  address,
  requestId,
});
