import { ButtonLink } from '@/ui/button';
import { listHref, type ListQuery } from './list-query';
import styles from './pager.module.css';

interface PagerProps {
  readonly query: ListQuery;
  /** The cursor the next page begins after; null on the last page. */
  readonly next: string | null;
}

/** On to the next page, or back to the first. Pages follow a cursor, so none skips or repeats what changes meanwhile. */
export function Pager({ query, next }: PagerProps) {
  if (next === null && query.after === undefined) return null;
  return (
    <nav aria-label="Pages" className={styles.pager}>
      {query.after !== undefined && <ButtonLink href={listHref({ ...query, after: undefined })}>First page</ButtonLink>}
      {next !== null && <ButtonLink href={listHref({ ...query, after: next })}>Next page</ButtonLink>}
    </nav>
  );
}
