import type { AutotaskClient, AutotaskRecord, CallOptions, FilterEntry } from '@isotope/autotask';
import { type Where, conditionsOf } from '@isotope/core';
import { HubError, invalidQuery } from '../../hubs/errors.js';
import type { HubPage, HubQuery } from '../../hubs/ports.js';
import type { FieldTable } from './fields.js';
import { matches } from './matches.js';
import { type Order, placeOf, readPlace, writePlace } from './order.js';
import { mostSorted, readOrdered } from './read-ordered.js';
import { type Rows, type Scan, mostLookedAt, readRows } from './read-pages.js';
import { fieldIn, toFilter } from './to-filter.js';
import { type Wanted, toRecord } from './to-record.js';
import { unknownField } from './unknown-field.js';

/** What a list is read from. */
export interface ListSource {
  readonly client: AutotaskClient;
  readonly entity: string;
  readonly table: FieldTable;
  /** What holds for every row beside what is asked: its parent, the type of a lead. */
  readonly conditions: readonly FilterEntry[];
  readonly options: CallOptions;
}

/** How far into a list a page may lie that is asked for by its number. */
const mostSkipped = 10_000;

/**
 * A page of what a query asks for. Autotask gives rows by id and tells most conditions by itself; the rest is done here,
 * within bounds that are told by name when a query goes beyond them.
 */
export async function listPage(source: ListSource, query: HubQuery): Promise<HubPage> {
  const wanted = readWantedFields(source.table, query.fields);
  const scan = toScan(source, query, wanted);
  const total = query.withTotal ? { total: await countRows(scan) } : {};
  const toPage = (rows: readonly AutotaskRecord[], positions: readonly string[], next?: string): HubPage => ({
    records: rows.map((row) => toRecord(source.table, row, wanted)),
    positions,
    ...(next !== undefined && { next }),
    ...total,
  });
  const order = orderOf(source.table, query);
  if (order) {
    const { rows, positions, next } = await listOrdered(scan, order, query);
    return toPage(rows, positions, next);
  }
  const start = query.after === undefined ? await findStart(scan, query) : Number(query.after);
  if (start === 'END') return toPage([], []);
  const { rows, next, isCut } = await readRows(scan, query.pageSize, start);
  if (isCut && query.after === undefined && (query.page ?? 1) > 1) throw tooWide('page', 'A numbered page');
  const positions = rows.map(({ id }) => String(id));
  return toPage(rows, positions, next === undefined ? undefined : String(next));
}

/** How many rows a query finds on all pages together. */
export const countMatching = (source: ListSource, query: Pick<HubQuery, 'where'>): Promise<number> =>
  countRows(toScan(source, { ...query, pageSize: 1 }, undefined));

/** What is to be asked for. */
export function toScan(
  { client, entity, table, conditions, options }: ListSource,
  query: HubQuery,
  wanted: Wanted | undefined,
): Scan {
  const { filter, residual } = toFilter(query.where, table);
  const [first, ...rest] = [...conditions, ...filter];
  return {
    client,
    entity,
    filter: first ? [first, ...rest] : filter,
    includeFields: wanted && namesFor(table, wanted, residual, query.orderBy?.field),
    options,
    ...(residual && { isWanted: (record: AutotaskRecord) => matches(residual, table, record) }),
  };
}

/** The fields a row must bring: those wanted, and those it is judged and ordered by. */
function namesFor(table: FieldTable, { fields }: Wanted, residual: Where | undefined, orderBy: string | undefined) {
  const judged = residual ? conditionsOf(residual).map((condition) => fieldIn(table, condition)) : [];
  const ordered = orderBy === undefined ? [] : [table.find(orderBy)];
  const all = [...fields, ...judged, ...ordered].flatMap((field) => (field && !field.isCustom ? field.vendorName : []));
  return [...new Set(['id', ...all])];
}

