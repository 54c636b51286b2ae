'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTell } from '@/features/shell/news';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Trouble } from '@/ui/trouble';
import { shortName } from '@/lib/short-name';
import { recordHref } from './data-address';
import styles from './data.module.css';
import { RefusedWords, useRecordWords } from './record-words';
import { type SaveOutcome, useSaveRecord } from './use-save-record';

interface ConvertLeadProps {
  readonly id: string;
  readonly lead: string;
  readonly name: string;
}

/** Makes a customer of a lead, after asking. */
export function ConvertLead({ id, lead, name }: ConvertLeadProps) {
  const t = useTranslations('data.convert');
  const ui = useTranslations('ui');
  const tell = useTell();
  const router = useRouter();
  const { isBusy, save } = useSaveRecord(id);
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const convert = async () => {
    const answer = await save({ kind: 'convert', id: lead });
    setOutcome(answer);
    if (answer?.kind !== 'saved') return;
    tell(t('done', { name: shortName(name) }));
    router.push(recordHref(id, 'accounts', answer.id));
  };
  const failure = outcome?.kind === 'failure' ? outcome.failure : undefined;
  const refused = useRecordWords();
  const problem = outcome?.kind === 'problem' && <RefusedWords {...refused.whole(outcome.problem)} />;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('start')}</Button>
      {isOpen && (
        <Dialog title={t('title', { name })} onClose={() => setOpen(false)}>
          <div className={styles.export}>
            <p>{t('text')}</p>
            <Trouble title={t('refused')} problem={problem || undefined} failure={failure} />
            <div className={styles.actions}>
              <Button onClick={() => setOpen(false)}>{ui('cancel')}</Button>
              <Button kind="primary" isBusy={isBusy} onClick={() => void convert()}>
                {t('start')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
