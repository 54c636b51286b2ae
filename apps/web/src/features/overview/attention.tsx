import { useTranslations } from 'next-intl';
import { Tile } from '@/features/elements/tile';
import { Link } from '@/ui/link';
import { Moment } from '@/ui/moment';
import { StateBadge } from '@/ui/state-badge';
import { StateShape } from '@/ui/state-shape';
import type { Overview } from './overview-query';
import styles from './overview.module.css';

interface AttentionProps {
  readonly attention: Overview['attention'];
  readonly disabledCount: number;
  readonly now: number;
}

/** The instances that need a person, and since when; or that none does. Those that are switched off are told beside. */
export function Attention({ attention: { nodes, totalCount }, disabledCount, now }: AttentionProps) {
  const t = useTranslations('overview.attention');
  return (
    <section aria-labelledby="attention" className={styles.card}>
      <header className={styles.cardHead}>
        <h2 id="attention">{t('title')}</h2>
        {totalCount > nodes.length && (
          <Link href="/instances?state=attention&show=enabled">{t('more', { count: totalCount })}</Link>
        )}
      </header>
      {nodes.length > 0 && <Rows nodes={nodes} now={now} />}
      {nodes.length === 0 && disabledCount === 0 && <Nothing />}
      {disabledCount > 0 && <Disabled count={disabledCount} />}
    </section>
  );
}

function Nothing() {
  const t = useTranslations('overview.attention');
  return (
    <p className={styles.calm}>
      <StateShape state="VERIFIED" />
      {t('nothing')}
    </p>
  );
}

function Disabled({ count }: { readonly count: number }) {
  const t = useTranslations('overview.attention');
  return (
    <p className={styles.disabled}>
      {t.rich('disabled', { count, link: (words) => <Link href="/instances?show=disabled">{words}</Link> })}
    </p>
  );
}

function Rows({ nodes, now }: { readonly nodes: Overview['attention']['nodes']; readonly now: number }) {
  const t = useTranslations('overview.attention');
  return (
    <ul className={styles.rows}>
      {nodes.map(({ id, name, state, stateSince, element }) => (
        <li key={id}>
          <Tile element={element} size="small" />
          <div className={styles.words}>
            <Link href={`/instances/${encodeURIComponent(id)}`} translate="no">
              {name}
            </Link>
            <span>{t.rich('since', { when: () => <Moment at={stateSince} now={now} as="start" /> })}</span>
          </div>
          <StateBadge state={state} />
        </li>
      ))}
    </ul>
  );
}
