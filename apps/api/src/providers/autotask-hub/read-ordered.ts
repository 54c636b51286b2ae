import { type AutotaskRecord, type FilterEntry, largestPage } from '@isotope/autotask';
import { findBound } from './find-bound.js';
import {
  type Order,
  type Place,
  type Range,
  canRange,
  firstId,
  inRange,
  lastId,
  placeOf,
  sameValue,
  sortRows,
  twoValues,
} from './order.js';
import { type Scan, askPage, mostLookedAt, readRows } from './read-pages.js';

/** How many rows are put in order at once; as many as a list may have whose order Autotask cannot narrow. */
export const mostSorted = 2_000;

/** Rows in order. */
export interface OrderedRows {
  readonly rows: readonly AutotaskRecord[];
  /** Behind all that was looked at; absent at the end. */
  readonly end?: Place;
  /** Looking stopped at the bound, before there were as many as wanted. */
  readonly isCut?: boolean;
  /** There were too many to be put in order at once, so they were found range by range. */
  readonly isRanged?: boolean;
}

/** What is wanted of an order: so many rows, behind a place; `isRanged` as the page before it said. */
export interface OrderedPage {
  readonly count: number;
  readonly after: Place | undefined;
  readonly isRanged: boolean;
}

/**
 * The next so many rows in an order Autotask does not give them in. Few are read whole and sorted. Of many, Autotask is
 * asked how many lie within a range of values until one is found that is small enough to be sorted, so that the next page
 * of any number of rows is a dozen calls or so; rows of one value come by id, as Autotask gives them. Undefined where
 * there are many and Autotask cannot be asked for a range of the field.
 */
export async function readOrdered(scan: Scan, order: Order, page: OrderedPage): Promise<OrderedRows | undefined> {
  const { count, after, isRanged } = page;
  const whole = isRanged ? undefined : await readWhole(scan);
  if (!whole) return canRange(order.field) ? readRanges(scan, order, count, after) : undefined;
  const rows = sortRows(order, whole, after);
  return pageOf(order, rows, count);
}

const pageOf = (order: Order, all: readonly AutotaskRecord[], count: number): OrderedRows => {
  const rows = all.slice(0, count);
  const last = rows.at(-1);
  return { rows, ...(last && all.length > count && { end: placeOf(order, last) }) };
};

/** All rows, when they are few enough. */
async function readWhole(scan: Scan): Promise<readonly AutotaskRecord[] | undefined> {
  const { client, entity, filter, options, isWanted = () => true } = scan;
  const first = await askPage(scan, largestPage, undefined);
  if (first.nextAfter === undefined) return first.items.filter(isWanted);
  const total = await client.count(entity, filter, options);
  if (total > (scan.isWanted ? mostLookedAt : mostSorted)) return undefined;
  const { rows, next, isCut } = await readRows(scan, mostSorted, first.nextAfter);
  const all = [...first.items.filter(isWanted), ...rows];
  return isCut || next !== undefined || all.length > mostSorted ? undefined : all;
}

/** Some rows that come next, in order, and where they end: absent after the last. */
interface Chunk {
  readonly rows: readonly AutotaskRecord[];
  readonly looked: number;
  readonly end?: Place;
}

async function readRanges(
  scan: Scan,
  order: Order,
  count: number,
  after: Place | undefined,
): Promise<OrderedRows & { readonly isRanged: true }> {
  const { isWanted = () => true } = scan;
  const rows: AutotaskRecord[] = [];
  let looked = 0;
  for (let place = after; ;) {
    const chunk = await readChunk(scan, order, place, count + 1 - rows.length);
    rows.push(...chunk.rows.filter(isWanted));
    if (rows.length > count || chunk.end === undefined) return { ...pageOf(order, rows, count), isRanged: true };
    looked += chunk.looked;
    if (looked >= mostLookedAt + count) return { rows, end: chunk.end, isCut: true, isRanged: true };
    place = chunk.end;
  }
}

/** Behind a row come those of its value, then those of the values behind it, at last those without a value. */
async function readChunk(scan: Scan, order: Order, after: Place | undefined, missing: number): Promise<Chunk> {
  if (after === undefined) return readRange(scan, order, undefined, missing);
  const value = after.value === null ? null : Number(after.value);
  if (after.id === lastId && value !== null) return readRange(scan, order, value, missing);
  const size = scan.isWanted ? largestPage : Math.min(largestPage, missing);
  const { items, nextAfter } = await askPage(withFilter(scan, sameValue(order, value)), size, idBefore(after));
  const looked = items.length + 1;
  if (nextAfter !== undefined) return { rows: items, looked, end: { value, id: nextAfter } };
  return { rows: items, looked, ...(value !== null && { end: { value, id: lastId } }) };
}

const idBefore = ({ id }: Place): number | undefined => (id === firstId ? undefined : id);

const nulls: Place = { value: null, id: firstId };

/** The rows behind a value: all that have one, or so many of the next ones as can be put in order. */
async function readRange(scan: Scan, order: Order, behind: number | undefined, missing: number): Promise<Chunk> {
  const two = twoValues(order.field);
  if (two) {
    const values = order.isDescending ? [...two].reverse() : two;
    const next = values[behind === undefined ? 0 : values.indexOf(behind) + 1];
    return { rows: [], looked: 1, end: next === undefined ? nulls : { value: next, id: firstId } };
  }
  const { items, nextAfter } = await askPage(withFilter(scan, inRange(order, { behind })), largestPage, undefined);
  if (nextAfter === undefined) return { rows: sortRows(order, items), looked: items.length, end: nulls };
  const countUpTo = (upTo: number): Promise<number> => {
    const { client, entity, filter, options } = withFilter(scan, inRange(order, { behind, upTo }));
    return client.count(entity, filter, options);
  };
  const search = { order, values: valuesOf(order, items), behind, least: missing, most: mostSorted };
  const { fits, exceeds } = await findBound(search, countUpTo);
  if (fits && fits.count > 0) {
    return readIn(scan, order, { behind, upTo: fits.value }, { value: fits.value, id: lastId });
  }
  // More rows than can be put in order share one value: what lies before it, then those, as Autotask gives them.
  const end = exceeds === undefined ? nulls : { value: exceeds, id: firstId };
  return readIn(scan, order, { behind: fits?.value ?? behind, before: exceeds }, end);
}

/** The values of some rows, each once, in order. */
const valuesOf = (order: Order, rows: readonly AutotaskRecord[]): readonly number[] => [
  ...new Set(sortRows(order, rows).map((row) => Number(placeOf(order, row).value))),
];

/** All rows of a range, in order. */
async function readIn(scan: Scan, order: Order, range: Range, end: Place): Promise<Chunk> {
  const { isWanted: _all, ...exactly } = withFilter(scan, inRange(order, range));
  const { rows } = await readRows(exactly, mostLookedAt, undefined);
  return { rows: sortRows(order, rows), looked: largestPage + rows.length, end };
}

const withFilter = (scan: Scan, entries: readonly FilterEntry[]): Scan => {
  const [first, ...rest] = [...entries, ...scan.filter];
  return { ...scan, filter: first ? [first, ...rest] : scan.filter };
};
