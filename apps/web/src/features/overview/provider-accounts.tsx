import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Tile } from '@/features/elements/tile';
import { amount } from '@/i18n/rich';
import { formatDuration } from '@/lib/duration';
import { Link } from '@/ui/link';
import type { Overview } from './overview-query';
import styles from './overview.module.css';

type Account = Overview['providerAccounts'][number];

/** The accounts at providers that were called of late: how much of what they allow is used, and how quickly they answer. */
export function ProviderAccounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const t = useTranslations('overview.providers');
  return (
    <section aria-labelledby="providers" className={styles.card}>
      <header className={styles.cardHead}>
        <h2 id="providers">{t('title')}</h2>
      </header>
      {accounts.length === 0 ? (
        <p className={styles.none}>{t('nothing')}</p>
      ) : (
        <ul className={styles.rows}>
          {accounts.map((account) => (
            <AccountRow key={account.instances[0]?.id} account={account} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AccountRow({ account: { usage, instances } }: { readonly account: Account }) {
  const t = useTranslations('overview.providers');
  const format = useFormatter();
  const locale = useLocale();
  const [first, ...others] = instances;
  if (first === undefined) return null;
  const { used, usedByUs, limit, windowMinutes, latencyP50Ms, latencyP95Ms, pausedUntil } = usage;
  return (
    <li>
      <Tile element={first.element} size="small" />
      <div className={styles.words}>
        <Link href={`/instances/${encodeURIComponent(first.id)}`} translate="no">
          {first.name}
        </Link>
        {others.length > 0 && <span>{t('others', { count: others.length })}</span>}
        <meter aria-label={t('used')} min={0} max={limit} high={limit * 0.75} optimum={0} value={used} />
        <span>{t('budget', { used, limit, minutes: windowMinutes, ours: usedByUs })}</span>
        {latencyP50Ms !== null && latencyP95Ms !== null && (
          <span>
            {t.rich('latency', {
              amount,
              half: formatDuration(latencyP50Ms, locale),
              most: formatDuration(latencyP95Ms, locale),
            })}
          </span>
        )}
        {pausedUntil !== null && (
          <span>{t('paused', { time: format.dateTime(new Date(pausedUntil), { timeStyle: 'medium' }) })}</span>
        )}
      </div>
    </li>
  );
}
