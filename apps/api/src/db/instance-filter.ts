import { type SQL, type SQLWrapper, and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { InstanceFilter } from '../instances/instance-query.js';
import { nameKeyOf } from '../instances/instance-query.js';
import type { Session } from './session.js';
import { instances, instanceTags } from './sqlite/schema/instances.js';

const placeholder = sql.placeholder;

/** Lists differ in shape (which filters, which order) and in values; each shape is prepared once. */
export type Shape = Readonly<{
  /**
   * `frequent` is a text that so many names hold that the first of any order are soon found by reading; `read` is one sought
   * among so few names that they are all read.
   */
  search: 'none' | 'prefix' | 'text' | 'frequent' | 'read';
  states: number;
  element: boolean;
  owner: boolean;
  tags: number;
  /** So many of the instances carry the tag, or so few there are, that the first in the order of names are soon found by reading. */
  isTagRead: boolean;
  disabled: boolean;
  deleted: boolean;
}>;

/** The shape of a filter. */
export const shapeOf = ({ search, states, elementKey, ownerId, tags, disabled, deleted }: InstanceFilter): Shape => ({
  search: !search ? 'none' : [...keyOf(search)].length < 3 ? 'prefix' : 'text',
  states: states?.length ?? 0,
  element: elementKey !== undefined,
  owner: ownerId !== undefined,
  tags: tags?.length ?? 0,
  isTagRead: false,
  disabled: disabled !== undefined,
  deleted: deleted === true,
});

/** A tag's rows are in the order of ids, so that they lead to instances; but a text that few names hold finds fewer. */
export const byTag = ({ dialect }: Session, { tags, search, isTagRead }: Shape): boolean =>
  !dialect.knowsValues && !isTagRead && tags > 0 && search !== 'text';

/** The instances of the organisation that asks. */
export const inOrganization = eq(instances.organizationId, placeholder('organizationId'));

/** What a shape asks of each instance. `isRead` says that states are read on the way, in an order their index does not have. */
export function conditions(session: Session, shape: Shape, isRead: boolean): readonly (SQL | undefined)[] {
  const state = isRead && !session.dialect.knowsValues ? unindexed(instances.state) : sql`${instances.state}`;
  return [
    shape.search === 'text' ? undefined : inOrganization,
    shape.deleted ? isNotNull(instances.deletedAt) : isNull(instances.deletedAt),
    soughtBy(session, shape),
    shape.states === 1 ? eq(state, placeholder('state0')) : undefined,
    shape.states > 1
      ? inArray(
          state,
          range(shape.states).map((index) => placeholder(`state${index}`)),
        )
      : undefined,
    shape.element ? eq(instances.elementKey, placeholder('elementKey')) : undefined,
    shape.owner ? eq(instances.ownerId, placeholder('ownerId')) : undefined,
    ...range(shape.tags)
      .slice(byTag(session, shape) ? 1 : 0)
      .map(hasTag),
    shape.disabled ? eq(instances.disabled, placeholder('disabled')) : undefined,
  ];
}

/** A column by which no index is to be chosen. */
const unindexed = (column: SQLWrapper): SQL => sql`coalesce(${column}, ${column})`;

function soughtBy({ dialect }: Session, { search }: Shape): SQL | undefined {
  switch (search) {
    case 'none':
      return undefined;
    case 'prefix':
      return and(
        sql`${instances.nameKey} >= ${placeholder('searchFrom')}`,
        sql`${instances.nameKey} < ${placeholder('searchTo')}`,
      );
    case 'text':
      return dialect.nameMatches(placeholder('organizationId'), placeholder('searchFrom'), placeholder('searchText'));
    case 'frequent':
    case 'read':
      return dialect.nameHolds(placeholder('searchFrom'));
  }
}

const hasTag = (index: number) =>
  sql`exists (select 1 from ${instanceTags} where ${instanceTags.organizationId} = ${placeholder('organizationId')}
    and ${instanceTags.tag} = ${placeholder(`tag${index}`)} and ${instanceTags.instanceId} = ${instances.id})`;

/** The values of a filter, by the names they have in its conditions. */
export function valuesOf(
  { dialect }: Session,
  organizationId: string,
  { search, states, elementKey, ownerId, tags, disabled }: InstanceFilter,
): Record<string, unknown> {
  const text = search && keyOf(search);
  return {
    ...(text && { searchFrom: text, searchTo: `${text}\u{10ffff}`, searchText: dialect.seek(organizationId, text) }),
    ...Object.fromEntries(states?.map((state, index) => [`state${index}`, state]) ?? []),
    ...Object.fromEntries(tags?.map((tag, index) => [`tag${index}`, tag]) ?? []),
    elementKey,
    ownerId,
    ...(disabled !== undefined && { disabled: instances.disabled.mapToDriverValue(disabled) }),
  };
}

/** No name holds a NUL; the index's language would end at one, in the middle of a quoted text. */
const keyOf = (search: string): string => nameKeyOf(search).replaceAll('\0', '\u{fffd}');

const range = (length: number) => Array.from({ length }, (_, index) => index);
