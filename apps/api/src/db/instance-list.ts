import { type SQL, and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { InstanceFilter, InstanceQuery } from '../instances/ports.js';
import { nameKeyOf } from '../instances/ports.js';
import { type InstanceRow, selectInstances } from './instance-row.js';
import type { Session } from './session.js';
import { instanceTags, instances } from './sqlite/schema/instances.js';
import type { PreparedStatement } from './statement.js';

const placeholder = sql.placeholder;

/** Lists differ in shape (which filters, which order) and in values; each shape is prepared once. */
type Shape = Readonly<{
  search: 'none' | 'prefix' | 'text';
  states: number;
  element: boolean;
  owner: boolean;
  tags: number;
  disabled: boolean;
  deleted: boolean;
}>;

/** The lists and counts of an organisation's instances. */
export function listQueries(session: Session) {
  const prepared = new Map<string, PreparedStatement>();
  const once = (key: string, build: () => PreparedStatement) => {
    const known = prepared.get(key);
    if (known) return known;
    const made = build();
    prepared.set(key, made);
    return made;
  };
  const { db } = session;
  return {
    async list(organizationId: string, { filter, order, after, limit }: InstanceQuery) {
      const shape = shapeOf(filter);
      const key = JSON.stringify(['list', shape, order, after !== undefined]);
      const statement = once(key, () =>
        selectInstances(db)
          .where(and(...conditions(session, shape), after && startsAfter(order)))
          .orderBy(...ordering(order))
          .limit(placeholder('limit'))
          .prepare(),
      );
      const position = after && { afterId: after.id, afterName: after.nameKey };
      return (await statement.all({
        organizationId,
        ...valuesOf(session, filter),
        ...position,
        limit,
      })) as InstanceRow[];
    },
    async count(organizationId: string, filter: InstanceFilter) {
      const shape = shapeOf(filter);
      const statement = once(JSON.stringify(['count', shape]), () =>
        db
          .select({ count: count() })
          .from(instances)
          .where(and(...conditions(session, shape)))
          .prepare(),
      );
      const rows = (await statement.all({ organizationId, ...valuesOf(session, filter) })) as { count: number }[];
      return rows[0]?.count ?? 0;
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

const shapeOf = ({ search, states, elementKey, ownerId, tags, disabled, deleted }: InstanceFilter): Shape => ({
  search: !search ? 'none' : [...keyOf(search)].length < 3 ? 'prefix' : 'text',
  states: states?.length ?? 0,
  element: elementKey !== undefined,
  owner: ownerId !== undefined,
  tags: tags?.length ?? 0,
  disabled: disabled !== undefined,
  deleted: deleted === true,
});

function conditions({ dialect }: Session, shape: Shape): readonly (SQL | undefined)[] {
  return [
    eq(instances.organizationId, placeholder('organizationId')),
    shape.deleted ? isNotNull(instances.deletedAt) : isNull(instances.deletedAt),
    shape.search === 'prefix'
      ? and(
          sql`${instances.nameKey} >= ${placeholder('searchFrom')}`,
          sql`${instances.nameKey} < ${placeholder('searchTo')}`,
        )
      : undefined,
    shape.search === 'text' ? dialect.nameMatches(placeholder('searchFrom'), placeholder('searchText')) : undefined,
    shape.states > 0
      ? inArray(
          instances.state,
          range(shape.states).map((index) => placeholder(`state${index}`)),
        )
      : undefined,
    shape.element ? eq(instances.elementKey, placeholder('elementKey')) : undefined,
    shape.owner ? eq(instances.ownerId, placeholder('ownerId')) : undefined,
    ...range(shape.tags).map(hasTag),
    shape.disabled ? eq(instances.disabled, placeholder('disabled')) : undefined,
  ];
}

const hasTag = (index: number) =>
  sql`exists (select 1 from ${instanceTags} where ${instanceTags.organizationId} = ${placeholder('organizationId')}
    and ${instanceTags.tag} = ${placeholder(`tag${index}`)} and ${instanceTags.instanceId} = ${instances.id})`;

function valuesOf(
  { dialect }: Session,
  { search, states, elementKey, ownerId, tags, disabled }: InstanceFilter,
): Record<string, unknown> {
  const text = search && keyOf(search);
  return {
    ...(text && { searchFrom: text, searchTo: `${text}\u{10ffff}`, searchText: dialect.seek(text) }),
    ...Object.fromEntries(states?.map((state, index) => [`state${index}`, state]) ?? []),
    ...Object.fromEntries(tags?.map((tag, index) => [`tag${index}`, tag]) ?? []),
    elementKey,
    ownerId,
    ...(disabled !== undefined && { disabled: instances.disabled.mapToDriverValue(disabled) }),
  };
}

/** No name holds a NUL; the index's language would end at one, in the middle of a quoted text. */
const keyOf = (search: string): string => nameKeyOf(search).replaceAll('\0', '\u{fffd}');

function startsAfter({ field, direction }: InstanceQuery['order']): SQL | undefined {
  const isAfter = direction === 'ASC' ? gt : lt;
  const byAge = isAfter(instances.id, placeholder('afterId'));
  if (field === 'CREATED_AT') return byAge;
  return or(
    isAfter(instances.nameKey, placeholder('afterName')),
    and(eq(instances.nameKey, placeholder('afterName')), byAge),
  );
}

function ordering({ field, direction }: InstanceQuery['order']): readonly SQL[] {
  const inOrder = direction === 'ASC' ? asc : desc;
  return field === 'NAME' ? [inOrder(instances.nameKey), inOrder(instances.id)] : [inOrder(instances.id)];
}

const range = (length: number) => Array.from({ length }, (_, index) => index);
