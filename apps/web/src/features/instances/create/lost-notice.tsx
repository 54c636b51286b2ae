import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Notice, NoticeActions } from '@/ui/notice';
import type { LostAnswer } from './use-lost-answer';

interface LostNoticeProps {
  readonly lost: LostAnswer;
  readonly show: () => void;
}

/** Says what becomes of a create that was under way when the page was reloaded. */
export function LostNotice({ lost, show }: LostNoticeProps) {
  const t = useTranslations('create.lost');
  if (lost === 'none') return null;
  const phase = typeof lost === 'object' ? 'found' : lost;
  return (
    <Notice kind={phase === 'nothing' ? 'plain' : 'wait'} title={t(`${phase}Title`)}>
      <p role="status">{t(`${phase}Text`)}</p>
      {phase === 'found' && (
        <NoticeActions>
          <Button onClick={show}>{t('show')}</Button>
        </NoticeActions>
      )}
    </Notice>
  );
}
