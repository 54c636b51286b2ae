import { eq, sql } from 'drizzle-orm';
import type { Dialect } from './dialect.js';
import { sessions } from './sqlite/schema/access.js';
import { users } from './sqlite/schema/accounts.js';
import { activities } from './sqlite/schema/activities.js';
import type { Db, StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

/** What a person did who is known by a row of theirs alone: the activity finds their organisation by it. */
const columns = {
  organizationId: users.organizationId,
  instanceId: sql`null`.as('instance_id'),
  action: sql`${placeholder('action')}`.as('action'),
  at: sql`${placeholder('at')}`.as('at'),
};
const rest = {
  source: sql`${placeholder('source')}`.as('source'),
  requestId: sql`${placeholder('requestId')}`.as('request_id'),
  address: sql`${placeholder('address')}`.as('address'),
  subjectId: users.id,
  state: sql`null`.as('state'),
  record: sql`null`.as('record'),
  changes: sql`'[]'`.as('changes'),
  details: sql`${placeholder('details')}`.as('details'),
};
const byThemselves = { ...columns, actorId: sql`${users.id}`.as('actor_id'), ...rest };
const byAnother = { ...columns, actorId: sql`null`.as('actor_id'), ...rest };

const selectUser = (db: Db, dialect: Dialect, who: typeof byThemselves | typeof byAnother) =>
  db
    .select({ number: dialect.nextNumber(activities).as('number'), ...who })
    .from(users)
    .where(eq(users.id, placeholder('userId')));

/** Notes what the user `userId` did themselves. */
export const noteUser: StatementFactory = (db, dialect) =>
  db
    .insert(activities)
    .select(selectUser(db, dialect, byThemselves))
    .prepare();

/** Notes what was done for the user `userId` by nobody who has an account. */
export const noteForUser: StatementFactory = (db, dialect) =>
  db
    .insert(activities)
    .select(selectUser(db, dialect, byAnother))
    .prepare();

/** Notes what whoever holds the session `tokenHash` did. */
export const noteSession: StatementFactory = (db, dialect) =>
  db
    .insert(activities)
    .select(
      db
        .select({ number: dialect.nextNumber(activities).as('number'), ...byThemselves })
        .from(users)
        .innerJoin(sessions, eq(sessions.userId, users.id))
        .where(eq(sessions.tokenHash, placeholder('tokenHash'))),
    )
    .prepare();
