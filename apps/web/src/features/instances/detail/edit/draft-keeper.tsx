'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import { Notice, NoticeActions } from '@/ui/notice';
import { RestoreButton } from '../restore-button';

interface Keeping {
  /** Whether the instance was deleted while it was being edited. */
  readonly isDeleted: boolean;
  /** Says whether there is something typed that would be lost. */
  readonly report: (hasChanges: boolean) => void;
}

const Context = createContext<Keeping>({ isDeleted: false, report: () => undefined });

/** Has what is typed kept as long as there is any; says whether the instance is gone meanwhile. */
export function useKeptDraft(hasChanges: boolean): { readonly isDeleted: boolean } {
  const { isDeleted, report } = useContext(Context);
  useEffect(() => {
    report(hasChanges);
    return () => report(false);
  }, [report, hasChanges]);
  return { isDeleted };
}

interface Restorable {
  readonly id: string;
  readonly name: string;
}

interface DraftKeeperProps {
  /** The instance’s page; nothing once it was deleted. */
  readonly children: ReactNode;
  /** What stands in its place then. */
  readonly deleted: ReactNode;
  /** What it takes to bring it back, for those who may. */
  readonly restorable: Restorable | undefined;
}

/** The page of an instance; one that is deleted while somebody edits it stays until they have let go of what they typed. */
export function DraftKeeper({ children, deleted, restorable }: DraftKeeperProps) {
  const [last, setLast] = useState(children);
  const [hasChanges, report] = useState(false);
  if (children && children !== last) setLast(children);
  const isDeleted = !children && hasChanges;
  return (
    <Context value={{ isDeleted, report }}>
      {isDeleted && <Deleted restorable={restorable} drop={() => report(false)} />}
      {children || (isDeleted && last)}
      {!children && !isDeleted && deleted}
    </Context>
  );
}

interface DeletedProps {
  readonly restorable: Restorable | undefined;
  readonly drop: () => void;
}

function Deleted({ restorable, drop }: DeletedProps) {
  const t = useTranslations('instance.answer');
  return (
    <Notice kind="bad" title={t('gone')}>
      <p role="alert">{t('goneText')}</p>
      <NoticeActions>
        {restorable && <RestoreButton {...restorable} />}
        <Button onClick={drop}>{t('drop')}</Button>
      </NoticeActions>
    </Notice>
  );
}
