import { z } from 'zod';
import type { SandboxRecord } from '../entities/entity.js';
import { businessError, texts } from '../refusal.js';

/**
 * Where a page lies: `nextIds` holds the id its rows come after, `previousIds` those of the pages before it. Clients
 * treat it as opaque; these keys are the vendor's.
 */
export type Cursor = z.infer<typeof cursor>;

const cursor = z.object({
  pageSize: z.int().min(1).max(500),
  previousIds: z.array(z.int()),
  nextIds: z.array(z.int()).length(1),
});

/** One page, and where the pages beside it lie. */
export type Page = {
  readonly items: readonly SandboxRecord[];
  readonly next: Cursor | undefined;
  readonly previous: Cursor | undefined;
};

const keptPages = 50;
const beforeAll = -1; // the own company has id 0

/** The first page of that size. */
export const firstPage = (pageSize: number): Cursor => ({ pageSize, previousIds: [], nextIds: [beforeAll] });

/** Reads the `paging` parameter; what is not a cursor is refused. */
export const parseCursor = (paging: string | undefined): Cursor => {
  try {
    return cursor.parse(JSON.parse(paging ?? ''));
  } catch {
    throw businessError(500, texts.unreadableJson);
  }
};

/**
 * Cuts a page out of all matching records, of which `matchingAfter` gives those above an id. At most one row more than
 * the page is looked at, to know whether there is a next one; `isNextAlwaysNamed` says so even after the last.
 */
export const cutPage = (
  matchingAfter: (id: number) => Iterable<SandboxRecord>,
  at: Cursor,
  { isNextAlwaysNamed = false }: { readonly isNextAlwaysNamed?: boolean } = {},
): Page => {
  const { pageSize, previousIds } = at;
  const [after = beforeAll] = at.nextIds;
  const rows = first(pageSize + 1, matchingAfter(after));
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  const previous = previousIds.at(-1);
  const hasNext = last !== undefined && (isNextAlwaysNamed || rows.length > pageSize);
  return {
    items,
    next: hasNext
      ? { pageSize, previousIds: [...previousIds, after].slice(-keptPages), nextIds: [idOf(last)] }
      : undefined,
    previous:
      previous === undefined ? undefined : { pageSize, previousIds: previousIds.slice(0, -1), nextIds: [previous] },
  };
};

const first = (most: number, records: Iterable<SandboxRecord>): readonly SandboxRecord[] => {
  const rows: SandboxRecord[] = [];
  for (const record of records) {
    rows.push(record);
    if (rows.length === most) break;
  }
  return rows;
};

const idOf = (record: SandboxRecord): number => Number(record['id']);
