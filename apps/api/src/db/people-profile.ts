import { eq, sql } from 'drizzle-orm';
import { NothingChanged, type PeopleStore } from '../accounts/people-ports.js';
import { mustChange, personActivity } from './people-activity.js';
import type { Session } from './session.js';
import { users } from './sqlite/schema/accounts.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

const updateProfile: StatementFactory = (db) =>
  db
    .update(users)
    .set({
      firstName: sql`${placeholder('firstName')}`,
      lastName: sql`${placeholder('lastName')}`,
      language: sql`${placeholder('language')}`,
      timeZone: sql`${placeholder('timeZone')}`,
      theme: sql`${placeholder('theme')}`,
      updatedAt: sql`${placeholder('at')}`,
    })
    .where(eq(users.id, placeholder('userId')))
    .prepare();

/** Reads and changes what people say of themselves. */
export const profileStore = ({ db, commit }: Session): Pick<PeopleStore, 'getProfile' | 'changeProfile'> => ({
  async getProfile(userId) {
    const { firstName, lastName, language, timeZone, theme } = users;
    const [row] = await db
      .select({ firstName, lastName, language, timeZone, theme })
      .from(users)
      .where(eq(users.id, userId));
    if (!row) throw new NothingChanged('No such user');
    return row;
  },
  async changeProfile(actor, profile, difference, at) {
    const { id: userId } = actor.user;
    await commit([
      { prepare: updateProfile, values: { ...profile, userId, at: at.getTime() }, expects: mustChange },
      personActivity(actor, 'PROFILE_CHANGED', at, {
        ...{ subjectId: userId, changes: Object.keys(difference.after) },
        ...difference,
      }),
    ]);
  },
});
