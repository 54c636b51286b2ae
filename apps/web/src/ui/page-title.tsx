'use client';

import { useEffect, useRef } from 'react';
import { tooltipOf } from '@/lib/tooltip';
import styles from './page-heading.module.css';

/** The page the console was opened at, where the browser begins at the top. */
let openedAt: string | undefined;
let isFirst = true;

/**
 * The title of a page. Of a long one three lines are seen; all of it is read out, and told by its title. It takes the
 * focus where that was on the page before and went with it, so that nobody has to find the way from the top again.
 */
export function PageTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    openedAt ??= location.pathname;
    if (location.pathname !== openedAt) isFirst = false;
    if (!isFirst && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} title={tooltipOf(title)} className={styles.title}>
      {title}
    </h1>
  );
}
