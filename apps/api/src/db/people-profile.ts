import { and, eq, isNull, sql } from 'drizzle-orm';
import { NothingChanged, type PeopleStore } from '../accounts/people-ports.js';
import { EmailTaken } from '../accounts/ports.js';
import { mustChange, personActivity } from './people-activity.js';
import type { Session } from './session.js';
import { organizations, users } from './sqlite/schema/accounts.js';
import type { StatementFactory } from './statement.js';
import { isUniqueViolation } from './unique-violation.js';

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

const updateEmail: StatementFactory = (db) =>
  db
    .update(users)
    .set({ email: sql`${placeholder('email')}`, updatedAt: sql`${placeholder('at')}` })
    .where(and(eq(users.id, placeholder('userId')), isNull(users.removedAt)))
    .prepare();

const updateOrganizationName: StatementFactory = (db) =>
  db
    .update(organizations)
    .set({ name: sql`${placeholder('name')}` })
    .where(eq(organizations.id, placeholder('id')))
    .prepare();

type ProfileStore = Pick<PeopleStore, 'changeEmail' | 'renameOrganization' | 'getProfile' | 'changeProfile'>;

/** Reads and changes what people say of themselves and of their organisation. */
export const profileStore = ({ db, commit }: Session): ProfileStore => ({
  async changeEmail(actor, email, at) {
    const { id: userId, email: before } = actor.user;
    await commit([
      { prepare: updateEmail, values: { userId, email, at: at.getTime() }, expects: mustChange },
      personActivity(actor, 'EMAIL_CHANGED', at, {
        ...{ subjectId: userId, changes: ['email'], before: { email: before }, after: { email } },
      }),
    ]).catch((error: unknown) => {
      if (isUniqueViolation(error)) throw new EmailTaken('E-mail address in use', { cause: error });
      throw error;
    });
  },
  async renameOrganization(actor, before, name, at) {
    await commit([
      { prepare: updateOrganizationName, values: { id: actor.organizationId, name }, expects: mustChange },
      personActivity(actor, 'ORGANIZATION_RENAMED', at, {
        changes: ['name'],
        before: { name: before },
        after: { name },
      }),
    ]);
  },
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
