'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTell } from '@/features/shell/news';
import { Button } from '@/ui/button';
import { Dialog, DialogActions } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import { shortName } from '@/lib/short-name';
import { DeleteMutation } from '../change-documents';
import { sendChange, type Trouble } from '../send-change';
import { requestIdIn, useTroubleText } from '../trouble-text';
import { useRestore } from '../use-restore';
import type { Target } from './instance-actions';

/** Deletes an instance, once a person has said that they mean it; then offers the way back. */
export function DeleteInstance({ target }: { readonly target: Target }) {
  const t = useTranslations('instance.delete');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('open')}</Button>
      {isAsking && <Question target={target} onClose={() => setAsking(false)} />}
    </>
  );
}

interface QuestionProps {
  readonly target: Target;
  readonly onClose: () => void;
}

function Question({ target: { id, name }, onClose }: QuestionProps) {
  const t = useTranslations('instance.delete');
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  const router = useRouter();
  const tell = useTell();
  const restore = useRestore();
  const troubleText = useTroubleText();
  const confirm = async () => {
    setBusy(true);
    const sent = await sendChange(DeleteMutation, { id });
    setBusy(false);
    setTrouble(sent.trouble);
    // One that is gone already counts as deleted.
    if (sent.trouble && !(sent.trouble.kind === 'problem' && sent.trouble.code === 'INSTANCE_NOT_FOUND')) return;
    const undo = { label: t('undo'), run: () => void restore({ id, name }) };
    tell({ text: t('done', { name: shortName(name) }), action: undo });
    router.push('/instances');
    router.refresh();
  };
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <p>{t('text')}</p>
      {trouble && (
        <Notice kind="bad" title={t('failed')}>
          <p>{troubleText(trouble)}</p>
          <RequestId id={requestIdIn(trouble)} />
        </Notice>
      )}
      <DialogActions>
        <Button onClick={onClose}>{t('keep')}</Button>
        <Button kind="danger" isBusy={isBusy} onClick={() => void confirm()}>
          {t('confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
