'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';

/** Ends the session, here and at the API, and leaves nothing of it on the page. */
export function SignOutButton() {
  const t = useTranslations('shell');
  const [isBusy, setBusy] = useState(false);
  const signOut = async () => {
    setBusy(true);
    await fetch('/api/session', { method: 'DELETE' }).catch(() => undefined);
    window.location.assign('/sign-in');
  };
  return (
    <Button kind="quiet" small isBusy={isBusy} onClick={() => void signOut()}>
      {t('signOut')}
    </Button>
  );
}
