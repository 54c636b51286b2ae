'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { answers } from '@/graphql/answers';
import { buttonClass } from './button';
import { NoticeActions } from './notice';

/**
 * For whoever was signed out over something they had typed: signing in opens a tab of its own, so that this one stays as
 * it is. Coming back to it signed in does what could not be done, once; where nothing can be done by itself it says so.
 */
export function SignInAgain({ retry }: { readonly retry?: () => void }) {
  const t = useTranslations('ui.signInAgain');
  const [isBack, setBack] = useState(false);
  const again = useRef(retry);
  useEffect(() => void (again.current = retry));
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      if (document.visibilityState !== 'visible' || isOver || !(await answers()) || isOver) return;
      isOver = true;
      setBack(true);
      again.current?.();
    };
    const onReturn = () => void look();
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      isOver = true;
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, []);
  if (isBack) return <p role="status">{t(retry ? 'retrying' : 'back')}</p>;
  return (
    <NoticeActions>
      <a className={buttonClass({})} href="/sign-in" target="_blank">
        {t('link')} <span className="visually-hidden">{t('newTab')}</span>
      </a>
    </NoticeActions>
  );
}
