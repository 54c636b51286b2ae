import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { memberName } from '@/features/people/member-name';
import { shortName } from '@/lib/short-name';
import { tooltipOf } from '@/lib/tooltip';
import { Link } from '@/ui/link';
import { Moment } from '@/ui/moment';
import { type Step, stepsOf } from './activity-steps';
import { type Overview, recentLines } from './overview-query';
import styles from './overview.module.css';

interface RecentActivityProps {
  readonly recent: Overview['recentActivity'];
  readonly now: number;
}

/** How many steps are shown. */
const stepsShown = 8;

/** Who did what last, to which instance or to how many. */
export function RecentActivity({ recent, now }: RecentActivityProps) {
  const t = useTranslations('overview.activity');
  const steps = stepsOf(recent, recentLines).slice(0, stepsShown);
  return (
    <section aria-labelledby="recent" className={styles.card}>
      <header className={styles.cardHead}>
        <h2 id="recent">{t('title')}</h2>
      </header>
      {steps.length === 0 && <p className={styles.calm}>{t('nothing')}</p>}
      <ul className={styles.rows}>
        {steps.map((step) => (
          <li key={step.line.activity.id}>
            <div className={styles.words}>
              <span className={styles.deed}>
                {t.rich(`actions.${step.line.activity.action}`, {
                  who: () => <Who actor={step.line.activity.actor} />,
                  what: () => <What step={step} />,
                })}
              </span>
              <span>
                <Moment at={step.line.activity.at} now={now} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Recent = Overview['recentActivity'][number];

function Who({ actor }: { readonly actor: Recent['activity']['actor'] }): ReactNode {
  const name = actor === null ? 'Isotope' : memberName(actor);
  return (
    <b translate="no" title={tooltipOf(name)}>
      {shortName(name)}
    </b>
  );
}

function What({ step: { line, count, isCut } }: { readonly step: Step<Recent> }): ReactNode {
  const t = useTranslations('overview.activity');
  const { instance, instanceName, activity } = line;
  if (count > 1) {
    const many = t(isCut ? 'atLeast' : 'several', { count });
    return activity.action === 'INSTANCE_DISABLED' ? <Link href="/instances?show=disabled">{many}</Link> : many;
  }
  if (instance === null) {
    const isGoing = activity.action === 'INSTANCE_DELETED';
    if (instanceName === null) return t(isGoing ? 'going' : 'gone');
    const name = () => (
      <span translate="no" title={tooltipOf(instanceName)}>
        {shortName(instanceName)}
      </span>
    );
    return isGoing ? name() : t.rich('named', { name });
  }
  return (
    <Link href={`/instances/${encodeURIComponent(instance.id)}`} translate="no" title={tooltipOf(instance.name)}>
      {shortName(instance.name)}
    </Link>
  );
}
