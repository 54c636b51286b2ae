'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './scroll-row.module.css';

interface ScrollRowProps {
  /** Changes when another part of the row becomes the current one. */
  readonly current: string;
  readonly children: ReactNode;
}

/** A row that a narrow window moves sideways, with shade where there is more; what is current in it is brought into sight. */
export function ScrollRow({ current, children }: ScrollRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !shown) return;
    const { left, width } = shown.getBoundingClientRect();
    const middle = left + width / 2 - row.current.getBoundingClientRect().left;
    row.current.scrollLeft += middle - row.current.clientWidth / 2;
  }, [current]);
  return (
    <div ref={row} className={styles.row}>
      {children}
    </div>
  );
}
