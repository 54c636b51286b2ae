import type { DoorEnv } from '@/door/graphql-door';
import { forOwnReaders, type Visit } from '@/door/own-readers';
import { askAs, type Asker, currentAsker } from '@/graphql/ask';
import { listOrders, type ListQuery, readListQuery } from '../list/list-query';
import { writeTags } from '../read-tags';
import { filterOf } from '../list/list-query';
import { personName } from '@/lib/person-name';
import { csvLine } from '@/lib/csv';
import { type ExportPage, ExportQuery } from './export-query';

const columns = [
  'number',
  'id',
  'name',
  'element',
  'state',
  'stateSince',
  'lastChecked',
  'disabled',
  'tags',
  'owner',
  'created',
  'updated',
  'deleted',
];

/** Spreadsheets read a file as UTF-8 when it begins so. */
const byteOrderMark = '\u{feff}';

/** The door to a list as CSV, read page by page, so that a long one needs no memory; a failure midway breaks the download. */
export const exportInstances = (env: Pick<DoorEnv, 'publicUrl'>) => forOwnReaders(env, answerList);

async function answerList({ request }: Visit): Promise<Response> {
  const query = readListQuery(pageQueryOf(new URL(request.url).searchParams));
  const asker = await currentAsker();
  const first = await askPage(asker, query, null);
  if (first.failure) return refusal(first.failure);
  const body = new ReadableStream<Uint8Array>(pages(asker, query, first.data.instances));
  return new Response(body, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="instances-${new Date().toISOString().slice(0, 10)}.csv"`,
      'Content-Type': 'text/csv; charset=utf-8',
    },
  });
}

const askPage = (asker: Asker, query: ListQuery, after: string | null) =>
  askAs(asker, ExportQuery, { filter: filterOf(query), orderBy: listOrders[query.order], after });

function pages(asker: Asker, query: ListQuery, first: ExportPage): UnderlyingDefaultSource<Uint8Array> {
  const encoder = new TextEncoder();
  let page: ExportPage | undefined = first;
  return {
    start: (controller) => controller.enqueue(encoder.encode(byteOrderMark + csvLine(columns))),
    async pull(controller) {
      if (page === undefined) return controller.close();
      controller.enqueue(encoder.encode(page.nodes.map(lineOf).join('')));
      const { hasNextPage, endCursor } = page.pageInfo;
      page = undefined;
      if (!hasNextPage) return undefined;
      const { data, failure } = await askPage(asker, query, endCursor);
      if (failure) return controller.error(new Error(`The export broke off (request ${failure.requestId}).`));
      page = data.instances;
    },
  };
}

const lineOf = (row: ExportPage['nodes'][number]): string =>
  csvLine([
    row.number,
    row.id,
    row.name,
    row.element.key,
    row.state,
    row.stateSince,
    row.lastVerification?.startedAt ?? null,
    String(row.disabled),
    writeTags(row.tags),
    personName(row.owner) ?? null,
    row.createdAt,
    row.updatedAt,
    row.deletedAt,
  ]);

const pageQueryOf = (params: URLSearchParams) =>
  Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));

const statusOf = { signedOut: 401, offline: 502, unreachable: 502, outdated: 502, broken: 500 } as const;

const refusal = ({ kind, message, requestId }: NonNullable<Awaited<ReturnType<typeof askPage>>['failure']>) =>
  new Response(`${message || 'Isotope could not answer.'}${requestId ? `\nRequest ${requestId}` : ''}\n`, {
    status: statusOf[kind],
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
  });
