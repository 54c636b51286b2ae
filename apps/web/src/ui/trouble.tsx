import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Failure } from '@/graphql/failure';
import { failureLang, useFailureText } from './failure-text';
import { Notice, NoticeActions } from './notice';
import { ReloadButton } from './reload-button';
import { RequestId } from './request-id';
import { SignInAgain } from './sign-in-again';

interface TroubleProps {
  readonly title: string;
  /** Why it could not be done, in words; or that no answer came. */
  readonly problem?: ReactNode;
  readonly failure?: Failure | undefined;
}

/** Why something that was asked for was not done; nothing while there is no trouble. */
export function Trouble({ title, problem, failure }: TroubleProps) {
  const failureText = useFailureText();
  const failures = useTranslations('ui.failure');
  if (problem === undefined && failure === undefined) return null;
  return (
    <Notice kind="bad" title={failure && isOfPage(failure.kind) ? failures(`${failure.kind}.title`) : title}>
      <p role="alert" lang={problem === undefined && failure ? failureLang(failure) : undefined}>
        {problem ?? (failure && failureText(failure))}
      </p>
      {failure?.kind === 'signedOut' && <SignInAgain />}
      {failure?.kind === 'outdated' && (
        <NoticeActions>
          <ReloadButton />
        </NoticeActions>
      )}
      <RequestId id={failure?.requestId} />
    </Notice>
  );
}

/** Whether it is the page that can do nothing more, whatever was asked for. */
const isOfPage = (kind: Failure['kind']): kind is 'signedOut' | 'outdated' =>
  kind === 'signedOut' || kind === 'outdated';
