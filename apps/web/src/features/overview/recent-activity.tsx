import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { personName } from '@/features/people/person-name';
import { Link } from '@/ui/link';
import { Moment } from '@/ui/moment';
import type { Overview } from './overview-query';
import styles from './overview.module.css';

interface RecentActivityProps {
  readonly recent: Overview['recentActivity'];
  readonly now: number;
}

/** Who did what last, to which instance. */
export function RecentActivity({ recent, now }: RecentActivityProps) {
  const t = useTranslations('overview.activity');
  return (
    <section aria-labelledby="recent" className={styles.card}>
      <header className={styles.cardHead}>
        <h2 id="recent">{t('title')}</h2>
      </header>
      {recent.length === 0 && <p className={styles.calm}>{t('nothing')}</p>}
      <ul className={styles.rows}>
        {recent.map(({ activity, instance }) => (
          <li key={activity.id}>
            <div className={styles.words}>
              <span className={styles.deed}>
                {t.rich(`actions.${activity.action}`, {
                  who: () => <Who actor={activity.actor} />,
                  what: () => <What instance={instance} isGoing={activity.action === 'INSTANCE_DELETED'} />,
                })}
              </span>
              <span>
                <Moment at={activity.at} now={now} />
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
  return <b translate="no">{actor === null ? 'Isotope' : personName(actor)}</b>;
}

interface WhatProps {
  readonly instance: Recent['instance'];
  /** Whether this is how it went. */
  readonly isGoing: boolean;
}

function What({ instance, isGoing }: WhatProps): ReactNode {
  const t = useTranslations('overview.activity');
  if (instance === null) return t(isGoing ? 'going' : 'gone');
  return (
    <Link href={`/instances/${encodeURIComponent(instance.id)}`} translate="no">
      {instance.name}
    </Link>
  );
}
