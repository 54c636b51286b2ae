import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button-link';
import { firstPage, listHref, type ListQuery } from './list-query';
import styles from './pager.module.css';

interface PagerProps {
  readonly query: ListQuery;
  /** Where the page lies in its list, as the API says it. */
  readonly page: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
}

/** Back from a page whose address names a cursor: to the page before, and to the beginning. */
export function Pager({ query, page }: PagerProps) {
  const t = useTranslations('instances.pages');
  const previous = previousHref(query, page);
  if (previous === undefined) return null;
  return (
    <nav aria-label={t('label')} className={styles.pager}>
      <ButtonLink kind="quiet" href={listHref(firstPage(query))}>
        {t('first')}
      </ButtonLink>
      <ButtonLink href={previous}>{t('previous')}</ButtonLink>
    </nav>
  );
}

/** The address of the page before this one; an empty page behind the last row still leads back. */
export function previousHref(query: ListQuery, { hasPreviousPage, startCursor }: PagerProps['page']) {
  if (!hasPreviousPage) return undefined;
  return listHref({ ...firstPage(query), ...(startCursor !== null && { before: startCursor }) });
}
