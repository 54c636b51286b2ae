'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { answers } from '@/graphql/answers';
import { isApiAwaited, onApiWait } from '@/lib/api-wait';
import styles from './offline-notice.module.css';
import { reconnect } from './reconnect';

/** Says that the API does not answer just now, and brings the page up to date as soon as it does. */
export function ReconnectNotice() {
  const t = useTranslations('shell');
  const router = useRouter();
  const isAway = useSyncExternalStore(onApiWait, isApiAwaited, () => false);
  useEffect(() => (isAway ? reconnect({ answers, refresh: () => router.refresh() }) : undefined), [isAway, router]);
  return (
    <div role="status" className={styles.place}>
      {isAway && <p className={styles.notice}>{t('reconnecting')}</p>}
    </div>
  );
}
