'use client';

import { useTranslations } from 'next-intl';
import type { MouseEvent, ReactNode } from 'react';
import styles from './frame.module.css';

const panelId = 'account';

/** Opens the account on a narrow window; the browser closes it on Escape and on a press elsewhere. */
export function AccountOpener() {
  const t = useTranslations('shell');
  return (
    <button type="button" popoverTarget={panelId} aria-label={t('account')} className={styles.opener}>
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden focusable="false">
        <circle cx="8" cy="5.4" r="2.9" />
        <path d="M2.4 14.2c.6-3 2.8-4.5 5.6-4.5s5 1.5 5.6 4.5" strokeLinecap="round" />
      </svg>
    </button>
  );
}

/** The account: the foot of the rail, on a narrow window a panel that opens below the bar and closes as one goes on. */
export function AccountPanel({ children }: { readonly children: ReactNode }) {
  const closeOnLink = ({ target, currentTarget }: MouseEvent<HTMLElement>) => {
    if (target instanceof Element && target.closest('a')) currentTarget.hidePopover();
  };
  return (
    <footer id={panelId} popover="auto" className={styles.foot} onClick={closeOnLink}>
      {children}
    </footer>
  );
}
