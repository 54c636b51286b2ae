import { useTranslations } from 'next-intl';
import { StageMark } from '@/features/verification/stage-mark';
import type { Outcome } from './run-bulk';
import styles from './select.module.css';

const statusOf = { done: 'PASSED', unchanged: 'SKIPPED', failed: 'FAILED' } as const;

/** What became of a row, beside its box: the strokes of the receipt. A check has its tick only where the account passed it. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const t = useTranslations('bulk.outcomes');
  const states = useTranslations('ui.states');
  const verdict = outcome.kind === 'done' ? outcome.verdict : undefined;
  const isPassed = verdict === undefined || verdict === 'VERIFIED';
  return (
    <span className={styles.mark}>
      <StageMark status={isPassed ? statusOf[outcome.kind] : 'FAILED'} />
      <span className="visually-hidden">{isPassed ? t(outcome.kind) : states(verdict)}</span>
    </span>
  );
}
