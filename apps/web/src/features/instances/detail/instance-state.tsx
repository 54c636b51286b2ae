import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { classNames } from '@/lib/class-names';
import { formatDuration } from '@/lib/duration';
import { Moment } from '@/ui/moment';
import { type InstanceState as State, StateShape } from '@/ui/state-shape';
import { stateWords } from '@/ui/state-words';
import styles from './instance-state.module.css';

/** What is said large of an instance's state. */
export const InstanceStateFragment = graphql(`
  fragment InstanceState on Instance {
    state
    disabled
    element {
      name
    }
    lastVerification {
      startedAt
      durationMs
    }
  }
`);

interface InstanceStateProps {
  readonly instance: FragmentOf<typeof InstanceStateFragment>;
  readonly now: number;
}

/** How an instance stands: large, and no rosier than it is. */
export function InstanceState({ instance, now }: InstanceStateProps) {
  const { state, disabled, element, lastVerification } = readFragment(InstanceStateFragment, instance);
  return (
    <section className={classNames(styles.state, styles[state])} aria-label="State">
      <StateShape state={state} weight={1.15} />
      <div>
        <h2>
          {stateWords[state]}
          {disabled && <span className={styles.disabled}>Disabled</span>}
        </h2>
        <p>
          {sentences[state](element.name)}
          {lastVerification && (
            <>
              {' '}
              <span className={styles.when}>
                Checked <Moment at={lastVerification.startedAt} now={now} />, in{' '}
                {formatDuration(lastVerification.durationMs)}.
              </span>
            </>
          )}
        </p>
      </div>
    </section>
  );
}

const sentences: Record<State, (elementName: string) => string> = {
  VERIFIED: (name) => `${name} accepted this account.`,
  REJECTED: (name) => `${name} refuses this account. Calls with its token fail.`,
  UNREACHABLE: (name) => `${name} could not be asked, so nobody knows yet whether it accepts this account.`,
  UNVERIFIED: (name) => `${name} was never asked whether it accepts this account.`,
};
