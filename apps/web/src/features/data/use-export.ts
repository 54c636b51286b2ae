import { useEffect, useRef, useState } from 'react';
import type { Trouble } from '@/features/instances/send-change';
import type { Failure } from '@/graphql/failure';
import { askJobs, bulkHref, cancelBulk, isAtEnd, startBulk } from './bulk-calls';
import { csvHead, csvLine } from './csv';
import type { DataQuery } from './data-address';
import type { BulkJobItem } from './bulk-documents';
import type { DataFrame } from './data-frame';
import { type ExportPage, fetchPage } from './fetch-pages';
import type { FieldShape } from './records';

/** How far a file is: being filled here, gathered in the background, stopped at a failure, or handed over. */
export interface ExportState {
  readonly kind: 'idle' | 'running' | 'gathering' | 'stopped' | 'done';
  readonly count: number;
  readonly total: number | undefined;
  readonly failure?: Failure;
}

/** Who takes the file: text that was put together here, or an address the browser fetches by itself. */
export interface Saving {
  save(file: Blob): void;
  fetch(address: string): void;
}

const idle: ExportState = { kind: 'idle', count: 0, total: undefined };

/** More records than these are gathered in the background, where nobody has to wait with the page open. */
const mostHere = 2_000;
const lookAgainMs = 1_000;

/** What has been read so far, and where it goes on. */
interface Progress {
  readonly parts: string[];
  after: string | null;
  count: number;
  total: number | undefined;
}

/** Reads everything a list finds into a file: a few pages here, more than that by a bulk query. */
export function useExport(
  { id, number }: Pick<DataFrame, 'id' | 'number'>,
  query: DataQuery,
  fields: readonly FieldShape[],
  saving: Saving,
) {
  const [state, setState] = useState<ExportState>(idle);
  const run = useRef(0);
  const progress = useRef<Progress>(undefined);
  const job = useRef<BulkJobItem>(undefined);
  const written = fields.filter(({ type }) => type !== 'SECRET');
  // A page that is left takes its file with it; a bulk query goes on.
  useEffect(() => () => void (run.current += 1), []);

  const stop = (failure: Failure, count: number, total: number | undefined) =>
    setState({ kind: 'stopped', count, total, failure });

  const goOn = async () => {
    const mine = (run.current += 1);
    const isCurrent = () => run.current === mine;
    if (job.current) return gather(job.current, progress.current?.total, isCurrent);
    const file = (progress.current ??= { parts: [csvHead(written)], after: null, count: 0, total: undefined });
    setState({ kind: 'running', count: file.count, total: file.total });
    for (;;) {
      const page = await fetchPage(id, query, file.after);
      if (!isCurrent()) return;
      if ('kind' in page) return stop(page, file.count, file.total);
      file.total ??= page.totalCount;
      if (isLong(page, file)) return begin(file.total, isCurrent);
      file.parts.push(page.records.map((record) => csvLine(written, record)).join(''));
      file.count += page.records.length;
      file.after = page.next;
      if (page.next === null) break;
      setState({ kind: 'running', count: file.count, total: file.total });
    }
    // The mark tells spreadsheets that the text is UTF-8.
    saving.save(new Blob(['\uFEFF', ...file.parts], { type: 'text/csv;charset=utf-8' }));
    finish(file.count);
  };
  const begin = async (total: number | undefined, isCurrent: () => boolean) => {
    const { result, trouble } = await startBulk(id, query);
    if (trouble) return isCurrent() ? stop(failureIn(trouble), 0, total) : undefined;
    job.current = result;
    if (isCurrent()) await gather(result, total, isCurrent);
  };
  const gather = async (begun: BulkJobItem, total: number | undefined, isCurrent: () => boolean) => {
    for (let known = begun; ;) {
      setState({ kind: 'gathering', count: known.recordsCount, total });
      if (isAtEnd(known)) return end(known, total);
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
      const found = (await askJobs(id))?.find((each) => each.number === begun.number);
      if (!isCurrent()) return;
      known = found ?? known;
    }
  };
  const end = (ended: BulkJobItem, total: number | undefined) => {
    job.current = undefined;
    if (ended.status !== 'COMPLETED') return stop(endedBefore(ended), ended.recordsCount, total);
    saving.fetch(bulkHref(number, ended));
    finish(ended.recordsCount);
  };
  const finish = (count: number) => {
    progress.current = undefined;
    setState({ kind: 'done', count, total: count });
  };
  /** Closes the dialog; what is gathered in the background goes on and is shown below the list. */
  const leave = () => {
    run.current += 1;
    progress.current = undefined;
    job.current = undefined;
    setState(idle);
  };
  const cancel = () => {
    const begun = job.current;
    leave();
    if (begun) void cancelBulk(id, begun.number);
  };
  return { state, goOn, leave, cancel };
}

const isLong = ({ next }: ExportPage, { total }: Progress): boolean => next !== null && (total ?? Infinity) > mostHere;

const failureIn = (trouble: Trouble): Failure =>
  trouble.kind === 'failed'
    ? trouble.failure
    : { kind: 'broken', code: trouble.code, message: trouble.message, requestId: trouble.requestId };

const endedBefore = ({ message }: BulkJobItem): Failure => ({
  kind: 'broken',
  message: message ?? '',
  requestId: undefined,
});
