import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { classNames } from '@/lib/class-names';
import { formatDuration } from '@/lib/duration';
import { stageMessage } from '@/features/verification/stage-words';
import { StageFragment, type StageLine } from '@/features/verification/stages';
import { useIsEnglish } from '@/i18n/use-is-english';
import { Moment } from '@/ui/moment';
import { type InstanceState as InstanceStateName, OffShape, StateShape } from '@/ui/state-shape';
import { StandingFragment } from '../standing';
import styles from './instance-state.module.css';

/** What is said large of an instance's state. */
export const InstanceStateFragment = graphql(
  `
    fragment InstanceState on Instance {
      state
      stateSince
      disabled
      element {
        name
      }
      lastVerification {
        startedAt
        durationMs
        stages {
          ...Stage
        }
      }
      ...Standing
    }
  `,
  [StandingFragment, StageFragment],
);

interface InstanceStateProps {
  readonly instance: FragmentOf<typeof InstanceStateFragment>;
  readonly now: number;
  /** What is shown at its side: how it has fared. */
  readonly aside?: ReactNode;
  /** What helps when it was rejected. */
  readonly remedy?: ReactNode;
}

/** How an instance stands: large, and no rosier than it is. */
export function InstanceState({ instance, now, aside, remedy }: InstanceStateProps) {
  const { state, stateSince, disabled, element, lastVerification } = readFragment(InstanceStateFragment, instance);
  const t = useTranslations('instance.state');
  const locale = useLocale();
  const at = state === 'VERIFIED' ? (lastVerification?.startedAt ?? stateSince) : stateSince;
  const as = state === 'VERIFIED' ? 'distance' : 'start';
  const failed = lastVerification?.stages.find(({ status }) => status === 'FAILED');
  const kind = kindOf(state, failed);
  const head = t.rich(`heads.${kind === 'DENIED' ? 'REJECTED' : kind}`, {
    moment: () => <Moment at={at} now={now} as={as} />,
  });
  return (
    <section className={classNames(styles.state, disabled ? styles.off : styles[state])} aria-label={t('label')}>
      {disabled ? <OffShape /> : <StateShape state={state} weight={1.15} />}
      <div className={styles.words}>
        <h2>{disabled ? t('disabled') : head}</h2>
        <p>{disabled ? t('disabledText') : t(`texts.${kind}`, { element: element.name })}</p>
        {!disabled && failed && (state === 'REJECTED' || state === 'UNREACHABLE') && <Why failed={failed} />}
        <p className={styles.when}>
          {disabled
            ? head
            : lastVerification &&
              t.rich(state === 'VERIFIED' ? 'took' : 'checked', {
                moment: () => <Moment at={lastVerification.startedAt} now={now} />,
                duration: () => <span translate="no">{formatDuration(lastVerification.durationMs, locale)}</span>,
              })}
        </p>
        {kind === 'REJECTED' && isCured(failed) && remedy}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </section>
  );
}

/**
 * What a state comes of where its own words would say too much or too little: a provider that asks to wait was reached, and
 * a user who signs in but may not read needs other rights, not another secret.
 */
export function kindOf(state: InstanceStateName, failed: Pick<StageLine, 'code'> | undefined) {
  if (state === 'UNREACHABLE' && failed?.code === 'PROVIDER_THROTTLED') return 'THROTTLED';
  return state === 'REJECTED' && failed?.code === 'PERMISSION_DENIED' ? 'DENIED' : state;
}

/** Whether another secret can help. */
export const isCured = (failed: Pick<StageLine, 'code'> | undefined): boolean =>
  failed === undefined || failed.code === null || failed.code === 'CREDENTIALS_REJECTED';

/** What the failed step of the last check says. */
function Why({ failed }: { readonly failed: StageLine }) {
  const said = stageMessage(useTranslations('verification'), useIsEnglish(), failed);
  return <p {...(said === failed.message && { lang: 'en' })}>{said}</p>;
}
