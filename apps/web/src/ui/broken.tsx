'use client';

import { useTranslations } from 'next-intl';
import { code } from '@/i18n/rich';
import { Button } from './button';
import { Notice, NoticeActions } from './notice';

/** What Next hands to an error page. */
export interface BrokenProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** In place of a page that broke, which nobody foresaw. The digest is what the console's log holds the reason under. */
export function Broken({ error, retry }: BrokenProps) {
  const t = useTranslations('broken');
  return (
    <>
      <h1>{t('title')}</h1>
      <Notice kind="bad" title={t('fault')}>
        <p>{t('nothing')}</p>
        <NoticeActions>
          <Button onClick={retry}>{t('tryAgain')}</Button>
        </NoticeActions>
        {hasDigest(error) && <p>{t.rich('digest', { digest: error.digest, code })}</p>}
      </Notice>
    </>
  );
}

const hasDigest = (error: unknown): error is { digest: string } =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string';
