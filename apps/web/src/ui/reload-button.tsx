'use client';

import { useTranslations } from 'next-intl';
import { Button } from './button';

/** Loads the page anew, scripts and all. */
export function ReloadButton() {
  const t = useTranslations('ui');
  return <Button onClick={() => window.location.reload()}>{t('reload')}</Button>;
}
