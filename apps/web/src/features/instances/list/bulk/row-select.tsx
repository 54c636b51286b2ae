'use client';

import { useTranslations } from 'next-intl';
import { useOutcome } from './bulk-job';
import { OutcomeMark } from './outcome-mark';
import styles from './select.module.css';
import { useSelection } from './selection';

interface RowSelectProps {
  readonly id: string;
  readonly name: string;
}

/** Chooses a row; with Shift, every row since the one before. Beside it, what became of the row in what was done to many. */
export function RowSelect({ id, name }: RowSelectProps) {
  const { chosen, isEverything, choose, chooseUpTo } = useSelection();
  const t = useTranslations('bulk');
  const outcome = useOutcome(id);
  const isChosen = isEverything || chosen.has(id);
  return (
    <span className={styles.place}>
      {outcome && <OutcomeMark outcome={outcome} />}
      <label className={styles.box}>
        <input
          type="checkbox"
          aria-label={t('select', { name })}
          checked={isChosen}
          onChange={(event) => {
            const withShift = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey;
            if (withShift) chooseUpTo(id, event.target.checked);
            else choose([id], event.target.checked);
          }}
        />
      </label>
    </span>
  );
}
