import { classNames } from '@/lib/class-names';
import { stateWords } from './state-words';
import styles from './state-badge.module.css';
import { type InstanceState, StateShape } from './state-shape';

/** A state in a line of text or a table: its shape, its word, its wash. */
export function StateBadge({ state }: { readonly state: InstanceState }) {
  return (
    <span className={classNames(styles.badge, styles[state])}>
      <StateShape state={state} />
      {stateWords[state]}
    </span>
  );
}
