'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

/** How long something takes by now, in whole seconds. It is not read out with every second. */
export function Elapsed({ since }: { readonly since: number }) {
  const t = useTranslations('ui');
  const passed = () => Math.max(0, Math.floor((Date.now() - since) / 1000));
  const [seconds, setSeconds] = useState(passed);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(passed()), 500);
    return () => clearInterval(timer);
  });
  return <p>{t('elapsed', { seconds })}</p>;
}
