'use client';

import { Button } from '@/ui/button';
import { Notice, NoticeActions } from '@/ui/notice';
import styles from './alone.module.css';

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** For what nobody foresaw: the page broke. The digest is what the console's log holds it under. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <div className={styles.alone}>
      <Notice kind="bad" title="This page broke">
        <p>The fault is the console’s, not yours. Nothing was changed.</p>
        <NoticeActions>
          <Button kind="primary" onClick={retry}>
            Try again
          </Button>
        </NoticeActions>
        {hasDigest(error) && (
          <p>
            The console’s log holds it as <code>{error.digest}</code>.
          </p>
        )}
      </Notice>
    </div>
  );
}

const hasDigest = (error: unknown): error is { digest: string } =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string';
