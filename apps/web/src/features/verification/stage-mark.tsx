'use client';

import type { StageLine } from './stages';
import styles from './stage-mark.module.css';

const paths: Record<StageLine['status'], string> = {
  WAITING: 'M8 6.6a1.4 1.4 0 1 1 0 2.8a1.4 1.4 0 0 1 0-2.8z',
  RUNNING: 'M8 2.4a5.6 5.6 0 0 1 5.6 5.6',
  PASSED: 'M3.6 8.6l2.9 2.9l6-6.6',
  FAILED: 'M4.2 4.2l7.6 7.6m0-7.6l-7.6 7.6',
  SKIPPED: 'M4.5 8h7',
};

/** A stage's outcome as a stroke of the pen: tick, cross, dash, dot, or a turning arc while it runs. */
export function StageMark({ status }: { readonly status: StageLine['status'] }) {
  return (
    <svg className={styles[status]} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden>
      {status === 'RUNNING' && <circle cx="8" cy="8" r="5.6" opacity=".2" />}
      <path d={paths[status]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
