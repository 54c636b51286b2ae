'use client';

import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '@/ui/button';
import { Notice, NoticeActions } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import styles from './session.module.css';
import { signIn, type SignInRefusal } from './sign-in';

const incomplete: SignInRefusal = {
  message: 'The link is incomplete. Copy all of it, up to its last sign.',
  requestId: undefined,
  retryAfterSeconds: undefined,
};

/** Signs in by the one-time link whose token stands after the # of the address, where no server or log sees it. */
export function LinkSignIn() {
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const isUsed = useRef(false);
  const notice = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isUsed.current) return;
    isUsed.current = true;
    void spendLink().then(setRefusal);
  }, []);
  useEffect(() => notice.current?.focus(), [refusal]);
  if (refusal === undefined) return <p role="status">Signing you in…</p>;
  return (
    <Notice kind="bad" title="This link does not work" focusRef={notice}>
      {!isSpent(refusal) && <p>{refusal.message}</p>}
      <p>
        {isSpent(refusal) && 'It has been used or has expired. '}A link works once, for fifteen minutes. Make another
        with <code className={styles.command}>npm run isotope -- sign-in-link</code>.
      </p>
      <NoticeActions>
        <ButtonLink href="/sign-in">Sign in another way</ButtonLink>
      </NoticeActions>
      <RequestId id={refusal.requestId} />
    </Notice>
  );
}

/** The API's words for such a link name the command too; it is said once, where it can be set as one. */
const isSpent = ({ status }: SignInRefusal): boolean => status === 401;

/** Takes the token out of the address before anything else, so that neither history nor a bookmark keeps it. */
async function spendLink(): Promise<SignInRefusal | undefined> {
  const link = decodeURIComponent(window.location.hash.slice(1));
  window.history.replaceState(null, '', window.location.pathname);
  const refusal = link === '' ? incomplete : await signIn({ link });
  if (refusal === undefined) window.location.replace('/welcome');
  return refusal;
}
