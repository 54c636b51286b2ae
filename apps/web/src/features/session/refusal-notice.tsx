import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Notice } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import type { SignInRefusal, SignInWay } from './sign-in';

interface RefusalNoticeProps {
  readonly refusal: SignInRefusal;
  readonly way: SignInWay;
  readonly focusRef: Ref<HTMLElement>;
}

/** Why nobody was signed in, how long to wait where that helps, and the id to look it up by. */
export function RefusalNotice({ refusal, way, focusRef }: RefusalNoticeProps) {
  const t = useTranslations('session.refusal');
  const { status, message, retryAfterSeconds: wait } = refusal;
  const known = { 401: t(way), 429: t('throttled') }[status ?? 0];
  return (
    <Notice kind={wait === undefined ? 'bad' : 'wait'} title={t('title')} focusRef={focusRef}>
      <p>{known ?? (message || t('unreachable'))}</p>
      {wait !== undefined && (
        <p>{wait < 90 ? t('waitSeconds', { seconds: wait }) : t('waitMinutes', { minutes: Math.ceil(wait / 60) })}</p>
      )}
      <RequestId id={refusal.requestId} />
    </Notice>
  );
}
