'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { classNames } from '@/lib/class-names';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { RequestId } from '@/ui/request-id';
import styles from './news.module.css';

/** Something worth telling, and what can be done about it. */
export interface News {
  readonly text: string;
  /** Vermilion for what did not come about. */
  readonly kind?: 'plain' | 'bad';
  readonly action?: NewsAction;
  /** The request the log is found by, when something failed. */
  readonly requestId?: string | undefined;
}

/** A way back or a way on: something to do, or somewhere to go. */
type NewsAction = { readonly label: string } & ({ readonly run: () => void } | { readonly href: string });

const Tell = createContext<(news: News | string) => void>(() => undefined);

/** Tells a person something that outlives the page it happened on: “Contoso was deleted.” Words alone are enough. */
export const useTell = () => useContext(Tell);

/** The place of news, for what stands at the foot of the window too. */
export const newsPlaceId = 'news';

/** Keeps the latest news at the foot of the window until it is dismissed, and has it read out. */
export function NewsProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('ui');
  const [news, setNews] = useState<News>();
  const dismiss = useCallback(() => setNews(undefined), []);
  useDismissByTyping(news, dismiss);
  const tell = useCallback((told: News | string) => setNews(typeof told === 'string' ? { text: told } : told), []);
  return (
    <Tell value={tell}>
      {children}
      <div id={newsPlaceId} className={styles.place} role="status">
        {news && (
          <div className={classNames(styles.news, news.kind === 'bad' && styles.bad)}>
            <div className={styles.words}>
              <p>{news.text}</p>
              <RequestId id={news.requestId} />
            </div>
            <div className={styles.ways}>
              {news.action && <Act action={news.action} onDone={dismiss} />}
              <Button kind="quiet" small onClick={dismiss}>
                {t('dismiss')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </Tell>
  );
}

/**
 * Whoever types has read on, and news makes room. So does a way back, which is never the only one; what did not come
 * about stays until it is dismissed. A box that is ticked is no typing.
 */
function useDismissByTyping(news: News | undefined, dismiss: () => void) {
  const mayGo = news !== undefined && news.kind !== 'bad';
  useEffect(() => {
    if (!mayGo) return;
    const onInput = (event: Event) => event instanceof InputEvent && dismiss();
    document.addEventListener('input', onInput);
    return () => document.removeEventListener('input', onInput);
  }, [mayGo, dismiss]);
}

function Act({ action, onDone }: { readonly action: NewsAction; readonly onDone: () => void }) {
  if ('href' in action) {
    return (
      <ButtonLink small href={action.href} onClick={onDone}>
        {action.label}
      </ButtonLink>
    );
  }
  const press = () => {
    onDone();
    action.run();
  };
  return (
    <Button small onClick={press}>
      {action.label}
    </Button>
  );
}
