'use client';

import { createContext, type ReactNode, useContext } from 'react';
import styles from '../instance-table.module.css';
import { useListed } from './listed';

/** Which of the rows it is, from 0. */
export const RowIndex = createContext(0);

/** Takes the measure of a row, where not all of them stand on the page. */
export const MeasureRow = createContext<((row: HTMLTableRowElement | null) => void) | undefined>(undefined);

/** The row around an instance’s cells. To a screen reader the names of the columns are the first row. */
export function RowFrame({ children }: { readonly children: ReactNode }) {
  const index = useContext(RowIndex);
  const { isWhole } = useListed();
  const measure = useContext(MeasureRow);
  return (
    <tr
      ref={measure ?? null}
      role="row"
      className={styles.row}
      data-index={index}
      aria-rowindex={isWhole ? index + 2 : undefined}
    >
      {children}
    </tr>
  );
}
