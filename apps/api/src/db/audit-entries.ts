import { and, asc, desc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import type { AuditEntry } from '../audit/entries.js';
import type { AuditEntries, AuditFilter } from '../audit/ports.js';
import { readRecord, selectNamedActivities, toSummary } from './activity.js';
import type { Session } from './session.js';
import { users } from './sqlite/schema/accounts.js';
import { activities } from './sqlite/schema/activities.js';
import { instances } from './sqlite/schema/instances.js';
import type { Db } from './statement.js';

/** Reads the audit from a database: an organisation's by its index, an instance's by its own. */
export const createAuditEntries = ({ db }: Pick<Session, 'db'>): AuditEntries => ({
  async list(filter, { after, limit, order }) {
    const isLatestFirst = order === 'LATEST_FIRST';
    const beyond = isLatestFirst ? lt : gt;
    const rows = await selectNamedActivities(db)
      .where(and(wanted(filter), after === undefined ? undefined : beyond(activities.number, after)))
      .orderBy(isLatestFirst ? desc(activities.number) : asc(activities.number))
      .limit(limit);
    const subjects = await usersById(db, new Set(rows.flatMap(({ activity }) => activity.subjectId ?? [])));
    return rows.map((row) => toEntry(row, subjects));
  },
  async findInstance(organizationId, number) {
    const [found] = await db
      .select({ id: instances.id })
      .from(instances)
      .where(and(eq(instances.organizationId, organizationId), eq(instances.number, number)));
    return found?.id;
  },
});

function wanted({ organizationId, since, until, actorId, instanceId, actions, sources }: AuditFilter) {
  return and(
    // In the words of the organisation's index, unless an instance's own serves better.
    instanceId === undefined ? sql`${activities.number} > 0` : eq(activities.instanceId, instanceId),
    organizationId === undefined ? undefined : eq(activities.organizationId, organizationId),
    since && gte(activities.at, since),
    until && lt(activities.at, until),
    actorId === undefined ? undefined : eq(activities.actorId, actorId),
    actions && inArray(activities.action, [...actions]),
    sources && inArray(activities.source, [...sources]),
  );
}

/** Read apart: a table joined for the second time has no name of its own on PostgreSQL, whose builder takes SQLite's tables. */
async function usersById(db: Db, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, User>> {
  if (ids.size === 0) return new Map();
  const found = await db
    .select()
    .from(users)
    .where(inArray(users.id, [...ids]));
  return new Map(found.map((user) => [user.id, user]));
}

type Row = Awaited<ReturnType<typeof selectNamedActivities>>[number];
type User = typeof users.$inferSelect;

const toEntry = ({ activity, actor, instanceName }: Row, subjects: ReadonlyMap<string, User>): AuditEntry => {
  const { actorId: _, subjectId, record, ...facts } = activity;
  const subject = subjectId === null ? undefined : subjects.get(subjectId);
  return {
    ...facts,
    record: record === null ? null : readRecord(record),
    actor: actor && toSummary(actor),
    subject: subject ? toSummary(subject) : null,
    instanceName,
  };
};
