'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isOffline } from '@/lib/is-offline';
import { leavesThePage } from '@/lib/leaves-the-page';
import styles from './offline-notice.module.css';

function listen(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/**
 * Says that the browser has no network, and that nothing typed is lost; goes away by itself. Until then links and filters
 * lead nowhere: the browser would put an error page of its own in the place of what stands here.
 */
export function OfflineNotice() {
  const t = useTranslations('shell');
  const isAway = useSyncExternalStore(listen, isOffline, () => false);
  const [hasHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isAway) return undefined;
    const hold = (event: Event) => {
      const isLeaving = event instanceof MouseEvent ? leavesThePage(event) : isSearch(event.target);
      if (!isLeaving) return;
      event.preventDefault();
      event.stopPropagation();
      setHeld(true);
    };
    window.addEventListener('click', hold, true);
    window.addEventListener('submit', hold, true);
    return () => {
      window.removeEventListener('click', hold, true);
      window.removeEventListener('submit', hold, true);
      setHeld(false);
    };
  }, [isAway]);
  return (
    <div role="status" className={styles.place}>
      {isAway && <p className={styles.notice}>{t(hasHeld ? 'offlineHeld' : 'offline')}</p>}
    </div>
  );
}

/** What is put into the address is fetched as a page. */
const isSearch = (target: EventTarget | null): boolean => target instanceof HTMLFormElement && target.method === 'get';
