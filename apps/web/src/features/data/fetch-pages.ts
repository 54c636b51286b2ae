import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';
import type { DataQuery } from './data-address';
import { ExportQuery } from './record-documents';
import { type RecordValues, recordValues } from './records';

/** One page of records for a file. */
export interface ExportPage {
  readonly records: readonly RecordValues[];
  /** How many there are altogether; told with the first page. */
  readonly totalCount: number | undefined;
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** Reads one page of what a list shows, from a cursor on or from the beginning. */
export async function fetchPage(
  id: string,
  { object, where, order }: DataQuery,
  after: string | null,
): Promise<ExportPage | Failure> {
  const result = await client.query(ExportQuery, {
    id,
    object,
    where: where ?? null,
    orderBy: order ?? null,
    after,
    withTotal: after === null,
  });
  const failure = failureOf(result);
  if (failure) return failure;
  const records = result.data?.instance?.crm?.records;
  if (!records) return { kind: 'broken', message: '', requestId: undefined };
  const { nodes, pageInfo, totalCount } = records;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return { records: nodes.map(({ values }) => recordValues(values)), totalCount: totalCount ?? undefined, next };
}
