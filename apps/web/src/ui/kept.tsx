'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { Failure } from '@/graphql/failure';
import { waitForApi } from '@/lib/api-wait';

interface KeptProps {
  /** Why there is nothing new to show; undefined when there is. */
  readonly failure: Failure | undefined;
  /** What was asked for, or what says that it did not come. */
  readonly children: ReactNode;
}

/**
 * What was last shown here goes on standing while the API does not answer: a page is never replaced by the news that it
 * could not be brought up to date. Everything else that went wrong is shown as it comes.
 */
export function Kept({ failure, children }: KeptProps) {
  const isAway = failure?.kind === 'unreachable';
  const [last, setLast] = useState<ReactNode>();
  if (failure === undefined && last !== children) setLast(children);
  return (
    <>
      {isAway && last !== undefined ? last : children}
      {isAway && <AwaitsApi />}
    </>
  );
}

/** Has the page asked for again, by itself, until the API answers. */
function AwaitsApi() {
  useEffect(waitForApi, []);
  return null;
}
