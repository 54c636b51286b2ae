'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import styles from './emergency.module.css';
import { KillDialog, type KillTarget } from './kill-dialog';

interface EmergencyProps {
  readonly organization: string;
  readonly elements: readonly { readonly key: string; readonly name: string }[];
}

/** What an owner does when credentials have leaked: switch everything off at once. */
export function Emergency({ organization, elements }: EmergencyProps) {
  const t = useTranslations('emergency');
  const [isOpen, setOpen] = useState(false);
  const everything: KillTarget = { key: null, name: organization };
  return (
    <section aria-labelledby="emergency" className={styles.section}>
      <h2 id="emergency">{t('title')}</h2>
      <p>{t('text')}</p>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && <KillDialog targets={[everything, ...elements]} onClose={() => setOpen(false)} />}
    </section>
  );
}
