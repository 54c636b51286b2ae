'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Moment } from '@/ui/moment';
import { ShownOnce } from '@/ui/shown-once';
import styles from './people.module.css';

interface OneTimeLinkProps {
  readonly title: string;
  readonly link: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  /** The sentence that tells what the link does, with until when in its place. */
  readonly say: (when: ReactNode) => ReactNode;
  readonly onClose: () => void;
}

/** A link to hand on, shown this once. */
export function OneTimeLink({ title, link, expiresAt, say, onClose }: OneTimeLinkProps) {
  const t = useTranslations('people.inviteDialog');
  const [now] = useState(() => Date.now());
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.form}>
        <p>{say(<Moment at={expiresAt} now={now} as="date" />)}</p>
        <ShownOnce id="one-time-link" label={t('link')} value={link} what={t('linkWhat')} />
        <div className={styles.actions}>
          <Button kind="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