/** The fields named by `fields`; undefined when all are wanted. Throws a HubError that names those nobody knows. */
function readWantedFields(table: FieldTable, names: readonly string[] | undefined): Wanted | undefined {
  if (names === undefined || names.length === 0) return undefined;
  const plain = names.filter((name) => name.toLowerCase() !== 'userdefinedfields');
  const found = plain.map((name) => [name, table.find(name)] as const);
  const problems = found.filter(([, field]) => !field).map(([name]) => unknownField(table, name));
  if (problems.length > 0) {
    const message = problems.map((problem) => problem.message).join(' ');
    throw new HubError('INVALID_QUERY', message, { problems: [{ key: 'fields', code: 'UNKNOWN', message }] });
  }
  const fields = found.flatMap(([, field]) => field ?? []);
  const custom = fields.filter(({ isCustom }) => isCustom).map(({ vendorName }) => vendorName.toLowerCase());
  return { fields, custom: plain.length < names.length ? 'ALL' : new Set(custom) };
}

/** The order to bring about; undefined when it is the one Autotask gives rows in. */
function orderOf(table: FieldTable, { orderBy }: HubQuery): Order | undefined {
  if (!orderBy) return undefined;
  const field = table.find(orderBy.field);
  if (!field || field.type === 'secret')
    throw invalidQuery('orderBy', unknownField(table, orderBy.field).message, 'UNKNOWN');
  return field.vendorName === 'id' && !orderBy.isDescending ? undefined : { field, isDescending: orderBy.isDescending };
}

/** A page of rows in an order that is brought about here, and where it and each of its rows ends. */
async function listOrdered(scan: Scan, order: Order, query: HubQuery) {
  const skipped = skippedBy(query);
  const { place: after, isRanged: wasRanged } = query.after === undefined ? noPlace : readPlace(query.after);
  const page = { count: skipped + query.pageSize, after, isRanged: wasRanged };
  const found = await readOrdered(scan, order, page);
  if (!found) throw tooManyToOrder(order);
  if (found.isCut && skipped > 0) throw tooWide('page', 'A numbered page');
  const { end, isRanged = false } = found;
  const rows = found.rows.slice(skipped);
  const positions = rows.map((row) => writePlace(placeOf(order, row), isRanged));
  return { rows, positions, next: end && writePlace(end, isRanged) };
}

const noPlace = { place: undefined, isRanged: false } as const;

const tooManyToOrder = ({ field }: Order): HubError =>
  new HubError(
    'QUERY_TOO_WIDE',
    `Autotask gives rows by id. orderBy ${field.name} is done here, for at most ${mostSorted.toLocaleString('en')} rows, as Autotask cannot be asked for a range of it. Narrow the query by where, or order by id, by a number or by a date.`,
    { problems: [{ key: 'orderBy', code: 'INVALID', message: 'There are too many rows to order.' }] },
  );

/** Where a numbered page begins: after the id of the last row of the page before it. */
async function findStart(scan: Scan, query: HubQuery): Promise<number | undefined | 'END'> {
  const skipped = skippedBy(query);
  if (skipped === 0) return undefined;
  const ids: Scan = scan.isWanted ? scan : { ...scan, includeFields: ['id'] };
  const { next, isCut }: Rows = await readRows(ids, skipped, undefined);
  if (isCut) throw tooWide('page', 'A numbered page');
  return next ?? 'END';
}

/** How many rows lie before a numbered page; throws a HubError for one that lies too far in. */
function skippedBy({ page = 1, pageSize, after }: HubQuery): number {
  const skipped = after === undefined ? (page - 1) * pageSize : 0;
  if (skipped <= mostSkipped) return skipped;
  throw invalidQuery(
    'page',
    `A numbered page may begin within the first ${mostSkipped.toLocaleString('en')} rows. Go on by nextPage, from the header Elements-Next-Page-Token.`,
  );
}

async function countRows(scan: Scan): Promise<number> {
  const { client, entity, filter, options } = scan;
  if (!scan.isWanted) return client.count(entity, filter, options);
  const { rows, isCut } = await readRows(scan, mostLookedAt, undefined);
  if (isCut) throw tooWide('returnTotalCount', 'A total');
  return rows.length;
}

const tooWide = (key: string, what: string): HubError => {
  const message = `${what} cannot be told for this where: Autotask cannot tell the wanted rows by itself, and here at most ${mostLookedAt.toLocaleString('en')} are looked at. Narrow the query, or go on by nextPage.`;
  return new HubError('QUERY_TOO_WIDE', message, { problems: [{ key, code: 'INVALID', message }] });
};
