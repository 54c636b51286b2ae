import type { Ref } from 'react';
import { Notice } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import type { SignInRefusal } from './sign-in';

interface RefusalNoticeProps {
  readonly refusal: SignInRefusal;
  readonly focusRef: Ref<HTMLElement>;
}

/** Why nobody was signed in, how long to wait where that helps, and the id to look it up by. */
export function RefusalNotice({ refusal, focusRef }: RefusalNoticeProps) {
  return (
    <Notice kind={refusal.retryAfterSeconds === undefined ? 'bad' : 'wait'} title="Not signed in" focusRef={focusRef}>
      <p>{refusal.message}</p>
      {refusal.retryAfterSeconds !== undefined && <p>Try again in {waitOf(refusal.retryAfterSeconds)}.</p>}
      <RequestId id={refusal.requestId} />
    </Notice>
  );
}

const waitOf = (seconds: number) => (seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`);
