import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button';
import { firstPage, listHref, type ListQuery } from './list-query';
import styles from './pager.module.css';

/** Where a page lies in its list, as the API says it. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface PagerProps {
  readonly query: ListQuery;
  readonly page: PageInfo;
}

/** On to the next page, back to the one before. Pages follow cursors, so none skips or repeats what changes meanwhile. */
export function Pager({ query, page }: PagerProps) {
  const t = useTranslations('instances.pages');
  const { previous, next } = neighbours(query, page);
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label={t('label')} className={styles.pager}>
      {previous !== undefined && (
        <>
          <ButtonLink kind="quiet" href={listHref(firstPage(query))}>
            {t('first')}
          </ButtonLink>
          <ButtonLink href={previous}>{t('previous')}</ButtonLink>
        </>
      )}
      {next !== undefined && <ButtonLink href={next}>{t('next')}</ButtonLink>}
    </nav>
  );
}

/** The addresses of the pages beside this one; an empty page behind the last row still leads back. */
export function neighbours(query: ListQuery, { hasNextPage, hasPreviousPage, startCursor, endCursor }: PageInfo) {
  const here = firstPage(query);
  const before = startCursor === null ? {} : { before: startCursor };
  return {
    previous: hasPreviousPage ? listHref({ ...here, ...before }) : undefined,
    next: hasNextPage && endCursor !== null ? listHref({ ...here, after: endCursor }) : undefined,
  };
}
