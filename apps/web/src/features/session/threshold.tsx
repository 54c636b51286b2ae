import type { ReactNode } from 'react';
import { PeriodicTable } from './periodic-table';
import styles from './threshold.module.css';

/** The frame of the pages before the console: one task at the left, the periodic table at the right. */
export function Threshold({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.threshold}>
      <main id="main" className={styles.task}>
        <p className={styles.brand}>
          <sup>42</sup>Is <span>Isotope</span>
        </p>
        {children}
      </main>
      <div className={styles.ornament}>
        <PeriodicTable />
      </div>
    </div>
  );
}
