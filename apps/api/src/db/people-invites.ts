import { and, desc, eq, getTableColumns, gt, isNull, lte, sql } from 'drizzle-orm';
import type { PeopleStore } from '../accounts/people-ports.js';
import { accountColumns, toAccount, toUser } from './account-columns.js';
import { mustChange, personActivity } from './people-activity.js';
import { deletePasswordLinksOf } from './people-endings.js';
import type { Session } from './session.js';
import { invites } from './sqlite/schema/access.js';
import { organizations, users } from './sqlite/schema/accounts.js';
import type { Db, StatementFactory } from './statement.js';

const placeholder = sql.placeholder;
/** Invites with whoever made them, who must still belong to the organisation. */
function selectInvites(db: Db) {
  // An alias of the table would be written in the words of one dialect; a subquery is written in those of both.
  const subjects = db.select().from(users).as('subjects');
  return db
    .select({ invite: getTableColumns(invites), by: accountColumns, subject: subjects._.selectedFields })
    .from(invites)
    .innerJoin(users, and(eq(users.id, invites.invitedBy), isNull(users.removedAt)))
    .innerJoin(organizations, eq(organizations.id, invites.organizationId))
    .leftJoin(subjects, eq(subjects.id, invites.userId))
    .$dynamic();
}

const insertInvite: StatementFactory = (db) =>
  db
    .insert(invites)
    .values({
      tokenHash: placeholder('tokenHash'),
      id: placeholder('id'),
      organizationId: placeholder('organizationId'),
      role: placeholder('role'),
      email: placeholder('email'),
      userId: placeholder('userId'),
      invitedBy: placeholder('invitedBy'),
      createdAt: placeholder('createdAt'),
      expiresAt: placeholder('expiresAt'),
    })
    .prepare();

const deleteExpired: StatementFactory = (db) =>
  db
    .delete(invites)
    .where(lte(invites.expiresAt, placeholder('now')))
    .prepare();

const deleteInvite: StatementFactory = (db) =>
  db
    .delete(invites)
    .where(and(eq(invites.organizationId, placeholder('organizationId')), eq(invites.id, placeholder('id'))))
    .prepare();

/** Makes invites, tells of them and takes them back. */
export function inviteStore({
  db,
  commit,
}: Session): Pick<PeopleStore, 'createInvite' | 'listInvites' | 'revokeInvite' | 'findInvite'> {
  return {
    async createInvite(actor, invite) {
      const { id, userId, createdAt, role, email, expiresAt } = invite;
      const subject = userId === null ? {} : { subjectId: userId };
      const facts = { about: { invite: id }, after: { role, email, expiresAt } };
      await commit([
        { prepare: deleteExpired, values: { now: createdAt.getTime() } },
        ...(userId === null ? [] : [{ prepare: deletePasswordLinksOf, values: { userId } }]),
        { prepare: insertInvite, values: { ...invite, invitedBy: actor.user.id } },
        personActivity(actor, userId === null ? 'MEMBER_INVITED' : 'PASSWORD_LINK_CREATED', createdAt, {
          ...subject,
          ...facts,
        }),
      ]);
    },
    async listInvites(organizationId, now) {
      const rows = await selectInvites(db)
        .where(and(eq(invites.organizationId, organizationId), gt(invites.expiresAt, now), isNull(invites.userId)))
        .orderBy(desc(invites.id));
      return rows.map(({ invite, by }) => ({ ...invite, invitedBy: toUser(by) }));
    },
    async revokeInvite(actor, id, at) {
      await commit([
        { prepare: deleteInvite, values: { organizationId: actor.organizationId, id }, expects: mustChange },
        personActivity(actor, 'INVITE_REVOKED', at, { about: { invite: id } }),
      ]);
    },
    async findInvite(tokenHash, now) {
      const [row] = await selectInvites(db).where(and(eq(invites.tokenHash, tokenHash), gt(invites.expiresAt, now)));
      if (!row) return undefined;
      const { invite, by, subject } = row;
      const { organization, user: invitedBy } = toAccount(by, 'SESSION');
      return { ...invite, invitedBy, organization, user: subject };
    },
  };
}
