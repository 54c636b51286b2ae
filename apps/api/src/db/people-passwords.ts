import { and, eq, isNull, sql } from 'drizzle-orm';
import type { PeopleStore } from '../accounts/people-ports.js';
import { mustChange, personActivity } from './people-activity.js';
import { deleteOtherSessionsOf } from './people-endings.js';
import type { Session } from './session.js';
import { users } from './sqlite/schema/accounts.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

const isThere = and(eq(users.id, placeholder('userId')), isNull(users.removedAt));

/** Sets the password of `userId`. */
export const updatePassword: StatementFactory = (db) =>
  db
    .update(users)
    .set({ passwordHash: sql`${placeholder('passwordHash')}`, updatedAt: sql`${placeholder('at')}` })
    .where(isThere)
    .prepare();

const updateSecret: StatementFactory = (db) =>
  db
    .update(users)
    .set({
      secretHash: sql`${placeholder('secretHash')}`,
      sealedSecret: sql`${placeholder('sealedSecret')}`,
      updatedAt: sql`${placeholder('at')}`,
    })
    .where(isThere)
    .prepare();

/** Replaces what a person proves themselves by: the password and the user secret. */
export const passwordStore = ({
  db,
  commit,
}: Session): Pick<PeopleStore, 'findPasswordHash' | 'changePassword' | 'rotateUserSecret'> => ({
  async findPasswordHash(userId) {
    const [row] = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId));
    return row?.hash ?? undefined;
  },
  async changePassword(actor, passwordHash, keep, at) {
    const { id: userId } = actor.user;
    const [, ended] = await commit([
      { prepare: updatePassword, values: { userId, passwordHash, at: at.getTime() }, expects: mustChange },
      { prepare: deleteOtherSessionsOf, values: { userId, keep: keep ?? '' } },
      personActivity(actor, 'PASSWORD_CHANGED', at, { subjectId: userId }),
    ]);
    return ended?.length ?? 0;
  },
  async rotateUserSecret(actor, secret, at) {
    const { id: userId } = actor.user;
    await commit([
      { prepare: updateSecret, values: { userId, ...secret, at: at.getTime() }, expects: mustChange },
      personActivity(actor, 'USER_SECRET_ROTATED', at, { subjectId: userId }),
    ]);
  },
});
