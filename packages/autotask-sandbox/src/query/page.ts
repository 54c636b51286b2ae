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

/** Cuts a page out of all matching records, which are in the order of their ids. */
export const cutPage = (matching: readonly SandboxRecord[], at: Cursor): Page => {
  const { pageSize, previousIds } = at;
  const [after = beforeAll] = at.nextIds;
  const rest = matching.filter((record) => idOf(record) > after);
  const items = rest.slice(0, pageSize);
  const last = items.at(-1);
  const previous = previousIds.at(-1);
  return {
    items,
    next:
      last !== undefined && rest.length > pageSize
        ? { pageSize, previousIds: [...previousIds, after].slice(-keptPages), nextIds: [idOf(last)] }
        : undefined,
    previous:
      previous === undefined ? undefined : { pageSize, previousIds: previousIds.slice(0, -1), nextIds: [previous] },
  };
};

const idOf = (record: SandboxRecord): number => Number(record['id']);
