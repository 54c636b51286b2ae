'use client';

import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react';
import { useListed } from './listed';
import type { ListedRow } from './listed-rows';
import { RowIndex } from './row-frame';
import type { WindowedRowsProps } from './windowed-rows';

/** As many rows stand on the page all at once, for the browser's own search and whoever reads it row by row. */
const wholeUpTo = 150;

/** The rows of the list: all of them, or of a long list those near what is seen. */
export function Rows() {
  const { rows } = useListed();
  const body = useRef<HTMLTableSectionElement>(null);
  const Windowed = useWindowed(rows, body);
  if (Windowed && rows.length > wholeUpTo) return <Windowed rows={rows} />;
  return (
    <tbody role="rowgroup" ref={body}>
      {rows.map(({ id, node }, index) => (
        <RowIndex key={id} value={index}>
          {node}
        </RowIndex>
      ))}
    </tbody>
  );
}

type Windowed = ComponentType<WindowedRowsProps>;
let known: Windowed | undefined;

/**
 * What shows a part of a long list: fetched, with the measures of the rows that are there, before one more page makes it
 * long; there at once for whoever comes back to one.
 */
function useWindowed(rows: readonly ListedRow[], body: RefObject<HTMLTableSectionElement | null>) {
  const [found, setFound] = useState<Windowed | undefined>(() => known);
  useEffect(() => {
    if (rows.length < wholeUpTo) return;
    void import('./windowed-rows').then(({ WindowedRows, measureWhole }) => {
      if (body.current) measureWhole(rows, body.current);
      known = WindowedRows;
      setFound(() => WindowedRows);
    });
  }, [rows, body]);
  return found;
}
