'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

/** Counts down to when trying again makes sense. It is not read out again with every second. */
export function Countdown({ seconds }: { readonly seconds: number }) {
  const t = useTranslations('ui.countdown');
  const [until] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 500);
    return () => clearInterval(timer);
  }, [until]);
  if (left === 0) return <p>{t('over')}</p>;
  return <p>{left < 120 ? t('seconds', { seconds: left }) : t('minutes', { minutes: Math.ceil(left / 60) })}</p>;
}
