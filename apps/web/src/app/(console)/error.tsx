'use client';

import { Broken, type BrokenProps } from '@/ui/broken';
import styles from '../alone.module.css';

/** For what nobody foresaw: the page broke, the rail stays. */
export default function ConsoleErrorPage(props: BrokenProps) {
  return (
    <div className={styles.alone}>
      <Broken {...props} />
    </div>
  );
}
