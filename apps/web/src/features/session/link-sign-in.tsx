'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ButtonLink } from '@/ui/button-link';
import { Notice, NoticeActions } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import styles from './session.module.css';
import { signIn, type SignInRefusal } from './sign-in';

type Refusal = SignInRefusal | 'incomplete';

/** Signs in by the one-time link whose token stands after the # of the address, where no server or log sees it. */
export function LinkSignIn() {
  const t = useTranslations('session.link');
  const refusals = useTranslations('session.refusal');
  const [refusal, setRefusal] = useState<Refusal>();
  const isUsed = useRef(false);
  const notice = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isUsed.current) return;
    isUsed.current = true;
    void spendLink().then(setRefusal);
  }, []);
  useEffect(() => notice.current?.focus(), [refusal]);
  if (refusal === undefined) return <p role="status">{t('working')}</p>;
  const isSpent = refusal !== 'incomplete' && refusal.status === 401;
  const told = refusal === 'incomplete' ? t('incomplete') : refusal.message || refusals('unreachable');
  const reason = isSpent ? t('spent') : told;
  return (
    <Notice kind="bad" title={t('title')} focusRef={notice}>
      <p>{reason}</p>
      <p>{t.rich('another', { code: command })}</p>
      <NoticeActions>
        <ButtonLink href="/sign-in">{t('otherWay')}</ButtonLink>
      </NoticeActions>
      <RequestId id={refusal === 'incomplete' ? undefined : refusal.requestId} />
    </Notice>
  );
}

const command = (words: ReactNode) => <code className={styles.command}>{words}</code>;

/** Takes the token out of the address before anything else, so that neither history nor a bookmark keeps it. */
async function spendLink(): Promise<Refusal | undefined> {
  const link = decodeURIComponent(window.location.hash.slice(1));
  window.history.replaceState(null, '', window.location.pathname);
  const refusal = link === '' ? 'incomplete' : await signIn({ link });
  if (refusal === undefined) window.location.replace('/welcome');
  return refusal;
}
