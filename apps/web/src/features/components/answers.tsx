'use client';

import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { Mended } from '@/ui/mended';
import { Notice, NoticeActions, Quote } from '@/ui/notice';
import { ProblemSummary } from '@/ui/problem-summary';
import { RequestId } from '@/ui/request-id';
import { PageSkeleton } from '@/ui/skeleton';
import { Specimen } from './specimen';

const kinds = ['bad', 'wait', 'good', 'plain'] as const;
const requestId = '2dc8dda16faf4c03';

/** What happened, then what to do. */
export const Notices = () => (
  <Specimen name="notices">
    {kinds.map((kind) => (
      <Notice key={kind} kind={kind} title={`A notice that is ${kind}`}>
        <p>What happened, then what to do.</p>
      </Notice>
    ))}
    <Notice kind="bad" title="With everything a notice can hold">
      <p>What happened, then what to do.</p>
      <Quote>The provider’s own words</Quote>
      <NoticeActions>
        <Button>A way on</Button>
        <Button>Another</Button>
      </NoticeActions>
      <RequestId id={requestId} />
    </Notice>
  </Specimen>
);

const problems = [
  { fieldId: 'c-plain', label: 'Name', message: 'Name is required.' },
  { fieldId: undefined, label: 'Account', message: 'What lies on no field is named all the same.' },
];

/** Everything that is wrong with a form, and that nothing is any more. */
export const Problems = () => (
  <Specimen name="problems">
    <ProblemSummary title="2 things to correct" problems={problems} requestId={requestId} focusRef={null} />
    <Mended />
  </Specimen>
);

const failures = ['signedOut', 'offline', 'unreachable', 'outdated', 'broken'] as const;

/** In the place of what could not be shown. */
export const Failures = () => (
  <Specimen name="failures">
    {failures.map((kind) => (
      <FailureNotice key={kind} failure={{ kind, message: '', requestId }} />
    ))}
  </Specimen>
);

/** Where something could be, and where something is on its way. */
export const EmptyPlaces = () => (
  <Specimen name="empty places">
    <Empty title="Nothing here yet" actions={<Button kind="primary">How it comes to be</Button>}>
      What could be here, and why it is not.
    </Empty>
    <PageSkeleton rows={2} />
  </Specimen>
);
