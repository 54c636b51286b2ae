'use client';

import { useTranslations } from 'next-intl';
import { type FocusEvent, useEffect, useId, useRef, useState } from 'react';
import { Link } from '@/ui/link';
import fieldStyles from '@/ui/field.module.css';
import { listHref, type ListQuery } from './list-query';
import styles from './tag-filter.module.css';

interface TagCount {
  readonly tag: string;
  readonly instanceCount: number;
}

/** Offers the tags in use, those carried most first; each leads to the list narrowed by it too. Fetched when opened. */
export function TagFilter({ query }: { readonly query: ListQuery }) {
  const t = useTranslations('bulk.tags');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const closeWhenLeft = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div
      className={styles.filter}
      onBlur={closeWhenLeft}
      // What is typed here looks for tags; it is none of the form this stands in.
      onInput={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <button
        ref={opener}
        type="button"
        className={`${fieldStyles.control} ${styles.opener}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('open')}
      </button>
      {isOpen && (
        <div id={id} className={styles.panel}>
          <Offer query={query} onLeave={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}

function Offer({ query, onLeave }: { readonly query: ListQuery; readonly onLeave: () => void }) {
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

/** The tags that begin so; undefined until they are there. The client comes with the first question. */
function useTags(search: string): readonly TagCount[] | 'failed' | undefined {
  const [tags, setTags] = useState<readonly TagCount[] | 'failed'>();
  useEffect(() => {
    let isStale = false;
    void import('./find-tags').then(async ({ findTags }) => {
      const found = await findTags(search);
      if (!isStale) setTags(found ?? 'failed');
    });
    return () => {
      isStale = true;
    };
  }, [search]);
  return tags;
}
