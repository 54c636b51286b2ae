import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { InstanceStore } from '../instances/ports.js';
import type { Session } from './session.js';
import { instanceTags, instances } from './sqlite/schema/instances.js';
import { type StatementFactory, preparedOnce } from './statement.js';

const placeholder = sql.placeholder;

/** The tags of live instances in a range of the index, counted. */
const countTags: StatementFactory = (db) =>
  db
    .select({ tag: instanceTags.tag, instanceCount: count() })
    .from(instanceTags)
    .innerJoin(
      instances,
      and(eq(instances.organizationId, instanceTags.organizationId), eq(instances.id, instanceTags.instanceId)),
    )
    .where(
      and(
        eq(instanceTags.organizationId, placeholder('organizationId')),
        sql`${instanceTags.tag} >= ${placeholder('from')}`,
        sql`${instanceTags.tag} < ${placeholder('to')}`,
        isNull(instances.deletedAt),
      ),
    )
    .groupBy(instanceTags.tag)
    .orderBy(desc(count()), asc(instanceTags.tag))
    .limit(placeholder('limit'))
    .prepare();

/** The counts of an organisation's tags. */
export function tagQueries(session: Session): InstanceStore['countTags'] {
  const prepared = preparedOnce(session);
  return async (organizationId, { prefix, limit }) => {
    const range = { from: prefix, to: `${prefix}\u{10ffff}` };
    const rows = await prepared(countTags).all({ organizationId, ...range, limit });
    return rows as Awaited<ReturnType<InstanceStore['countTags']>>;
  };
}
