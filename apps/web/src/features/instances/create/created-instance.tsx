'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { Tile } from '@/features/elements/tile';
import { CodePanel } from '@/features/snippets/code-panel';
import type { SnippetService } from '@/features/snippets/draft';
import { hubSnippets } from '@/features/snippets/hub-snippets';
import { readSnippets, withToken } from '@/features/snippets/read-snippets';
import { code } from '@/i18n/rich';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { ShownOnce } from '@/ui/shown-once';
import { StateBadge } from '@/ui/state-badge';
import { AttemptReceipt } from './attempt-receipt';
import type { FormElement } from './create-query';
import styles from './create.module.css';
import { forgetOpenAttempt } from './open-attempt';
import type { Created } from './outcome';
import type { Attempt } from './use-attempt';
import { useLeaveWarning } from './use-leave-warning';

interface CreatedInstanceProps {
  readonly created: Created;
  readonly attempt: Attempt;
  readonly element: FormElement;
  readonly service: SnippetService;
  /** Leads back to an empty form. */
  readonly onAgain: () => void;
}

/** The instance is there. The console shows its token this once, so that is what the page is about. */
export function CreatedInstance({ created, attempt, element, service, onAgain }: CreatedInstanceProps) {
  const t = useTranslations('create.created');
  const snippets = useTranslations('snippets');
  const { instance, token } = created;
  const router = useRouter();
  const [isLeaving, leave] = useTransition();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useLeaveWarning(true, t('leave'), onAgain);
  // A reload shows the token once more; leaving the page, with or without it, does not.
  useEffect(() => forgetOpenAttempt, []);
  return (
    <>
      <div ref={heading} tabIndex={-1}>
        <PageHeading
          title={t(instance.state === 'VERIFIED' ? 'ready' : 'saved', { name: instance.name })}
          mark={<Tile element={element} size="medium" />}
          lede={
            <>
              {t('lede', { element: element.name, number: String(instance.number) })}{' '}
              <StateBadge state={instance.state} />
            </>
          }
        />
      </div>
      <div className={styles.two}>
        <div className={styles.form}>
          <Notice kind="plain" title={t('storeTitle')}>
            <p>
              {t.rich(element.isDataServed ? 'storeText' : 'storeTextUnserved', {
                code,
                number: String(instance.number),
              })}
            </p>
          </Notice>
          <ShownOnce id="token" label={t('token')} value={token} what={t('tokenWhat')} />
          <div className={styles.actions}>
            <Button
              kind="primary"
              isBusy={isLeaving}
              onClick={() => leave(() => router.push(`/instances/${encodeURIComponent(instance.id)}`))}
            >
              {t('stored')}
            </Button>
            <Button onClick={onAgain}>{t('another')}</Button>
          </div>
          {element.hub === 'crm' ? (
            <CodePanel label={snippets('call')} snippets={hubSnippets({ id: instance.id, token }, service)} />
          ) : (
            <CodePanel label={snippets('read')} snippets={readSnippets(instance, service, withToken)} />
          )}
        </div>
        <aside className={styles.panel} aria-label={t('receipt')}>
          <AttemptReceipt attempt={attempt} />
        </aside>
      </div>
    </>
  );
}
