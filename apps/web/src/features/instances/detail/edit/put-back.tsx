'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTell } from '@/features/shell/news';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/moment';
import { shortName } from '@/lib/short-name';
import { dayMs } from '@/lib/milliseconds';
import { PutBackMutation } from '../../change-documents';
import { sendChange } from '../../send-change';
import { useTellTrouble } from '../../use-tell-trouble';
import { useEditing } from './editing';
import { useFieldLabel } from './field-label';
import styles from './put-back.module.css';

interface PutBackProps {
  readonly now: number;
  readonly canChange: boolean;
}

/** What was replaced and can be put back, and for how long; nothing where there is nothing. */
export function PutBack({ now, canChange }: PutBackProps) {
  const t = useTranslations('instance.putBack');
  const format = useFormatter();
  const label = useFieldLabel();
  const { instance, draft } = useEditing();
  const { id, version, name, previousConfiguration: previous } = instance;
  const [isBusy, setBusy] = useState(false);
  const router = useRouter();
  const tell = useTell();
  const tellTrouble = useTellTrouble();
  if (previous === null || draft !== undefined) return null;
  const putBack = async () => {
    setBusy(true);
    const { trouble } = await sendChange(PutBackMutation, { id, expectedVersion: version });
    setBusy(false);
    router.refresh();
    if (trouble) tellTrouble(t('failed'), trouble);
    else tell({ text: t('done', { name: shortName(name) }) });
  };
  const what = format.list(previous.changedKeys.map(label));
  const days = Math.max(1, Math.ceil((Date.parse(previous.expiresAt) - now) / dayMs));
  return (
    <div className={styles.offer}>
      <p>
        {t.rich('replaced', { what, moment: () => <Moment at={previous.replacedAt} now={now} /> })}{' '}
        {t('possible', { days })}
      </p>
      {canChange && (
        <Button small isBusy={isBusy} onClick={() => void putBack()}>
          {t('button')}
        </Button>
      )}
    </div>
  );
}
