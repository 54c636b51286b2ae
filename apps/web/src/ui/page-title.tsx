'use client';

import { useEffect, useRef } from 'react';

/** The page the console was opened at, where the browser begins at the top. */
let openedAt: string | undefined;
let isFirst = true;

/**
 * The title of a page. It takes the focus where that was on the page before and went with it, so that nobody has to find
 * the way from the top again.
 */
export function PageTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    openedAt ??= location.pathname;
    if (location.pathname !== openedAt) isFirst = false;
    if (!isFirst && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
