import type { AutotaskClient, AutotaskRecord, CallOptions, FilterEntry } from '@isotope/autotask';
import { type Where, conditionsOf } from '@isotope/core';
import { HubError, invalidQuery } from '../../hubs/errors.js';
import type { HubPage, HubQuery } from '../../hubs/ports.js';
import type { Field, FieldTable } from './fields.js';
import { compareValues, comparable, matches, valueOf } from './matches.js';
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

/** How many rows are put into an order Autotask does not have. */
const mostSorted = 2_000;

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
  const toPage = (
    rows: readonly AutotaskRecord[],
    positions: readonly number[],
    next: number | undefined,
  ): HubPage => ({
    records: rows.map((row) => toRecord(source.table, row, wanted)),
    positions: positions.map(String),
    ...(next !== undefined && { next: String(next) }),
    ...total,
  });
  const order = orderOf(source.table, query);
  if (order) {
    const sorted = await readSorted(scan, order);
    const start = query.after === undefined ? ((query.page ?? 1) - 1) * query.pageSize : Number(query.after);
    const end = start + query.pageSize;
    const rows = sorted.slice(start, end);
    const positions = rows.map((_, index) => start + index + 1);
    return toPage(rows, positions, end < sorted.length ? end : undefined);
  }
  const start = query.after === undefined ? await findStart(scan, query) : Number(query.after);
  if (start === 'END') return toPage([], [], undefined);
  const { rows, next, isCut } = await readRows(scan, query.pageSize, start);
  if (isCut && query.after === undefined && (query.page ?? 1) > 1) throw tooWide('page', 'A numbered page');
  return toPage(
    rows,
    rows.map(({ id }) => id),
    next,
  );
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

interface Order {
  readonly field: Field;
  readonly isDescending: boolean;
}

/** The order to bring about; undefined when it is the one Autotask gives rows in. */
function orderOf(table: FieldTable, { orderBy }: HubQuery): Order | undefined {
  if (!orderBy) return undefined;
  const field = table.find(orderBy.field);
  if (!field || field.type === 'secret')
    throw invalidQuery('orderBy', unknownField(table, orderBy.field).message, 'UNKNOWN');
  return field.vendorName === 'id' && !orderBy.isDescending ? undefined : { field, isDescending: orderBy.isDescending };
}

async function readSorted(scan: Scan, { field, isDescending }: Order): Promise<readonly AutotaskRecord[]> {
  const { rows, next, isCut } = await readRows(scan, mostSorted, undefined);
  if (isCut || next !== undefined) {
    throw new HubError(
      'QUERY_TOO_WIDE',
      `Autotask gives rows by id, and orderBy ${field.name} is done here for at most ${mostSorted.toLocaleString('en')} rows. Narrow the query by where, or order by id.`,
      { problems: [{ key: 'orderBy', code: 'INVALID', message: 'There are too many rows to order.' }] },
    );
  }
  const key = (row: AutotaskRecord) => {
    const value = valueOf(field, row);
    return value === null ? undefined : comparable(field, value);
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    // What has no value comes last, whichever way round.
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || a.id - b.id;
    return (isDescending ? compareValues(right, left) : compareValues(left, right)) || a.id - b.id;
  });
}

/** Where a numbered page begins: after the id of the last row of the page before it. */
async function findStart(scan: Scan, { page = 1, pageSize }: HubQuery): Promise<number | undefined | 'END'> {
  const skipped = (page - 1) * pageSize;
  if (skipped === 0) return undefined;
  if (skipped > mostSkipped) {
    throw invalidQuery(
      'page',
      `A numbered page may begin within the first ${mostSkipped.toLocaleString('en')} rows. Go on by nextPage, from the header Elements-Next-Page-Token.`,
    );
  }
  const ids: Scan = scan.isWanted ? scan : { ...scan, includeFields: ['id'] };
  const { next, isCut }: Rows = await readRows(ids, skipped, undefined);
  if (isCut) throw tooWide('page', 'A numbered page');
  return next ?? 'END';
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
