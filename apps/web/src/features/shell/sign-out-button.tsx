'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { signOut } from './sign-out';

/** Ends the session. */
export function SignOutButton() {
  const t = useTranslations('shell');
  const [isBusy, setBusy] = useState(false);
  const press = () => {
    setBusy(true);
    void signOut();
  };
  return (
    <Button kind="quiet" small isBusy={isBusy} onClick={press}>
      {t('signOut')}
    </Button>
  );
}
