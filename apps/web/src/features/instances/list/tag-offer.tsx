import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import fieldStyles from '@/ui/field.module.css';
import { Link } from '@/ui/link';
import { findTags } from '../find-tags';
import { listHref, type ListQuery } from './list-query';
import styles from './tag-filter.module.css';

interface TagCount {
  readonly tag: string;
  readonly instanceCount: number;
}

interface TagOfferProps {
  readonly query: ListQuery;
  readonly onLeave: () => void;
}

/** The tags that begin as was typed; each leads to the list narrowed by it too. */
export function TagOffer({ query, onLeave }: TagOfferProps) {
  const t = useTranslations('bulk.tags');
  const [search, setSearch] = useState('');
  const tags = useTags(search);
  const offered = tags === 'failed' ? [] : tags?.filter(({ tag }) => !query.tags.includes(tag));
  const isNone = offered?.length === 0;
  return (
    <>
      <input
        type="search"
        autoFocus
        className={fieldStyles.control}
        aria-label={t('search')}
        placeholder={t('search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p role="status" className={isNone ? styles.none : 'visually-hidden'}>
        {tags === 'failed' ? t('failed') : offered && t('found', { count: offered.length })}
      </p>
      <ul>
        {offered?.map(({ tag, instanceCount }) => (
          <li key={tag}>
            <Link href={listHref({ ...query, tags: [...query.tags, tag] })} onClick={onLeave}>
              <span translate="no">{tag}</span>
              <span className={styles.count} aria-hidden>
                {instanceCount}
              </span>
              <span className="visually-hidden"> {t('instances', { count: instanceCount })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The tags that begin so; undefined until they are there. */
function useTags(search: string): readonly TagCount[] | 'failed' | undefined {
  const [tags, setTags] = useState<readonly TagCount[] | 'failed'>();
  useEffect(() => {
    let isStale = false;
    void findTags(search).then((found) => {
      if (!isStale) setTags(found ?? 'failed');
    });
    return () => {
      isStale = true;
    };
  }, [search]);
  return tags;
}
