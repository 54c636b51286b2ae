import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Failure } from '@/graphql/failure';
import { ButtonLink } from '@/ui/button-link';
import { Countdown } from '@/ui/countdown';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';
import { Notice, NoticeActions, Quote } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import { RetryButton } from '@/ui/retry-button';
import { instanceHref } from './data-address';

/** What can stand between a person and the data, and what it asks of them. */
const kinds = {
  INSTANCE_DISABLED: 'off',
  CREDENTIALS_REJECTED: 'settings',
  INTEGRATION_CODE_REJECTED: 'settings',
  PROVIDER_USER_LOCKED: 'settings',
  PERMISSION_DENIED: 'settings',
  SERVER_URL_INVALID: 'settings',
  PROVIDER_THROTTLED: 'wait',
  PROVIDER_UNREACHABLE: 'wait',
  PROVIDER_TIMEOUT: 'wait',
  UNKNOWN_OBJECT: 'query',
  INVALID_QUERY: 'query',
  INVALID_PAGE: 'query',
  QUERY_TOO_WIDE: 'query',
  HUB_NOT_SERVED: 'elsewhere',
} as const;
type Known = keyof typeof kinds;

const knownCode = (code: string | undefined): Known | undefined =>
  code !== undefined && code in kinds ? (code as Known) : undefined;

interface DataFailureProps {
  readonly instanceId: string;
  readonly failure: Failure;
  /** What else than trying again may help. */
  readonly wayOn?: ReactNode;
}

/** In place of data that did not come: whose doing it was, the provider's own words, and a way on. */
export function DataFailure({ instanceId, failure, wayOn }: DataFailureProps) {
  const t = useTranslations('data.failures');
  const code = knownCode(failure.code);
  if (code === undefined) {
    return (
      <Kept failure={failure}>
        <FailureNotice failure={failure} wayOn={wayOn} />
      </Kept>
    );
  }
  const kind = kinds[code];
  if (kind === 'off') {
    return (
      <Notice kind="plain" title={t(`${code}.title`)}>
        <p>{t(`${code}.text`)}</p>
        <NoticeActions>
          <ButtonLink href={instanceHref(instanceId)}>{t('toInstance')}</ButtonLink>
        </NoticeActions>
      </Notice>
    );
  }
  return (
    <Notice kind={kind === 'wait' ? 'wait' : 'bad'} title={t(`${code}.title`)}>
      <p>{t(`${code}.text`)}</p>
      {(kind === 'query' || kind === 'elsewhere') && <p lang="en">{failure.message}</p>}
      {failure.providerMessage && <Quote>{failure.providerMessage}</Quote>}
      {failure.retryAfterSeconds !== undefined && <Countdown seconds={failure.retryAfterSeconds} />}
      <NoticeActions>
        {(kind === 'wait' || kind === 'settings') && <RetryButton />}
        {(kind === 'settings' || kind === 'elsewhere') && (
          <ButtonLink href={instanceHref(instanceId)}>{t('toInstance')}</ButtonLink>
        )}
        {wayOn}
      </NoticeActions>
      <RequestId id={failure.requestId} />
    </Notice>
  );
}
