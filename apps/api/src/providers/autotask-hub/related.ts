import type { AutotaskRecord, CallOptions } from '@isotope/autotask';
import type { HubPage, HubQuery } from '../../hubs/ports.js';
import { toScan } from './list-records.js';
import { parentField } from './parents.js';
import { attemptOn, listRecords, namesIn, toListSource } from './read-hub.js';
import { readRows } from './read-pages.js';
import { translating } from './refusals.js';
import { type Source, knowing } from './source.js';
import { toRecord } from './to-record.js';

interface Parents {
  readonly object: string;
  readonly ids: readonly number[];
}

type Asked = Pick<HubQuery, 'where' | 'pageSize'>;

/** How many rows of all parents together are read at once. */
const mostAtOnce = 2_000;

/**
 * The first page of what belongs to each of several records. All are asked for together and told apart here; where that
 * is too much, each is asked for by itself.
 */
export async function listRelated(
  given: Source,
  parents: Parents,
  asked: Asked,
  options: CallOptions,
): Promise<ReadonlyMap<number, HubPage>> {
  const source = await knowing(given, namesIn(asked), options);
  const field = parentField(source, parents.object);
  const rows = await translating(attemptOn(source), () => readTogether(source, field, parents.ids, asked, options));
  if (!rows) return readOneByOne(source, parents, asked, options);
  const pages = new Map<number, HubPage>();
  for (const id of parents.ids)
    pages.set(
      id,
      toPage(
        source,
        rows.filter((row) => row[field] === id),
        asked.pageSize,
      ),
    );
  return pages;
}

/** Everything that belongs to any of the records; undefined when it is too much. */
async function readTogether(
  source: Source,
  field: string,
  ids: readonly number[],
  asked: Asked,
  options: CallOptions,
): Promise<readonly AutotaskRecord[] | undefined> {
  const list = toListSource(source, {}, options);
  const conditions = [...list.conditions, { op: 'in' as const, field, value: [...ids] }];
  const { rows, next, isCut } = await readRows(
    toScan({ ...list, conditions }, asked, undefined),
    mostAtOnce,
    undefined,
  );
  return isCut || next !== undefined ? undefined : rows;
}

async function readOneByOne(source: Source, { object, ids }: Parents, asked: Asked, options: CallOptions) {
  const pages = new Map<number, HubPage>();
  for (const id of ids) pages.set(id, await listRecords(source, { ...asked, parent: { object, id } }, options));
  return pages;
}

function toPage({ table }: Source, rows: readonly AutotaskRecord[], pageSize: number): HubPage {
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    records: shown.map((row) => toRecord(table, row)),
    positions: shown.map(({ id }) => String(id)),
    ...(last && rows.length > pageSize && { next: String(last.id) }),
  };
}
