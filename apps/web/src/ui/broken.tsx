'use client';

import { Button } from './button';
import { Notice, NoticeActions } from './notice';

/** What Next hands to an error page. */
export interface BrokenProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** In place of a page that broke, which nobody foresaw. The digest is what the console's log holds the reason under. */
export function Broken({ error, retry }: BrokenProps) {
  return (
    <>
      <h1>This page broke</h1>
      <Notice kind="bad" title="The fault is the console’s, not yours">
        <p>Nothing was changed.</p>
        <NoticeActions>
          <Button onClick={retry}>Try again</Button>
        </NoticeActions>
        {hasDigest(error) && (
          <p>
            The console’s log holds it as <code>{error.digest}</code>.
          </p>
        )}
      </Notice>
    </>
  );
}

const hasDigest = (error: unknown): error is { digest: string } =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string';
