'use client';

import { useTranslations } from 'next-intl';
import { useTell } from '@/features/shell/news';
import { signInHref } from '@/lib/sign-in-href';
import type { Trouble } from './send-change';
import { requestIdIn, useTroubleText } from './trouble-text';

/** Tells that a change did not come about: what was not done, why, and the request its log is found by. */
export function useTellTrouble() {
  const tell = useTell();
  const text = useTroubleText();
  const t = useTranslations('ui.signInAgain');
  return (what: string, trouble: Trouble) =>
    tell({
      kind: 'bad',
      text: `${what} ${text(trouble)}`,
      requestId: requestIdIn(trouble),
      ...(isSignedOut(trouble) && { action: { label: t('link'), href: signInPath() } }),
    });
}

const isSignedOut = (trouble: Trouble): boolean => trouble.kind === 'failed' && trouble.failure.kind === 'signedOut';

/** To sign in, and back to this page. */
const signInPath = () => signInHref({ next: window.location.pathname + window.location.search, hasEnded: true });
