'use client';

import { useTranslations } from 'next-intl';
import { OutcomeMark } from './outcome-mark';
import styles from './select.module.css';
import { useSelection } from './selection';

interface RowSelectProps {
  readonly id: string;
  readonly name: string;
}

/** Chooses a row; with Shift, every row since the one before. While something is done to it, it says how that goes. */
export function RowSelect({ id, name }: RowSelectProps) {
  const { chosen, isEverything, outcomes, choose, chooseUpTo } = useSelection();
  const t = useTranslations('bulk');
  if (outcomes.has(id)) return <OutcomeMark outcome={outcomes.get(id)} />;
  const isChosen = isEverything || chosen.has(id);
  return (
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
  );
}
