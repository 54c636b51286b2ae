import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { PeopleStore } from '../accounts/people-ports.js';
import { accountColumns, belongsTo, toUser } from './account-columns.js';
import { mustChange, personActivity } from './people-activity.js';
import { deleteInvitesOf, deleteLinksOf, deleteSessionsOf } from './people-endings.js';
import type { Session } from './session.js';
import { organizations, users } from './sqlite/schema/accounts.js';
import { type Db, type StatementFactory, preparedOnce } from './statement.js';

const placeholder = sql.placeholder;

const selectMembers = (db: Db) =>
  db
    .select({ ...accountColumns, joinedAt: users.createdAt })
    .from(users)
    .innerJoin(organizations, belongsTo)
    .orderBy(asc(users.number))
    .$dynamic();

const selectAll: StatementFactory = (db) =>
  selectMembers(db)
    .where(eq(users.organizationId, placeholder('organizationId')))
    .prepare();

/** A member of the actor's organisation whose loss leaves another owner. */
const isSpared = and(
  eq(users.organizationId, placeholder('organizationId')),
  eq(users.id, placeholder('userId')),
  isNull(users.removedAt),
  or(
    ne(users.role, 'OWNER'),
    sql`(select count(*) from users o where o.organization_id = ${placeholder('organizationId')}
      and o.role = 'OWNER' and o.removed_at is null) > 1`,
  ),
);

const isMember = and(
  eq(users.organizationId, placeholder('organizationId')),
  eq(users.id, placeholder('userId')),
  isNull(users.removedAt),
);

const setRole =
  (where: typeof isMember): StatementFactory =>
  (db) =>
    db
      .update(users)
      .set({ role: sql`${placeholder('role')}`, updatedAt: sql`${placeholder('at')}` })
      .where(where)
      .prepare();
const promote = setRole(isMember);
const demote = setRole(isSpared);

const remove: StatementFactory = (db) =>
  db
    .update(users)
    .set({ removedAt: sql`${placeholder('at')}`, updatedAt: sql`${placeholder('at')}`, passwordHash: null })
    .where(isSpared)
    .prepare();

/** Reads members, gives them other roles and removes them. */
export function memberStore(
  session: Session,
): Pick<PeopleStore, 'listMembers' | 'findMember' | 'changeRole' | 'removeMember'> {
  const { db, commit } = session;
  const prepared = preparedOnce(session);
  return {
    async listMembers(organizationId) {
      const rows = (await prepared(selectAll).all({ organizationId })) as Awaited<ReturnType<typeof selectMembers>>;
      return rows.map((row) => ({ user: toUser(row), joinedAt: row.joinedAt }));
    },
    async findMember(organizationId, userId) {
      const [row] = await selectMembers(db).where(and(eq(users.organizationId, organizationId), eq(users.id, userId)));
      return row && { user: toUser(row), joinedAt: row.joinedAt };
    },
    async changeRole(actor, { id: userId, role: before }, role, at) {
      const values = { organizationId: actor.organizationId, userId, role, at: at.getTime() };
      const isOwner = role === 'OWNER';
      await commit(
        [
          { prepare: isOwner ? promote : demote, values, expects: mustChange },
          ...(isOwner ? [] : [{ prepare: deleteInvitesOf, values }]),
          personActivity(actor, 'MEMBER_ROLE_CHANGED', at, {
            ...{ subjectId: userId, changes: ['role'] },
            ...{ before: { role: before }, after: { role } },
          }),
        ],
        { alone: true },
      );
    },
    async removeMember(actor, { id: userId, email, role }, at) {
      const values = { organizationId: actor.organizationId, userId, at: at.getTime() };
      await commit(
        [
          { prepare: remove, values, expects: mustChange },
          ...[deleteSessionsOf, deleteLinksOf, deleteInvitesOf].map((prepare) => ({ prepare, values })),
          personActivity(actor, 'MEMBER_REMOVED', at, { subjectId: userId, before: { email, role } }),
        ],
        { alone: true },
      );
    },
  };
}
