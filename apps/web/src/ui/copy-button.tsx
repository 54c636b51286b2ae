'use client';

import { useState } from 'react';
import { Button } from './button';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for whoever cannot see what the button stands beside: "token". */
  readonly what: string;
}

type Outcome = 'idle' | 'copied' | 'refused';

const words: Record<Outcome, string> = { idle: 'Copy', copied: 'Copied', refused: 'Select it and copy' };

/** Copies a text and says that it did. Where the browser forbids it, it says how else. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <>
      <Button small onClick={() => void copy()} onBlur={() => setOutcome('idle')}>
        {words[outcome]} <span className="visually-hidden">{what}</span>
      </Button>
      <span role="status" className="visually-hidden">
        {outcome === 'idle' ? '' : `${words[outcome]}: ${what}`}
      </span>
    </>
  );
}
