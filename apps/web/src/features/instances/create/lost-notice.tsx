import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTell } from '@/features/shell/news';
import { Button } from '@/ui/button';
import { Elapsed } from '@/ui/elapsed';
import { Notice, NoticeActions } from '@/ui/notice';
import { DeleteMutation } from '../change-documents';
import { sendChange } from '../send-change';
import { requestIdIn } from '../trouble-text';
import { forgetOpenAttempt } from './open-attempt';
import type { Created } from './outcome';
import type { Unanswered } from './use-lost-answer';

interface LostNoticeProps {
  readonly lost: Unanswered;
  readonly show: () => void;
  /** There is nothing more to tell of it. */
  readonly forget: () => void;
}

/** Says what becomes of a create that was cancelled, or was under way when the page was reloaded. */
export function LostNotice({ lost: { isCancelled, startedAt, made }, show, forget }: LostNoticeProps) {
  const t = useTranslations(`create.${isCancelled ? 'cancelled' : 'lost'}`);
  const place = useRef<HTMLElement>(null);
  // Whoever pressed Cancel goes on from here; whoever reloaded stays at the top.
  useEffect(() => {
    if (isCancelled) place.current?.focus();
  }, [isCancelled]);
  const phase = typeof made === 'object' ? 'found' : made;
  return (
    <Notice kind={phase === 'nothing' ? 'plain' : 'wait'} title={t(`${phase}Title`)} focusRef={place}>
      <p role="status">{t(`${phase}Text`)}</p>
      {phase === 'looking' && <Elapsed since={startedAt} />}
      {typeof made === 'object' && <Found created={made} show={show} forget={isCancelled ? forget : undefined} />}
    </Notice>
  );
}

interface FoundProps {
  readonly created: Created;
  readonly show: () => void;
  /** Undefined where nobody has said that they do not want it. */
  readonly forget: (() => void) | undefined;
}

function Found({ created: { instance }, show, forget }: FoundProps) {
  const t = useTranslations('create');
  const [isBusy, setBusy] = useState(false);
  const tell = useTell();
  const remove = async () => {
    setBusy(true);
    const { trouble } = await sendChange(DeleteMutation, { id: instance.id });
    setBusy(false);
    if (trouble) return tell({ kind: 'bad', text: t('cancelled.notDeleted'), requestId: requestIdIn(trouble) });
    forgetOpenAttempt();
    forget?.();
    tell(t('cancelled.deleted', { name: instance.name }));
  };
  return (
    <NoticeActions>
      <Button onClick={show}>{t('lost.show')}</Button>
      {forget && (
        <Button isBusy={isBusy} onClick={() => void remove()}>
          {t('cancelled.delete')}
        </Button>
      )}
    </NoticeActions>
  );
}
