import { type SQL, and, asc, count, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { InstanceFilter, InstanceQuery } from '../instances/instance-query.js';
import { countTagged, isTagAndStates, statesToCount, watchFrequentTag } from './frequent-tags.js';
import { type Shape, byTag, conditions, inOrganization, shapeOf, valuesOf } from './instance-filter.js';
import { selectInstances, selectSummaries, toInstance, toSummary } from './instance-row.js';
import type { ReadPage } from './remembered-pages.js';
import type { Session } from './session.js';
import { instances, instanceTags } from './sqlite/schema/instances.js';
import type { Db, PreparedStatement } from './statement.js';

const placeholder = sql.placeholder;

/** The lists and counts of an organisation's instances. */
export function listQueries(session: Session, remembered: ReadPage) {
  const prepared = new Map<string, PreparedStatement>();
  const once = (key: string, build: () => PreparedStatement) => {
    const known = prepared.get(key);
    if (known) return known;
    const made = build();
    prepared.set(key, made);
    return made;
  };
  const { db } = session;
  const isFrequent = session.dialect.watchFrequent?.(db) ?? (() => false);
  const isSmall = session.dialect.watchSmall?.(db) ?? (() => false);
  /** How the filter is to be sought, and the values that go with it. */
  const asked = (organizationId: string, filter: InstanceFilter) => {
    const shape = shapeOf(filter);
    const values: Record<string, unknown> = { organizationId, ...valuesOf(session, organizationId, filter) };
    if (shape.search !== 'text') return { shape, values };
    if (isSmall(organizationId)) return { shape: { ...shape, search: 'read' as const }, values };
    return { shape: isFrequent(values['searchText']) ? { ...shape, search: 'frequent' as const } : shape, values };
  };
  const isTagFrequent = watchFrequentTag(session);
  /** Whether to begin elsewhere than with each instance of the tag: there are too many, or all there are lie close together. */
  const isTagLast = (organizationId: string, { tags: [tag] = [] }: InstanceFilter) =>
    tag !== undefined && (isSmall(organizationId) || isTagFrequent(organizationId, tag));
  const pages =
    <Row, Told>(what: 'whole' | 'summaries', select: Select, toTold: (row: Row) => Told) =>
    (organizationId: string, query: InstanceQuery): Promise<readonly Told[]> =>
      remembered(JSON.stringify([what, organizationId, query]), async () => {
        const { filter, order, after, limit } = query;
        const { shape: usual, values: sought } = asked(organizationId, filter);
        const isByName = order.field === 'NAME';
        const shape = { ...usual, isTagRead: isByName && isInIndexOfNames(usual) && isTagLast(organizationId, filter) };
        const key = JSON.stringify([what, shape, order, after !== undefined]);
        const statement = once(key, () => pageOf(session, select, shape, order, after !== undefined).prepare());
        const values = { ...sought, ...(after && { afterId: after.id, afterName: after.nameKey }), limit };
        return ((await statement.all(values)) as readonly Row[]).map(toTold);
      });
  return {
    list: pages('whole', selectInstances, toInstance),
    listSummaries: pages('summaries', selectSummaries, toSummary),
    async count(organizationId: string, filter: InstanceFilter) {
      if (isTagAndStates(filter) && isTagLast(organizationId, filter)) {
        const counted = statesToCount(filter.states ?? []);
        const shape = { isRest: counted.isRest, states: counted.states.length };
        const statement = once(JSON.stringify(['count of a tag', shape]), () => countTagged(session, shape));
        const { values } = asked(organizationId, { ...filter, states: counted.states });
        return countIn(statement, values);
      }
      const { shape, values } = asked(organizationId, filter);
      const statement = once(JSON.stringify(['count', shape]), () =>
        matching(session, shape, { count: count() }).prepare(),
      );
      return countIn(statement, values);
    },
    async countByElement(organizationId: string): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ elementKey: instances.elementKey, count: count() })
        .from(instances)
        .where(and(eq(instances.organizationId, organizationId), isNull(instances.deletedAt)))
        .groupBy(instances.elementKey);
      return new Map(rows.map((row) => [row.elementKey, row.count]));
    },
  };
}

const countIn = async (statement: PreparedStatement, values: Record<string, unknown>) =>
  ((await statement.all(values)) as { count: number }[])[0]?.count ?? 0;

