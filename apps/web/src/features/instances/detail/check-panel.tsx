'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Receipt } from '@/features/verification/receipt';
import { useChecking } from './checking';

/** The receipt of the check that is running or was just refused; else of the last one, as the page brought it. */
export function CheckPanel({ children }: { readonly children: ReactNode }) {
  const { attempt } = useChecking();
  const t = useTranslations('instance.receipt');
  if (attempt === undefined) return children;
  const { isRunning, purpose, lines, totalMs, requestId } = attempt;
  const kept = { status: 'SKIPPED', label: t('notSaved'), message: t('kept') } as const;
  const saved = { status: 'WAITING', label: t('saved'), message: t('sealed') } as const;
  return (
    <Receipt
      title={t(isRunning ? 'checking' : 'checked')}
      lines={lines}
      {...(purpose === 'save' && { conclusion: isRunning ? saved : kept })}
      totalMs={totalMs}
      requestId={requestId}
    />
  );
}
