import { defaultRangeExtractor, type Range, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type FocusEvent, Fragment, useLayoutEffect, useRef, useState } from 'react';
import styles from '../instance-table.module.css';
import type { ListedRow } from './listed-rows';
import { MeasureRow, RowIndex } from './row-frame';

export interface WindowedRowsProps {
  readonly rows: readonly ListedRow[];
}

/** How high a row is where none has been measured yet, in pixels. */
const likelyHeight = 68;

/** The measures of the list that was looked at last, so that coming back to it leads to where one was. */
let keptMeasures: VirtualItem[] = [];

/** Takes the measures of rows while all of them stand on the page. */
export function measureWhole(rows: readonly ListedRow[], body: HTMLTableSectionElement): void {
  let end = 0;
  keptMeasures = [...body.rows].map((row, index): VirtualItem => {
    const size = row.getBoundingClientRect().height;
    const start = end;
    end += size;
    return { key: rows[index]?.id ?? index, index, start, end, size, lane: 0 };
  });
}

const averageOf = (measures: readonly VirtualItem[]): number =>
  measures.length === 0 ? likelyHeight : measures.reduce((sum, { size }) => sum + size, 0) / measures.length;

/**
 * The rows near what is seen, and room for the others. The row that holds the focus stays, so that nobody is thrown out
 * of the list by scrolling.
 */
export function WindowedRows({ rows }: WindowedRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number>();
  const [likely] = useState(() => averageOf(keptMeasures));
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    estimateSize: () => likely,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor: (range) => withRow(range, focused),
    initialMeasurementsCache: keptMeasures,
    overscan: 12,
    scrollMargin: top,
  });
  // What stands above the list comes and goes: whatever moved it, its rows are counted from where it begins.
  useLayoutEffect(() => {
    if (body.current) setTop(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
  });
  useLayoutEffect(
    () => () => {
      keptMeasures = virtualizer.takeSnapshot();
    },
    [virtualizer],
  );
  const follow = ({ target }: FocusEvent) => setFocused(indexOf(target));
  const items = virtualizer.getVirtualItems();
  const end = items.at(-1)?.end ?? top;
  return (
    <tbody role="rowgroup" ref={body} onFocus={follow} onBlur={() => setFocused(undefined)}>
      <MeasureRow value={virtualizer.measureElement}>
        {items.map(({ key, index, start }, position) => (
          <Fragment key={String(key)}>
            <Room height={start - (items[position - 1]?.end ?? top)} />
            <RowIndex value={index}>{rows[index]?.node}</RowIndex>
          </Fragment>
        ))}
      </MeasureRow>
      <Room height={virtualizer.getTotalSize() + top - end} />
    </tbody>
  );
}

const indexOf = (target: Element): number | undefined => {
  const index = target.closest('tr')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
};

/** The rows of a range, and one more wherever it is. */
const withRow = (range: Range, row: number | undefined): number[] => {
  const indexes = defaultRangeExtractor(range);
  if (row === undefined || row >= range.count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
};

/** The place of rows that are not there. */
const Room = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tr aria-hidden className={styles.room} style={{ height }}>
      <td />
    </tr>
  );
