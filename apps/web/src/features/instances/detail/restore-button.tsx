'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { useRestore } from '../use-restore';

/** Brings a deleted instance back. */
export function RestoreButton(instance: { readonly id: string; readonly name: string }) {
  const t = useTranslations('instance.restore');
  const [isBusy, setBusy] = useState(false);
  const restore = useRestore();
  const press = async () => {
    setBusy(true);
    await restore(instance);
    setBusy(false);
  };
  return (
    <Button kind="primary" isBusy={isBusy} onClick={() => void press()}>
      {t('button')}
    </Button>
  );
}
