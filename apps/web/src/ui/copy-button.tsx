'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from './button';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for whoever cannot see what the button stands beside: "token". */
  readonly what: string;
}

type Outcome = 'idle' | 'copied' | 'refused';

/** Copies a text and says that it did. Where the browser forbids it, it says how else. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const t = useTranslations('ui.copy');
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <>
      <Button small onClick={() => void copy()} onBlur={() => setOutcome('idle')}>
        {t(outcome)} <span className="visually-hidden">{what}</span>
      </Button>
      <span role="status" className="visually-hidden">
        {outcome === 'idle' ? '' : t('said', { outcome: t(outcome), what })}
      </span>
    </>
  );
}
