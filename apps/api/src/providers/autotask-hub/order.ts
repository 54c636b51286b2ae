import type { AutotaskRecord, FilterEntry } from '@isotope/autotask';
import { z } from 'zod';
import { invalidQuery } from '../../hubs/errors.js';
import type { Field } from './fields.js';
import { comparable, compareValues, valueOf } from './matches.js';
import { vendorMoment } from './moments.js';

/** The field rows are put in order by. What has no value comes last and equals come by id, whichever way round. */
export interface Order {
  readonly field: Field;
  readonly isDescending: boolean;
}

/** Where a page ends: after the row of this id among those of this value; null stands for none. */
export interface Place {
  readonly value: string | number | null;
  readonly id: number;
}

/** Before every row, and behind every row, of one value. */
export const firstId = -1;
export const lastId = Number.MAX_SAFE_INTEGER;

/** Where a row stands. */
export const placeOf = ({ field }: Order, row: AutotaskRecord): Place => {
  const value = valueOf(field, row);
  return { value: value === null ? null : comparable(field, value), id: row.id };
};

/** Below 0 when the first comes first. */
function comparePlaces({ isDescending }: Order, a: Place, b: Place): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || a.id - b.id;
  return (isDescending ? compareValues(b.value, a.value) : compareValues(a.value, b.value)) || a.id - b.id;
}

/** The rows in order, those up to a place left out. */
export const sortRows = (order: Order, rows: readonly AutotaskRecord[], after?: Place): readonly AutotaskRecord[] =>
  rows
    .map((row) => ({ row, place: placeOf(order, row) }))
    .filter(({ place }) => after === undefined || comparePlaces(order, place, after) > 0)
    .sort((a, b) => comparePlaces(order, a.place, b.place))
    .map(({ row }) => row);

/** Whether Autotask can tell which rows lie between two values of the field, so that any number of rows has an order. */
export const canRange = ({ type, isCustom }: Field): boolean => !isCustom && type !== 'text' && type !== 'secret';

/** The two values a field has that is true or false, as Autotask is asked for them; undefined for any other field. */
export const twoValues = ({ type }: Field): readonly [number, number] | undefined =>
  type === 'boolean' || type === 'flag' ? [0, 1] : undefined;

/** What holds for the rows of one value. */
export function sameValue({ field }: Order, value: number | null): readonly FilterEntry[] {
  const name = field.vendorName;
  if (value === null) return [{ op: 'notExist', field: name }];
  if (field.type === 'boolean') return [{ op: 'eq', field: name, value: value === 1 }];
  if (!isMoment(field)) return [{ op: 'eq', field: name, value }];
  return [from(name, value), until(name, value + 1)];
}

/** The part of an order behind one value, up to another and with it, or before it; without either all that have a value. */
export interface Range {
  readonly behind?: number | undefined;
  readonly upTo?: number | undefined;
  readonly before?: number | undefined;
}

/** What holds for the rows of a range. A moment of Autotask's may hold more than thousandths: each means all of it. */
export function inRange({ field, isDescending }: Order, { behind, upTo, before }: Range): readonly FilterEntry[] {
  const name = field.vendorName;
  const [above, below] = isDescending ? [before, behind] : [behind, before];
  const [least, most] = isDescending ? [upTo, undefined] : [undefined, upTo];
  const step = isMoment(field)
    ? { gt: (value: number) => from(name, value + 1), lte: (value: number) => until(name, value + 1) }
    : {
        gt: (value: number): FilterEntry => ({ op: 'gt', field: name, value }),
        lte: (value: number): FilterEntry => ({ op: 'lte', field: name, value }),
      };
  const plain = isMoment(field)
    ? { gte: (value: number) => from(name, value), lt: (value: number) => until(name, value) }
    : {
        gte: (value: number): FilterEntry => ({ op: 'gte', field: name, value }),
        lt: (value: number): FilterEntry => ({ op: 'lt', field: name, value }),
      };
  const entries = [
    ...(above === undefined ? [] : [step.gt(above)]),
    ...(below === undefined ? [] : [plain.lt(below)]),
    ...(least === undefined ? [] : [plain.gte(least)]),
    ...(most === undefined ? [] : [step.lte(most)]),
  ];
  return entries.length > 0 ? entries : [{ op: 'exist', field: name }];
}

const isMoment = ({ type }: Field): boolean => type === 'moment' || type === 'day';
const from = (field: string, time: number): FilterEntry => ({ op: 'gte', field, value: vendorMoment(time) });
const until = (field: string, time: number): FilterEntry => ({ op: 'lt', field, value: vendorMoment(time) });

/** A place as the position of a page holds it, and whether its order is found range by range. */
export const writePlace = ({ value, id }: Place, isRanged: boolean): string => JSON.stringify([value, id, isRanged]);

/** Reads one; throws a HubError for the position of a page that was in another order. */
export function readPlace(text: string): { readonly place: Place; readonly isRanged: boolean } {
  const read = placeText.safeParse(JSON.parse(text));
  if (!read.success) throw invalidQuery('nextPage', 'This is no page of a list in this order. Begin without nextPage.');
  const [value, id, isRanged] = read.data;
  return { place: { value, id }, isRanged };
}

const placeText = z.tuple([z.union([z.string(), z.number(), z.null()]), z.int(), z.boolean()]);
