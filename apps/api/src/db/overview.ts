import { and, count, desc, eq, gte, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import type { InstanceActivity, OverviewStore, Period } from '../instances/overview.js';
import { selectNamedActivities, toActivity } from './activity.js';
import type { Session } from './session.js';
import { activities } from './sqlite/schema/activities.js';
import { checks } from './sqlite/schema/checks.js';
import { instances } from './sqlite/schema/instances.js';
import { type Db, type StatementFactory, preparedOnce } from './statement.js';

const placeholder = sql.placeholder;

/**
 * Answers the overview's questions from indexes alone: states by their own, creates by the ids, which hold their moment,
 * failed checks and changes each by one that leaves out the common case.
 */
export function createOverviewStore(session: Session): OverviewStore {
  const { db } = session;
  const prepared = preparedOnce(session);
  const countIn = async (factory: StatementFactory, values: Record<string, unknown>) =>
    ((await prepared(factory).all(values)) as { count: number }[])[0]?.count ?? 0;
  const inPeriods = (periods: readonly Period[], ask: (period: Period) => Promise<number>) =>
    Promise.all(periods.map(ask));
  return {
    async countStates(organizationId) {
      const rows = await statesOf(db, organizationId);
      return {
        states: new Map(rows.map((row) => [row.state, row.count])),
        disabled: await countIn(countDisabled, { organizationId }),
      };
    },
    countCreated: (organizationId, periods) =>
      inPeriods(periods, ({ from, to }) =>
        countIn(countMade, { organizationId, from: firstIdAt(from), to: firstIdAt(to) }),
      ),
    countFailedChecks: (organizationId, periods) =>
      inPeriods(periods, ({ from, to }) =>
        countIn(countFailed, { organizationId, from: from.getTime(), to: to.getTime() }),
      ),
    async listRecent(organizationId, limit) {
      const made = await recentlyMade(db, organizationId, limit);
      const changed = await recentlyChanged(db, organizationId, limit);
      return [...made, ...changed]
        .sort((a, b) => b.activity.number - a.activity.number)
        .slice(0, limit)
        .map(({ activity, actor, instanceName }): InstanceActivity => ({
          ...toActivity({ activity, actor }),
          instanceId: activity.instanceId ?? '',
          instanceName,
        }));
    },
  };
}

/** The least UUIDv7 of a moment: its first 48 bits are the milliseconds since 1970. */
const firstIdAt = (at: Date): string => {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
};

const statesOf = async (db: Db, organizationId: string) =>
  db
    .select({ state: instances.state, count: count() })
    .from(instances)
    .where(and(eq(instances.organizationId, organizationId), isNull(instances.deletedAt)))
    .groupBy(instances.state);

/** In the words of the partial index: a bound value would not tell the planner that it may be used. */
const countDisabled: StatementFactory = (db, dialect) =>
  db
    .select({ count: count() })
    .from(instances)
    .where(
      and(
        eq(instances.organizationId, placeholder('organizationId')),
        dialect.isTrue(instances.disabled),
        isNull(instances.deletedAt),
      ),
    )
    .prepare();

const countMade: StatementFactory = (db) =>
  db
    .select({ count: count() })
    .from(instances)
    .where(
      and(
        eq(instances.organizationId, placeholder('organizationId')),
        gte(instances.id, placeholder('from')),
        lt(instances.id, placeholder('to')),
      ),
    )
    .prepare();

const countFailed: StatementFactory = (db) =>
  db
    .select({ count: count() })
    .from(checks)
    .where(
      and(
        eq(checks.organizationId, placeholder('organizationId')),
        sql`${checks.verdict} <> 'VERIFIED'`,
        sql`${checks.at} >= ${placeholder('from')}`,
        sql`${checks.at} < ${placeholder('to')}`,
      ),
    )
    .prepare();

const isCreation = sql`${activities.action} = 'INSTANCE_CREATED'`;
/** In the words of the partial index. Records are written by the thousand, and would be all there is to see. */
const isChange = sql`${activities.action} <> 'INSTANCE_CREATED' and ${activities.instanceId} is not null and ${activities.record} is null`;

const recentlyChanged = async (db: Db, organizationId: string, limit: number) =>
  selectNamedActivities(db)
    .where(and(eq(activities.organizationId, organizationId), isChange, ne(activities.action, 'INSTANCE_PURGED')))
    .orderBy(desc(activities.number))
    .limit(limit);

async function recentlyMade(db: Db, organizationId: string, limit: number) {
  const made = await db
    .select({ id: instances.id })
    .from(instances)
    .where(eq(instances.organizationId, organizationId))
    .orderBy(desc(instances.id))
    .limit(limit);
  const ids = made.map(({ id }) => id);
  if (ids.length === 0) return [];
  return selectNamedActivities(db).where(
    and(eq(activities.organizationId, organizationId), inArray(activities.instanceId, ids), isCreation),
  );
}
