import { useTranslations } from 'next-intl';
import { StageMark } from '@/features/verification/stage-mark';
import type { Outcome } from './run-bulk';
import styles from './select.module.css';

const statusOf = { done: 'PASSED', unchanged: 'SKIPPED', failed: 'FAILED' } as const;

/** What became of a row, in the place of its box: the strokes of the receipt. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome | undefined }) {
  const t = useTranslations('bulk.outcomes');
  return (
    <span className={styles.box}>
      <StageMark status={outcome ? statusOf[outcome.kind] : 'RUNNING'} />
      <span className="visually-hidden">{t(outcome?.kind ?? 'running')}</span>
    </span>
  );
}