/** Whether the index of names holds all that is asked of an instance beside its tags. */
const isInIndexOfNames = ({ search, element, owner, disabled, deleted }: Shape): boolean =>
  search !== 'text' && !element && !owner && !disabled && !deleted;

/** What is read of each instance of a page. */
type Select = typeof selectInstances | typeof selectSummaries;

/** Of some shapes the same way is the best whoever asks, and for whatever. */
const readerFor = ({ db, dbByValues }: Session, { search, states, tags, owner }: Shape, isByAge = true): Db =>
  search === 'none' && tags === 0 && !owner && (isByAge ? states <= 1 : states === 0) ? db : dbByValues;

/**
 * A page costs about what it shows where an index has the rows in their order: all by age or name, one state, a tag.
 * Otherwise what matches is gathered from an index, put in order and cut, and only then are whole rows read; or the planner
 * chooses, where it knows.
 */
function pageOf(session: Session, select: Select, shape: Shape, order: InstanceQuery['order'], isLater: boolean) {
  const after = isLater ? startsAfter(order) : undefined;
  const limit = placeholder('limit');
  const isByAge = order.field === 'CREATED_AT';
  const isSought = ['text', 'prefix', 'read'].includes(shape.search);
  const isRead = !isByAge || (shape.search === 'frequent' && shape.states > 1);
  if (
    session.dialect.knowsValues ||
    shape.isTagRead ||
    (!isSought && shape.tags === 0 && (shape.states <= 1 || isRead))
  ) {
    return select(readerFor(session, shape, isByAge))
      .where(and(...conditions(session, shape, isRead), after))
      .orderBy(...ordering(order))
      .limit(limit);
  }
  const columns = { id: instances.id, ...(!isByAge && { name_key: instances.nameKey }) };
  const found = matching(session, shape, columns, after);
  const page =
    isByAge && byTag(session, shape)
      ? found.orderBy(inOrder(order)(instanceTags.instanceId)).limit(limit)
      : sql`(with found as materialized ${found} select id from found order by ${sortedBy(order)} limit ${limit})`;
  return select(session.db)
    .where(and(inOrganization, inArray(instances.id, page)))
    .orderBy(...ordering(order));
}

/** The instances a filter lets through. The cross join says to begin with the tag, where joins may be reordered. */
function matching(session: Session, shape: Shape, columns: Record<string, SQLiteColumn | SQL>, after?: SQL) {
  const select = readerFor(session, shape).select(columns);
  if (!byTag(session, shape)) {
    const isCounted = !('id' in columns);
    const isRead = shape.search === 'read' || (isCounted && shape.search === 'frequent');
    return select
      .from(instances)
      .where(and(...conditions(session, shape, isRead), after))
      .$dynamic();
  }
  return select
    .from(instanceTags)
    .crossJoin(instances)
    .where(
      and(
        eq(instanceTags.organizationId, placeholder('organizationId')),
        eq(instanceTags.tag, placeholder('tag0')),
        eq(instances.id, instanceTags.instanceId),
        // One state is looked for by its own index; of several each would have to be.
        ...conditions(session, shape, shape.states > 1 || 'name_key' in columns),
        after,
      ),
    )
    .$dynamic();
}

function startsAfter({ field, direction }: InstanceQuery['order']): SQL | undefined {
  const isAfter = direction === 'ASC' ? gt : lt;
  const byAge = isAfter(instances.id, placeholder('afterId'));
  if (field === 'CREATED_AT') return byAge;
  return or(
    isAfter(instances.nameKey, placeholder('afterName')),
    and(eq(instances.nameKey, placeholder('afterName')), byAge),
  );
}

const inOrder = ({ direction }: InstanceQuery['order']) => (direction === 'ASC' ? asc : desc);

const ordering = (order: InstanceQuery['order']): readonly SQL[] =>
  (order.field === 'NAME' ? [instances.nameKey, instances.id] : [instances.id]).map((column) => inOrder(order)(column));

/** The same over what was found, whose columns belong to no table. */
const sortedBy = (order: InstanceQuery['order']): SQL =>
  sql.join(
    (order.field === 'NAME' ? ['name_key', 'id'] : ['id']).map((column) => inOrder(order)(sql.identifier(column))),
    sql`, `,
  );
