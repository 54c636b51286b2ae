import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import type { Failure } from '@/graphql/failure';
import { Countdown } from '@/ui/countdown';
import { Button } from '@/ui/button';
import { Mended } from '@/ui/mended';
import { Notice, NoticeActions } from '@/ui/notice';
import { ProblemSummary } from '@/ui/problem-summary';
import { ReloadButton } from '@/ui/reload-button';
import { RequestId } from '@/ui/request-id';
import { SignInAgain } from '@/ui/sign-in-again';
import type { Refusal } from './outcome';
import type { Attempt, Purpose } from './use-attempt';

interface AttemptSummaryProps {
  readonly attempt: Attempt;
  /** Why it was refused, as far as that still holds for what stands in the form. */
  readonly refusal: Refusal | undefined;
  readonly elementName: string;
  readonly run: (purpose: Purpose) => void;
  readonly focusRef: Ref<HTMLElement>;
}

/** What became of the last attempt, above the form: the answer, and what can be done now. */
export function AttemptSummary({ attempt, refusal, elementName, run, focusRef }: AttemptSummaryProps) {
  const t = useTranslations('create.accepted');
  const { outcome, purpose, requestId } = attempt;
  if (outcome?.kind === 'refused' && refusal) {
    if (outcome.refusal.problems.length > 0 && refusal.problems.length === 0) return <Mended />;
    return <Refused refusal={refusal} purpose={purpose} requestId={requestId} run={run} focusRef={focusRef} />;
  }
  if (outcome?.kind === 'failed')
    return <Failed failure={outcome.failure} retry={() => run(purpose)} focusRef={focusRef} />;
  if (outcome?.kind !== 'accepted') return null;
  return (
    <Notice kind="good" title={t('title', { element: elementName })} focusRef={focusRef}>
      <p>{t('text')}</p>
      <RequestId id={requestId} />
    </Notice>
  );
}

interface RefusedProps extends Pick<AttemptSummaryProps, 'run' | 'focusRef'> {
  readonly refusal: Refusal;
  readonly purpose: Purpose;
  readonly requestId: string | undefined;
}

function Refused({ refusal, purpose, requestId, run, focusRef }: RefusedProps) {
  const t = useTranslations('create.refused');
  const { title, text, problems, quote, isWaiting, mayKeepUnverified, retryAfterSeconds } = refusal;
  return (
    <ProblemSummary
      title={title}
      text={text}
      problems={problems}
      quote={quote}
      requestId={requestId}
      kind={isWaiting ? 'wait' : 'bad'}
      focusRef={focusRef}
    >
      {isWaiting && retryAfterSeconds !== undefined && <Countdown seconds={retryAfterSeconds} />}
      {mayKeepUnverified && (
        <>
          <p>{t('keepText')}</p>
          <NoticeActions>
            <Button onClick={() => run(purpose)}>{t('again')}</Button>
            <Button onClick={() => run('keep')}>{t('keep')}</Button>
          </NoticeActions>
        </>
      )}
    </ProblemSummary>
  );
}

interface FailedProps {
  readonly failure: Failure;
  readonly retry: () => void;
  readonly focusRef: Ref<HTMLElement>;
}

function Failed({ failure, retry, focusRef }: FailedProps) {
  const t = useTranslations('create.failed');
  return (
    <Notice kind={failure.kind === 'broken' ? 'bad' : 'wait'} title={t(`${failure.kind}.title`)} focusRef={focusRef}>
      <p>
        {failure.kind === 'broken' && `${failure.message} `}
        {t(`${failure.kind}.text`)}
      </p>
      {failure.kind === 'signedOut' && <SignInAgain retry={retry} />}
      {failure.kind === 'outdated' && (
        <NoticeActions>
          <ReloadButton />
        </NoticeActions>
      )}
      <RequestId id={failure.requestId} />
    </Notice>
  );
}
