import type { ReactNode } from 'react';
import { Mark } from '@/features/shell/brand';
import { PeriodicTable } from '@/features/periodic-table/periodic-table';
import styles from './threshold.module.css';

const isotope = { number: 42, symbol: 'Is', name: 'Isotope', hub: 'crm' };

/** The frame of the pages before the console: one task at the left, the periodic table at the right. */
export function Threshold({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.threshold}>
      <main id="main" className={styles.task}>
        <p className={styles.brand}>
          <Mark />
          <span translate="no">Isotope</span>
        </p>
        {children}
      </main>
      <div className={styles.ornament}>
        <PeriodicTable marks={[isotope]} />
      </div>
    </div>
  );
}
