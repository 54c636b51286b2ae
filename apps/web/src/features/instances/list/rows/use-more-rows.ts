'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '@/graphql/failure';
import type { ListQuery } from '../list-query';
import type { fetchRows, ListEnd, MoreRows } from './fetch-rows';
import type { ListedRow } from './listed-rows';

/** How many rows come at a time, and how many when those that were there already are fetched anew. */
const rowsAtOnce = 100;
const rowsAnew = 200;

/** A list as the server gave it: its first page. */
export interface FirstRows {
  readonly rows: readonly ListedRow[];
  readonly end: ListEnd;
  readonly query: ListQuery;
  readonly isSelectable: boolean;
  /** Names the list and whose it is. */
  readonly name: string;
}

/** The list that was looked at last, as far as it was loaded: whoever comes back to it finds it so. */
let kept: { readonly name: string; readonly further: MoreRows } | undefined;

/** What follows the first page: fetched when it is asked for, and anew when the first page has changed. */
export function useMoreRows({ rows: first, end, query, isSelectable, name }: FirstRows) {
  const [further, setFurther] = useState(() => (kept?.name === name ? kept.further : undefined));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef(0);

  const fetchFrom = useCallback(
    async (before: MoreRows, atOnce: number, wanted: number) => {
      latest.current += 1;
      const own = latest.current;
      setBusy(true);
      let so = before;
      for (let isFirst = true; so.end.hasNextPage && (isFirst || so.rows.length < wanted); isFirst = false) {
        const page = await fetchPage({ query, after: so.end.endCursor, first: atOnce, isSelectable });
        // Something else was asked for meanwhile.
        if (own !== latest.current) return;
        if ('kind' in page) {
          setFailure(page);
          return setBusy(false);
        }
        so = { rows: [...so.rows, ...page.rows], end: page.end };
      }
      setBusy(false);
      setFailure(undefined);
      setFurther(so);
    },
    [query, isSelectable],
  );

  const loaded = further?.rows.length ?? 0;
  const seen = useRef<readonly ListedRow[]>(further ? undefined : first);
  useEffect(() => {
    if (seen.current === first) return;
    seen.current = first;
    if (loaded > 0) void fetchFrom({ rows: [], end }, rowsAnew, loaded);
  }, [first, end, loaded, fetchFrom]);
  useEffect(() => {
    kept = further && { name, further };
  }, [name, further]);

  const load = useCallback(() => {
    if (!isBusy) void fetchFrom(further ?? { rows: [], end }, rowsAtOnce, 0);
  }, [isBusy, further, end, fetchFrom]);
  return { further: further?.rows ?? none, end: further?.end ?? end, isBusy, failure, load };
}

/** Fetches what can fetch them, too; offline neither comes. */
const fetchPage = (asked: Parameters<typeof fetchRows>[0]): Promise<MoreRows | Failure> =>
  import('./fetch-rows').then(
    (module) => module.fetchRows(asked),
    () => ({ kind: 'unreachable', message: '', requestId: undefined }),
  );

const none: readonly ListedRow[] = [];
