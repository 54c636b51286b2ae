import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Failure } from '@/graphql/failure';
import { failureLang, useFailureText } from './failure-text';
import { Notice, NoticeActions } from './notice';
import { ReloadButton } from './reload-button';
import { RequestId } from './request-id';
import { RetryButton } from './retry-button';

interface FailureNoticeProps {
  readonly failure: Failure;
  /** What else than trying again may help. */
  readonly wayOn?: ReactNode;
}

/** In place of what could not be shown: what happened, a way on, and the id to look it up by. */
export function FailureNotice({ failure, wayOn }: FailureNoticeProps) {
  const t = useTranslations('ui.failure');
  const text = useFailureText();
  return (
    <Notice
      kind={failure.kind === 'broken' || failure.kind === 'signedOut' ? 'bad' : 'wait'}
      title={t(`${failure.kind}.title`)}
    >
      <p lang={failureLang(failure)}>{failure.kind === 'unreachable' ? t('unreachable.page') : text(failure)}</p>
      <NoticeActions>
        {failure.kind === 'outdated' ? <ReloadButton /> : <RetryButton />}
        {wayOn}
      </NoticeActions>
      <RequestId id={failure.requestId} />
    </Notice>
  );
}
