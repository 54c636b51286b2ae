'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { classNames } from '@/lib/class-names';
import fieldStyles from './field.module.css';
import styles from './filters.module.css';

interface MoreFiltersProps {
  /** How many of them narrow the list as it is. */
  readonly count: number;
  readonly children: ReactNode;
}

/** Filters that a narrow window shows when it is asked to; a wide one always shows them. */
export function MoreFilters({ count, children }: MoreFiltersProps) {
  const t = useTranslations('ui');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={`${fieldStyles.control} ${styles.opener}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('filter', { count })}
      </button>
      <div id={id} className={classNames(styles.further, isOpen && styles.open)}>
        {children}
      </div>
    </>
  );
}
