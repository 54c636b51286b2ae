'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Button } from '@/ui/button';
import styles from './news.module.css';

const Tell = createContext<(news: string) => void>(() => undefined);

/** Tells a person something that outlives the page it happened on: “Contoso was deleted.” */
export const useTell = () => useContext(Tell);

/** Keeps the latest news at the foot of the window until it is dismissed, and has it read out. */
export function NewsProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('ui');
  const [news, setNews] = useState<string>();
  const dismiss = useCallback(() => setNews(undefined), []);
  return (
    <Tell value={setNews}>
      {children}
      <div className={styles.place} role="status">
        {news && (
          <div className={styles.news}>
            {news}
            <Button kind="quiet" small onClick={dismiss}>
              {t('dismiss')}
            </Button>
          </div>
        )}
      </div>
    </Tell>
  );
}
