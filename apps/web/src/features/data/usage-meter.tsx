'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { client } from '@/graphql/browser-client';
import type { ResultOf } from '@/graphql/graphql';
import { amount } from '@/i18n/rich';
import { formatDuration } from '@/lib/duration';
import { UsageQuery } from './data-documents';
import styles from './usage-meter.module.css';

type Usage = NonNullable<NonNullable<ResultOf<typeof UsageQuery>['instance']>['providerUsage']>;

/** How much of what the provider allows the account is used, and how quickly it answers. Asks Isotope alone. */
export function UsageMeter({ id }: { readonly id: string }) {
  const t = useTranslations('data.usage');
  const usage = useUsage(id);
  return (
    <section className={styles.meter} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {usage ? <Figures usage={usage} /> : <p>{t('unknown')}</p>}
    </section>
  );
}

function Figures({ usage }: { readonly usage: Usage }) {
  const t = useTranslations('data.usage');
  const format = useFormatter();
  const locale = useLocale();
  const { used, usedByUs, limit, windowMinutes, waiting, pausedUntil, latencyP50Ms, latencyP95Ms } = usage;
  return (
    <>
      <meter aria-label={t('title')} min={0} max={limit} high={limit * 0.75} optimum={0} value={used} />
      <p>{t('budget', { used, limit, minutes: windowMinutes, ours: usedByUs })}</p>
      {latencyP50Ms !== null && latencyP95Ms !== null && (
        <p>
          {t.rich('latency', {
            amount,
            half: formatDuration(latencyP50Ms, locale),
            most: formatDuration(latencyP95Ms, locale),
          })}
        </p>
      )}
      {waiting > 0 && <p>{t('waiting', { count: waiting })}</p>}
      {pausedUntil !== null && (
        <p>{t('paused', { time: format.dateTime(new Date(pausedUntil), { timeStyle: 'medium' }) })}</p>
      )}
    </>
  );
}

/** Asks once the page stands, and again whenever it shows something else. */
function useUsage(id: string): Usage | undefined {
  const [usage, setUsage] = useState<Usage>();
  const place = `${usePathname()}?${useSearchParams().toString()}`;
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const result = await client.query(UsageQuery, { id });
      const told = result.data?.instance?.providerUsage;
      if (isCurrent && told) setUsage(told);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [id, place]);
  return usage;
}
