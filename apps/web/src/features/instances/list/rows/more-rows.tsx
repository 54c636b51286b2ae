'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import { ButtonLink } from '@/ui/button-link';
import { useFailureText } from '@/ui/failure-text';
import { RequestId } from '@/ui/request-id';
import { firstPage, listHref, type ListQuery } from '../list-query';
import { useListed } from './listed';
import styles from './more-rows.module.css';

/** How far below the window's edge the end of the list may lie when what follows is fetched. */
const ahead = '1200px';
/** Where the window is wide, nothing lies below the list that somebody may want to reach. */
const wide = '(min-width: 861px)';

/**
 * What follows on the list: it comes by itself as one scrolls near the end, on a narrow window when it is asked for.
 * In a tab of its own the link opens the next page.
 */
export function MoreRows({ query }: { readonly query: ListQuery }) {
  const { rows, totalCount, end, isBusy, failure, load } = useListed();
  const t = useTranslations('instances.pages');
  const failureText = useFailureText();
  const place = useRef<HTMLDivElement>(null);
  const isWaiting = end.hasNextPage && !isBusy && failure === undefined;
  useNear(place, isWaiting, load);
  const goTo = useRowToGoTo(rows.length);
  if (!end.hasNextPage && rows.length >= totalCount) return null;
  const ask = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(rows.length);
    load();
  };
  return (
    <div ref={place} className={styles.more}>
      {failure && (
        <div role="alert">
          <p>
            {t('notLoaded')} {failureText(failure)}
          </p>
          <RequestId id={failure.requestId} />
        </div>
      )}
      <p role="status">{t(isBusy ? 'loading' : 'shown', { count: rows.length, total: totalCount })}</p>
      {end.endCursor !== null && end.hasNextPage && (
        <ButtonLink href={listHref({ ...firstPage(query), after: end.endCursor })} onClick={ask} aria-disabled={isBusy}>
          {t('more')}
        </ButtonLink>
      )}
    </div>
  );
}

/** Calls when a place comes near what is seen. */
function useNear(place: RefObject<HTMLElement | null>, isWanted: boolean, call: () => void) {
  useEffect(() => {
    if (!isWanted || !place.current || !window.matchMedia(wide).matches) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && call(), { rootMargin: ahead });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, isWanted, call]);
}

/** Puts the focus on the first of the rows somebody asked for, once it is there. */
function useRowToGoTo(count: number): (index: number) => void {
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined || count <= wanted.current) return;
    document.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"] th a`)?.focus({ preventScroll: true });
    wanted.current = undefined;
  }, [count]);
  return (index) => {
    wanted.current = index;
  };
}
