import { useEffect, useRef, useState } from 'react';
import type { Failure } from '@/graphql/failure';
import { csvHead, csvLine } from './csv';
import type { DataQuery } from './data-address';
import { fetchPage } from './fetch-pages';
import type { FieldShape } from './records';

/** How far a file is: being filled, stopped at a failure it can go on from, or handed over. */
export interface ExportState {
  readonly kind: 'idle' | 'running' | 'stopped' | 'done';
  readonly count: number;
  readonly total: number | undefined;
  readonly failure?: Failure;
}

const idle: ExportState = { kind: 'idle', count: 0, total: undefined };

/** What has been read so far, and where it goes on. */
interface Progress {
  readonly parts: string[];
  after: string | null;
  count: number;
  total: number | undefined;
}

/** Reads all pages of a list into a file; what was read before a failure is kept, and it goes on from there. */
export function useExport(id: string, query: DataQuery, fields: readonly FieldShape[], save: (file: Blob) => void) {
  const [state, setState] = useState<ExportState>(idle);
  const run = useRef(0);
  const progress = useRef<Progress>(undefined);
  const written = fields.filter(({ type }) => type !== 'SECRET');
  // A page that is left takes its file with it.
  useEffect(() => () => void (run.current += 1), []);

  const goOn = async () => {
    const mine = (run.current += 1);
    const isCurrent = () => run.current === mine;
    const file = (progress.current ??= { parts: [csvHead(written)], after: null, count: 0, total: undefined });
    setState({ kind: 'running', count: file.count, total: file.total });
    for (;;) {
      const page = await fetchPage(id, query, file.after);
      if (!isCurrent()) return;
      if ('kind' in page) return setState({ kind: 'stopped', count: file.count, total: file.total, failure: page });
      file.parts.push(page.records.map((record) => csvLine(written, record)).join(''));
      file.count += page.records.length;
      file.total ??= page.totalCount;
      file.after = page.next;
      if (page.next === null) break;
      setState({ kind: 'running', count: file.count, total: file.total });
    }
    // The mark tells spreadsheets that the text is UTF-8.
    save(new Blob(['\uFEFF', ...file.parts], { type: 'text/csv;charset=utf-8' }));
    progress.current = undefined;
    setState({ kind: 'done', count: file.count, total: file.total });
  };
  const cancel = () => {
    run.current += 1;
    progress.current = undefined;
    setState(idle);
  };
  return { state, goOn, cancel };
}
