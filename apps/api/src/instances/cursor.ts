import { z } from 'zod';
import { InvalidPageError } from './errors.js';
import type { Check } from './checks.js';
import type { Activity } from './activity.js';
import type { InstancePosition } from './instance-query.js';
import type { StoredInstance } from './ports.js';
import { nameKeyOf } from './instance-query.js';

const instancePosition = z.tuple([z.literal('i'), z.uuid(), z.string()]);
const activityPosition = z.tuple([z.literal('a'), z.int().positive()]);
/** The last moment a Date can tell. */
const lastMoment = 8.64e15;
const checkPosition = z.tuple([z.literal('c'), z.int().positive().max(lastMoment)]);

const write = (position: unknown) => Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');

function read<Position>(schema: z.ZodType<Position>, cursor: string): Position {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new InvalidPageError('This is no cursor of this list. Take one from a page of it, or begin without.', {
      cause: error,
    });
  }
}

/** Where the page after this instance starts: opaque to clients, good in any order and with any filter. */
export const instanceCursor = ({ id, name }: Pick<StoredInstance, 'id' | 'name'>): string =>
  write(['i', id, nameKeyOf(name)]);

/** Reads what `instanceCursor` wrote; throws an InvalidPageError. */
export function readInstanceCursor(cursor: string | null | undefined): InstancePosition | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const [, id, nameKey] = read(instancePosition, cursor);
  return { id, nameKey };
}

export const activityCursor = ({ number }: Pick<Activity, 'number'>): string => write(['a', number]);

/** The number of the activity before the page; throws an InvalidPageError. */
export function readActivityCursor(cursor: string | null | undefined): number | undefined {
  return cursor === null || cursor === undefined ? undefined : read(activityPosition, cursor)[1];
}

export const checkCursor = ({ at }: Pick<Check, 'at'>): string => write(['c', at.getTime()]);

/** The moment of the check before the page; throws an InvalidPageError. */
export function readCheckCursor(cursor: string | null | undefined): Date | undefined {
  return cursor === null || cursor === undefined ? undefined : new Date(read(checkPosition, cursor)[1]);
}
