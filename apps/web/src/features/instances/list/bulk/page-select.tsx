'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import styles from './select.module.css';
import { useSelection } from './selection';

/** Chooses every row of the page, or none. */
export function PageSelect() {
  const { page, chosen, isEverything, choose } = useSelection();
  const t = useTranslations('bulk');
  const box = useRef<HTMLInputElement>(null);
  const count = page.filter(({ id }) => chosen.has(id)).length;
  const isAll = isEverything || (page.length > 0 && count === page.length);
  const isSome = count > 0 && !isAll;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <label className={styles.box}>
      <input
        ref={box}
        type="checkbox"
        checked={isAll}
        onChange={() =>
          choose(
            page.map(({ id }) => id),
            !isAll,
          )
        }
      />
      <span className={styles.word}>{t('selectPage')}</span>
    </label>
  );
}
