import { and, asc, desc, eq, getTableColumns, gt, isNotNull, lt, ne, sql } from 'drizzle-orm';
import type { AuditDetails } from '../audit/entries.js';
import type { AuditAction } from '../audit/actions.js';
import type { Activity, ActivityAction } from '../instances/activity.js';
import type { Doer, StoredInstance, UserSummary } from '../instances/ports.js';
import type { Session } from './session.js';
import { users } from './sqlite/schema/accounts.js';
import { activities } from './sqlite/schema/activities.js';
import { instances } from './sqlite/schema/instances.js';
import { type Db, type Statement, type StatementFactory, preparedOnce } from './statement.js';

const placeholder = sql.placeholder;

const insertActivity: StatementFactory = (db) =>
  db
    .insert(activities)
    .values({
      organizationId: placeholder('organizationId'),
      instanceId: placeholder('instanceId'),
      action: placeholder('action'),
      at: placeholder('at'),
      actorId: placeholder('actorId'),
      source: placeholder('source'),
      requestId: placeholder('requestId'),
      address: placeholder('address'),
      subjectId: placeholder('subjectId'),
      state: placeholder('state'),
      record: placeholder('record'),
      changes: placeholder('changes'),
      // Written as text here: through the column's own JSON a null would become the text `null`.
      details: sql`${placeholder('details')}`,
    })
    .prepare();

/** The statement that keeps what was done, to run in one command with the doing. */
export const activityStatement = (
  done: {
    readonly action: AuditAction;
    readonly at: Date;
    readonly instanceId: string | null;
    /** The user it concerns, where it concerns one. */
    readonly subjectId?: string;
    readonly state: StoredInstance['state'] | null;
    /** The record at the provider it concerns, where it concerns one. */
    readonly record?: Activity['record'];
    readonly changes: readonly string[];
    readonly details?: AuditDetails | undefined;
  },
  by: Doer,
): Statement => ({
  prepare: insertActivity,
  values: {
    action: done.action,
    at: done.at,
    instanceId: done.instanceId,
    subjectId: done.subjectId ?? null,
    record: done.record ? writeRecord(done.record) : null,
    state: done.state,
    changes: done.changes,
    details: done.details === undefined ? null : JSON.stringify(done.details),
    organizationId: by.organizationId,
    actorId: by.user?.id ?? null,
    source: by.source,
    requestId: by.requestId,
    address: by.address ?? null,
  },
});

/** Activities, each with its actor and what its instance is called, deleted or not. */
export const selectNamedActivities = (db: Db) =>
  db
    .select({
      activity: getTableColumns(activities),
      actor: getTableColumns(users),
      instanceName: instances.name,
    })
    .from(activities)
    .leftJoin(users, eq(users.id, activities.actorId))
    .leftJoin(
      instances,
      and(eq(instances.organizationId, activities.organizationId), eq(instances.id, activities.instanceId)),
    )
    .$dynamic();

/** An instance's activity, latest first, a page at a time after the given number. */
export async function listActivity(
  { db }: Session,
  instanceId: string,
  { after, limit }: { readonly after?: number | undefined; readonly limit: number },
): Promise<readonly Activity[]> {
  const rows = await db
    .select({ activity: getTableColumns(activities), actor: getTableColumns(users) })
    .from(activities)
    .leftJoin(users, eq(users.id, activities.actorId))
    .where(and(eq(activities.instanceId, instanceId), after === undefined ? undefined : lt(activities.number, after)))
    .orderBy(desc(activities.number))
    .limit(limit);
  return rows.map(toActivity);
}

/** A row and its actor's as the use-cases know them. */
export const toActivity = ({
  activity: { number, action, at, source, requestId, address, state, record, changes },
  actor,
}: {
  readonly activity: typeof activities.$inferSelect;
  readonly actor: typeof users.$inferSelect | null;
}): Activity => ({
  number,
  action: action as ActivityAction,
  at,
  actor: actor && toSummary(actor),
  source,
  requestId,
  address,
  state,
  record: record === null ? null : readRecord(record),
  changes,
});

const writeRecord = ({ object, id }: NonNullable<Activity['record']>): string =>
  id === null ? object : `${object}/${id}`;

/** A record as a row names it. */
export function readRecord(text: string): NonNullable<Activity['record']> {
  const [object = '', id] = text.split('/');
  return { object, id: id === undefined ? null : Number(id) };
}

const lastInAnotherState: StatementFactory = (db) =>
  db
    .select({ number: activities.number })
    .from(activities)
    .where(and(eq(activities.instanceId, placeholder('id')), ne(activities.state, placeholder('state'))))
    .orderBy(desc(activities.number))
    .limit(1)
    .prepare();

const firstAfter: StatementFactory = (db) =>
  db
    .select({ at: activities.at, action: activities.action })
    .from(activities)
    .where(
      and(
        eq(activities.instanceId, placeholder('id')),
        gt(activities.number, placeholder('number')),
        isNotNull(activities.state),
      ),
    )
    .orderBy(asc(activities.number))
    .limit(1)
    .prepare();

/**
 * The queries that tell since when an instance has been in its state: the first activity after the last in another. Where
 * the beginning has been cut off, nothing tells.
 */
export function stateQueries(session: Session) {
  const prepared = preparedOnce(session);
  return async ({ id, state }: Pick<StoredInstance, 'id' | 'state'>): Promise<Date | undefined> => {
    const [other] = (await prepared(lastInAnotherState).all({ id, state })) as { number: number }[];
    const found = await prepared(firstAfter).all({ id, number: other?.number ?? 0 });
    const [since] = found as { at: Date; action: AuditAction }[];
    return other || since?.action === 'INSTANCE_CREATED' ? since?.at : undefined;
  };
}

/** A user's row, as much of it as activity names. */
export const toSummary = ({
  id,
  number,
  email,
  firstName,
  lastName,
  role,
}: typeof users.$inferSelect): UserSummary => ({
  id,
  number,
  email,
  firstName,
  lastName,
  role,
});
