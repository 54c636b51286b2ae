import type { ReactNode } from 'react';
import { AccountOpener, AccountPanel } from './account-panel';
import { Brand } from './brand';
import styles from './frame.module.css';
import { SkipLink } from './skip-link';

interface FrameProps {
  /** The way to everything by typing. */
  readonly search: ReactNode;
  readonly navigation: ReactNode;
  readonly account: ReactNode;
  readonly children: ReactNode;
}

/**
 * The console's frame: the rail at the left, which on a narrow window becomes a bar above the page.
 */
export function Frame({ search, navigation, account, children }: FrameProps) {
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.head}>
        <Brand />
        {search}
        <AccountOpener />
        {navigation}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <AccountPanel>{account}</AccountPanel>
    </div>
  );
}
