'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { atFoot } from '@/features/shell/foot-bars';
import { Button } from '@/ui/button';
import { hostBulkJob, useBulkJob } from './bulk-job';
import styles from './bulk-panel.module.css';
import { BulkReportView } from './bulk-report';
import type { BulkAction } from './bulk-work';
import { DeleteQuestion, TagQuestion } from './questions';
import { useSelection } from './selection';
import { useBulk } from './use-bulk';

interface BulkPanelProps {
  readonly isDeleted: boolean;
  readonly onClose: () => void;
  readonly rest: ReactNode;
}

/**
 * What can be done with what is chosen; while it is done, how it goes stands in the same place. The rows keep theirs:
 * the bar is as high as the line it replaces, and in a narrow window lies at the foot. Escape lets go of the choice.
 */
export function BulkPanel({ isDeleted, onClose, rest }: BulkPanelProps) {
  const { chosen, isEverything, clear } = useSelection();
  const { report } = useBulkJob();
  const run = useBulk();
  const [question, setQuestion] = useState<'delete' | 'tag'>();
  const isChosen = isEverything || chosen.size > 0;
  useLayoutEffect(hostBulkJob, []);
  useEffect(() => {
    if (!isChosen && report === undefined) onClose();
  }, [isChosen, report, onClose]);
  useEscape(() => isChosen && clear());

  const ask = (kind: BulkAction['kind']) =>
    kind === 'delete' || kind === 'tag' ? setQuestion(kind) : void run({ kind });
  const answer = (action: BulkAction) => {
    setQuestion(undefined);
    void run(action);
  };
  return (
    <>
      {report && <BulkReportView report={report} takesFocus />}
      {isChosen && !report?.isRunning && (
        <Bar actions={isDeleted ? ['restore'] : ['check', 'tag', 'disable', 'enable', 'delete']} ask={ask} />
      )}
      <div className={styles.rest}>{rest}</div>
      {question === 'delete' && <DeleteQuestion onAnswer={answer} onClose={() => setQuestion(undefined)} />}
      {question === 'tag' && <TagQuestion onAnswer={answer} onClose={() => setQuestion(undefined)} />}
    </>
  );
}

interface BarProps {
  readonly actions: readonly BulkAction['kind'][];
  readonly ask: (kind: BulkAction['kind']) => void;
}

function Bar({ actions, ask }: BarProps) {
  const { chosen, isEverything, totalCount, page, chooseEverything, clear } = useSelection();
  const t = useTranslations('bulk');
  const isPageChosen = page.length > 0 && page.every(({ id }) => chosen.has(id));
  const count = isEverything ? totalCount : chosen.size;
  return (
    <section ref={atFoot} className={styles.bar} aria-label={t('label')}>
      <p role="status">{t('chosen', { count })}</p>
      {isPageChosen && !isEverything && totalCount > chosen.size && (
        <Button kind="quiet" small onClick={chooseEverything}>
          {t('everything', { count: totalCount })}
        </Button>
      )}
      <div className={styles.actions}>
        {actions.map((kind) => (
          <Button key={kind} small onClick={() => ask(kind)}>
            {t(`actions.${kind}`)}
          </Button>
        ))}
        <Button kind="quiet" small onClick={clear}>
          {t('clear')}
        </Button>
      </div>
    </section>
  );
}

/** Whoever closes a dialog, be it the palette, means that alone. */
function useEscape(leave: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      leave();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
