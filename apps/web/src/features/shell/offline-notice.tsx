'use client';

import { useSyncExternalStore } from 'react';
import styles from './offline-notice.module.css';

function listen(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Says that the browser has no network, and that nothing typed is lost; goes away by itself. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!isOnline && (
        <p className={styles.notice}>You are offline. What you have typed stays; send it when the network is back.</p>
      )}
    </div>
  );
}
