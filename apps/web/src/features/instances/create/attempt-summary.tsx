import type { Ref } from 'react';
import type { Failure } from '@/graphql/failure';
import { Countdown } from '@/ui/countdown';
import { Button } from '@/ui/button';
import { Notice, NoticeActions } from '@/ui/notice';
import { ProblemSummary } from '@/ui/problem-summary';
import { RequestId } from '@/ui/request-id';
import type { Refusal } from './outcome';
import type { Attempt, Purpose } from './use-attempt';

interface AttemptSummaryProps {
  readonly attempt: Attempt;
  readonly elementName: string;
  readonly run: (purpose: Purpose) => void;
  readonly focusRef: Ref<HTMLElement>;
}

/** What became of the last attempt, above the form: the answer, and what can be done now. */
export function AttemptSummary({ attempt, elementName, run, focusRef }: AttemptSummaryProps) {
  const { outcome, purpose, requestId } = attempt;
  if (outcome?.kind === 'refused') {
    return <Refused refusal={outcome.refusal} purpose={purpose} requestId={requestId} run={run} focusRef={focusRef} />;
  }
  if (outcome?.kind === 'failed') return <Failed failure={outcome.failure} focusRef={focusRef} />;
  if (outcome?.kind !== 'accepted') return null;
  return (
    <Notice kind="good" title={`${elementName} accepts this account`} focusRef={focusRef}>
      <p>Nothing was stored. Create the instance when you are ready.</p>
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
          <p>
            Nothing was stored. It can be saved all the same; Isotope then shows it as unreachable until it is checked.
          </p>
          <NoticeActions>
            <Button onClick={() => run(purpose)}>Try again</Button>
            <Button onClick={() => run('keep')}>Save unverified</Button>
          </NoticeActions>
        </>
      )}
    </ProblemSummary>
  );
}

function Failed({ failure, focusRef }: { readonly failure: Failure; readonly focusRef: Ref<HTMLElement> }) {
  const { title, text } = failedWords[failure.kind];
  return (
    <Notice kind={failure.kind === 'broken' ? 'bad' : 'wait'} title={title} focusRef={focusRef}>
      <p>
        {failure.kind === 'broken' && `${failure.message} `}
        {text}
      </p>
      {failure.kind === 'signedOut' && (
        <p>
          <a href="/sign-in" target="_blank">
            Sign in in another tab
          </a>
        </p>
      )}
      <RequestId id={failure.requestId} />
    </Notice>
  );
}

const failedWords: Record<Failure['kind'], { readonly title: string; readonly text: string }> = {
  signedOut: {
    title: 'Your session has ended',
    text: 'What you typed is still here. Sign in again, then try once more.',
  },
  unreachable: {
    title: 'No answer came',
    text: 'What you typed is still here. Try again: if the first try went through after all, it is not made twice.',
  },
  broken: { title: 'Isotope could not do this', text: 'What you typed is still here.' },
};
