import { useEffect, useRef, useState } from 'react';
import type { Trouble } from '@/features/instances/send-change';
import type { Failure } from '@/graphql/failure';
import { bulkHref, cancelBulk, startBulk } from './bulk-calls';
import { csvHead, csvLine } from './csv';
import type { DataQuery } from './data-address';
import type { BulkJobItem } from './bulk-documents';
import type { DataFrame } from './data-frame';
import { type ExportPage, fetchPage } from './fetch-pages';
import { followJob } from './follow-job';
import type { FieldShape } from './records';

/** How far a file is: being filled here, gathered in the background, stopped at a failure, gone, or handed over. */
export interface ExportState {
  readonly kind: 'idle' | 'running' | 'gathering' | 'stopped' | 'lost' | 'done';
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
  /** The run that was cancelled last: what it has begun and is not yet known of is ended when it is. */
  const cancelled = useRef(0);
  const written = fields.filter(({ type }) => type !== 'SECRET');
  // A page that is left takes its file with it; a bulk query goes on.
  useEffect(() => () => void (run.current += 1), []);

  const stop = (failure: Failure, count: number, total: number | undefined) =>
    setState({ kind: 'stopped', count, total, failure });

  const goOn = async () => {
    const mine = (run.current += 1);
    const isCurrent = () => run.current === mine;
    const isCancelled = () => cancelled.current === mine;
    if (job.current) return gather(job.current, progress.current?.total, isCurrent);
    const file = (progress.current ??= { parts: [csvHead(written)], after: null, count: 0, total: undefined });
    setState({ kind: 'running', count: file.count, total: file.total });
    for (;;) {
      const page = await fetchPage(id, query, file.after);
      if (!isCurrent()) return;
      if ('kind' in page) return stop(page, file.count, file.total);
      file.total ??= page.totalCount;
      if (isLong(page, file)) return begin(file.total, isCurrent, isCancelled);
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
  const begin = async (total: number | undefined, isCurrent: () => boolean, isCancelled: () => boolean) => {
    const { result, trouble } = await startBulk(id, query);
    if (isCurrent()) {
      if (trouble) return stop(failureIn(trouble), 0, total);
      job.current = result;
      return gather(result, total, isCurrent);
    }
    if (result && isCancelled()) await cancelBulk(id, result.number);
  };
  const gather = async (begun: BulkJobItem, total: number | undefined, isCurrent: () => boolean) => {
    const onLook = ({ recordsCount: count }: BulkJobItem) => setState({ kind: 'gathering', count, total });
    const followed = await followJob(id, begun, { onLook, isCurrent });
    if (followed.kind === 'ended') return end(followed.job, total);
    if (followed.kind === 'unanswered') return stop(followed.failure, followed.job.recordsCount, total);
    if (followed.kind === 'lost') lose();
  };
  /** What was gathered is gone, so that there is nothing to go on from. */
  const lose = () => {
    progress.current = undefined;
    job.current = undefined;
    setState({ kind: 'lost', count: 0, total: undefined });
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
    cancelled.current = run.current;
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
