import { hash } from 'node:crypto';
import { z } from 'zod';
import { recalling } from '../recalling.js';
import { InvalidPageError } from './errors.js';
import type { Check } from './checks.js';
import type { Activity } from './activity.js';
import { newestFirst, type InstanceFilter, type InstancePosition, nameKeyOf } from './instance-query.js';
import type { StoredInstance } from './ports.js';

/** Writes and reads where the pages of one list end: opaque to clients, and of that list alone. */
export interface Cursors<Row, Position> {
  readonly write: (row: Row) => string;
  /** None for none; throws an InvalidPageError for a cursor of another list, or of nobody's. */
  readonly read: (cursor: string | null | undefined) => Position | undefined;
}

/** The last moment a Date can tell. */
const lastMoment = 8.64e15;
const instancePosition = z.tuple([z.uuid(), z.string()]).transform(([id, nameKey]) => ({ id, nameKey }));
const activityPosition = z.tuple([z.int().positive()]).transform(([number]) => number);
const checkPosition = z.tuple([z.int().positive().max(lastMoment)]).transform(([at]) => new Date(at));

/**
 * The cursors of the instances a filter leaves, in an order: they lead nowhere else, as a page of another list would leave
 * out rows without a word. The size of pages may change from one to the next, and so may the way they are read.
 */
export const instanceCursors = (
  filter: InstanceFilter,
  order = newestFirst,
): Cursors<Pick<StoredInstance, 'id' | 'name'>, InstancePosition> =>
  cursorsOf(
    instancePosition,
    ({ id, name }) => [id, nameKeyOf(name)],
    () => ['instances', ...inOneForm(filter), order.field, order.direction],
  );

/** What a filter asks for, however it is written. */
function inOneForm({
  search,
  states,
  elementKey,
  ownerId,
  tags,
  disabled,
  deleted,
}: InstanceFilter): readonly unknown[] {
  const found = search === undefined ? null : nameKeyOf(search);
  return [found, sorted(states), elementKey, ownerId, sorted(tags), disabled, deleted === true];
}

const sorted = (values: readonly string[] | undefined) => values && [...new Set(values)].sort();

/** The cursors of what happened to an instance, or of what of an audit a filter leaves: `list` says which. */
export const activityCursors = (list: unknown): Cursors<Pick<Activity, 'number'>, number> =>
  cursorsOf(
    activityPosition,
    ({ number }) => [number],
    () => ['activity', list],
  );

/** The cursors of an instance's checks. */
export const checkCursors = (instanceId: string): Cursors<Pick<Check, 'at'>, Date> =>
  cursorsOf(
    checkPosition,
    ({ at }) => [at.getTime()],
    () => ['checks', instanceId],
  );

/** How much of a hash is kept: 48 bits tell lists apart, and keep nothing secret. */
const markLength = 8;
/** The same lists are asked for over and over, and a hash takes longer than all else of a cursor. */
const markOf = recalling((list: string) => hash('sha256', list, 'base64url').slice(0, markLength));

/** Each cursor carries a mark of its list, which is worked out once, and only when a cursor is written or read. */
function cursorsOf<Row, Position>(
  schema: z.ZodType<Position>,
  toPosition: (row: Row) => readonly unknown[],
  list: () => readonly unknown[],
): Cursors<Row, Position> {
  let known: string | undefined;
  const mark = () => (known ??= markOf(JSON.stringify(list())));
  return {
    write: (row) => Buffer.from(JSON.stringify([mark(), ...toPosition(row)]), 'utf8').toString('base64url'),
    read: (cursor) => {
      if (cursor === null || cursor === undefined) return undefined;
      try {
        const [marked, ...position] = anything.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
        if (marked === mark()) return schema.parse(position);
      } catch (error) {
        throw notOfThisList({ cause: error });
      }
      throw notOfThisList();
    },
  };
}

const anything = z.array(z.unknown());

const notOfThisList = (options?: ErrorOptions): InvalidPageError =>
  new InvalidPageError(
    'This is no cursor of this list, as it is filtered and ordered. Take one from a page of it, or begin without.',
    options,
  );
