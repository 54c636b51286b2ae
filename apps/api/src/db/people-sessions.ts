import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { PeopleStore } from '../accounts/people-ports.js';
import { mustChange, personActivity } from './people-activity.js';
import { deleteOtherSessionsOf } from './people-endings.js';
import type { Session } from './session.js';
import { sessions } from './sqlite/schema/access.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

const deleteOwnSession: StatementFactory = (db) =>
  db
    .delete(sessions)
    .where(and(eq(sessions.userId, placeholder('userId')), eq(sessions.id, placeholder('id'))))
    .prepare();

/** Tells where a person is signed in, and signs them out there. */
export const ownSessionStore = ({
  db,
  commit,
}: Session): Pick<PeopleStore, 'listSessions' | 'endSession' | 'endOtherSessions'> => ({
  listSessions: async (userId, now) =>
    db
      .select({
        id: sessions.id,
        createdAt: sessions.createdAt,
        expiresAt: sessions.expiresAt,
        address: sessions.address,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
      .orderBy(desc(sessions.id)),
  async endSession(actor, id, at) {
    const { id: userId } = actor.user;
    await commit([
      { prepare: deleteOwnSession, values: { userId, id }, expects: mustChange },
      personActivity(actor, 'SESSION_ENDED', at, { subjectId: userId, about: { session: id } }),
    ]);
  },
  async endOtherSessions(actor, keep, at) {
    const { id: userId } = actor.user;
    const [ended] = await commit([
      { prepare: deleteOtherSessionsOf, values: { userId, keep: keep ?? '' } },
      personActivity(actor, 'SESSION_ENDED', at, { subjectId: userId, about: { session: 'all others' } }),
    ]);
    return ended?.length ?? 0;
  },
});
