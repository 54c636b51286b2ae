'use client';

import { Broken, type BrokenProps } from '@/ui/broken';
import styles from './alone.module.css';

/** For what nobody foresaw, where there is no frame to show it in. */
export default function ErrorPage(props: BrokenProps) {
  return (
    <main className={styles.alone}>
      <Broken {...props} />
    </main>
  );
}
