'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { type FocusEvent, useId, useRef, useState } from 'react';
import fieldStyles from '@/ui/field.module.css';
import type { ListQuery } from './list-query';
import styles from './tag-filter.module.css';

/** Fetched with what it offers: most who look at the list never open it. */
const TagOffer = dynamic(() => import('./tag-offer').then((module) => module.TagOffer), { ssr: false });

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
          <TagOffer query={query} onLeave={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}
