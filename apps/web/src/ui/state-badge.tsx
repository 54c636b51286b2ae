import { useTranslations } from 'next-intl';
import { classNames } from '@/lib/class-names';
import styles from './state-badge.module.css';
import { type InstanceState, StateShape } from './state-shape';

interface StateBadgeProps {
  readonly state: InstanceState;
  /** Said in place of the state's own word. */
  readonly word?: string | undefined;
}

/** A state in a line of text or a table: its shape, its word, its wash. */
export function StateBadge({ state, word }: StateBadgeProps) {
  const t = useTranslations('ui.states');
  return (
    <span className={classNames(styles.badge, styles[state])}>
      <StateShape state={state} />
      {word ?? t(state)}
    </span>
  );
}
