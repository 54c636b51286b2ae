'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './scroll-row.module.css';

interface ScrollRowProps {
  /** Changes when another part of the row becomes the current one. */
  readonly current: string;
  readonly children: ReactNode;
}

/** A row that a narrow window moves sideways, fading where there is more; what is current in it is brought into sight. */
export function ScrollRow({ current, children }: ScrollRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !shown) return;
    const { left, width } = shown.getBoundingClientRect();
    const middle = left + width / 2 - row.current.getBoundingClientRect().left;
    row.current.scrollLeft += middle - row.current.clientWidth / 2;
  }, [current]);
  const [more, setMore] = useState({ before: false, after: false });
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const look = () => setMore((known) => changed(known, moreIn(element)));
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <div ref={row} className={classNames(styles.row, more.before && styles.before, more.after && styles.after)}>
      {children}
    </div>
  );
}

interface More {
  readonly before: boolean;
  readonly after: boolean;
}

/** Where there is more than is seen, fractions of a pixel aside. */
const moreIn = ({ scrollLeft, scrollWidth, clientWidth }: Element): More => ({
  before: scrollLeft > 1,
  after: scrollLeft + clientWidth < scrollWidth - 1,
});

const changed = (known: More, now: More): More =>
  known.before === now.before && known.after === now.after ? known : now;
