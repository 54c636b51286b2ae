import {
  type AutotaskClient,
  type AutotaskRecord,
  type CallOptions,
  type Filter,
  largestPage,
} from '@isotope/autotask';

/** What is asked of one entity: the filter, the fields to bring, and what to keep of what comes. */
export interface Scan {
  readonly client: AutotaskClient;
  readonly entity: string;
  readonly filter: Filter;
  readonly includeFields: readonly string[] | undefined;
  /** Absent when Autotask gives exactly what is wanted. */
  readonly isWanted?: (record: AutotaskRecord) => boolean;
  readonly options: CallOptions;
}

/** Rows that were wanted, ids ascending; `next` is the id they go on after, absent when there are no more. */
export interface Rows {
  readonly rows: readonly AutotaskRecord[];
  readonly next?: number;
  /** Whether looking stopped at the bound, not at the end of the page. */
  readonly isCut: boolean;
}

/** How many rows we look at to answer one call when Autotask cannot tell the wanted ones by itself. */
export const mostLookedAt = 10_000;

/** The next so many wanted rows after an id. Autotask is asked once when it can tell them by itself. */
export async function readRows(scan: Scan, count: number, after: number | undefined): Promise<Rows> {
  return scan.isWanted ? readWanted(scan, scan.isWanted, count, after) : readExactly(scan, count, after);
}

async function readExactly(scan: Scan, count: number, after: number | undefined): Promise<Rows> {
  const rows: AutotaskRecord[] = [];
  for (let from = after; ;) {
    const page = await askPage(scan, Math.min(count - rows.length, largestPage), from);
    rows.push(...page.items);
    from = page.nextAfter;
    if (from === undefined) return { rows, isCut: false };
    if (rows.length >= count) return { rows, next: from, isCut: false };
  }
}

async function readWanted(
  scan: Scan,
  isWanted: (record: AutotaskRecord) => boolean,
  count: number,
  after: number | undefined,
): Promise<Rows> {
  const rows: AutotaskRecord[] = [];
  let looked = 0;
  for (let from = after; ;) {
    const page = await askPage(scan, largestPage, from);
    for (const record of page.items) {
      if (!isWanted(record)) continue;
      const last = rows.at(-1);
      if (last !== undefined && rows.length === count) return { rows, next: last.id, isCut: false };
      rows.push(record);
    }
    looked += page.items.length;
    from = page.nextAfter;
    if (from === undefined) return { rows, isCut: false };
    if (looked >= mostLookedAt) return { rows, next: from, isCut: true };
  }
}

/** One page of what is asked, as Autotask gives it. */
export const askPage = (
  { client, entity, filter, includeFields, options }: Scan,
  pageSize: number,
  after: number | undefined,
) => client.page(entity, { filter, includeFields, pageSize, after }, options);
