'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTell } from '@/features/shell/news';
import { Button } from '@/ui/button';
import { shortName } from '@/lib/short-name';
import { CheckMutation, DisableMutation, EnableMutation } from '../change-documents';
import { sendChange } from '../send-change';
import { useTellTrouble } from '../use-tell-trouble';
import { useChecking } from './checking';
import { DeleteInstance } from './delete-instance';
import { RotateToken } from './rotate-token';

/** An instance, as far as doing something to it needs. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly elementName: string;
}

interface InstanceActionsProps {
  readonly target: Target;
  readonly disabled: boolean;
}

/** What can be done with an instance as a whole: first what is done most, last what ends it. */
export function InstanceActions({ target, disabled }: InstanceActionsProps) {
  return (
    <>
      <CheckNow target={target} />
      <RotateToken target={target} />
      <Switch target={target} disabled={disabled} />
      <DeleteInstance target={target} />
    </>
  );
}

/** Asks the provider now; the stages show on the receipt, the answer as the page’s state. */
function CheckNow({ target: { id, elementName } }: { readonly target: Target }) {
  const t = useTranslations('instance.check');
  const { attempt, run } = useChecking();
  const router = useRouter();
  const tell = useTell();
  const tellTrouble = useTellTrouble();
  const check = async () => {
    const sent = await run('check', (attemptId) => sendChange(CheckMutation, { id, attemptId }));
    if (sent === undefined) return;
    router.refresh();
    if (sent.trouble) tellTrouble(t('failed'), sent.trouble);
    else tell({ text: t(`said.${sent.result.verification.verdict}`, { element: elementName }) });
  };
  const isBusy = attempt?.isRunning ?? false;
  return (
    <Button kind="primary" isBusy={isBusy} onClick={() => void check()}>
      {t(isBusy ? 'running' : 'now')}
    </Button>
  );
}

/** Turns an instance off and on. Both are undone as easily, so neither asks first. */
function Switch({ target: { id, name }, disabled }: InstanceActionsProps) {
  const t = useTranslations('instance.switch');
  const [isBusy, setBusy] = useState(false);
  const router = useRouter();
  const tell = useTell();
  const tellTrouble = useTellTrouble();
  const turn = async (off: boolean, isUndo = false) => {
    setBusy(true);
    const { trouble } = await sendChange(off ? DisableMutation : EnableMutation, { id });
    setBusy(false);
    router.refresh();
    if (trouble) return tellTrouble(t(off ? 'notDisabled' : 'notEnabled'), trouble);
    const back = { label: t('undo'), run: () => void turn(!off, true) };
    tell({ text: t(off ? 'disabled' : 'enabled', { name: shortName(name) }), ...(!isUndo && { action: back }) });
  };
  return (
    <Button isBusy={isBusy} onClick={() => void turn(!disabled)}>
      {t(disabled ? 'enable' : 'disable')}
    </Button>
  );
}
