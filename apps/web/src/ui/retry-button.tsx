'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from './button';

/** Asks for the page once more. */
export function RetryButton() {
  const t = useTranslations('ui');
  const router = useRouter();
  const [isBusy, start] = useTransition();
  return (
    <Button isBusy={isBusy} onClick={() => start(() => router.refresh())}>
      {t('tryAgain')}
    </Button>
  );
}
