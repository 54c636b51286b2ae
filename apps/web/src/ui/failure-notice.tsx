import type { ReactNode } from 'react';
import type { Failure } from '@/graphql/failure';
import { Notice, NoticeActions } from './notice';
import { RequestId } from './request-id';
import { RetryButton } from './retry-button';

const titles: Record<Failure['kind'], string> = {
  signedOut: 'Your session has ended',
  unreachable: 'Isotope’s API does not answer',
  broken: 'Isotope could not show this',
};

interface FailureNoticeProps {
  readonly failure: Failure;
  /** What else than trying again may help. */
  readonly wayOn?: ReactNode;
}

/** In place of what could not be shown: what happened, a way on, and the id to look it up by. */
export function FailureNotice({ failure, wayOn }: FailureNoticeProps) {
  return (
    <Notice kind={failure.kind === 'unreachable' ? 'wait' : 'bad'} title={titles[failure.kind]}>
      <p>{explanation(failure)}</p>
      <NoticeActions>
        <RetryButton />
        {wayOn}
      </NoticeActions>
      <RequestId id={failure.requestId} />
    </Notice>
  );
}

const explanation = ({ kind, message }: Failure) =>
  kind === 'unreachable'
    ? 'Nothing is lost. It may be restarting; npm start brings it back by itself, and its log tells why it stopped.'
    : message;
