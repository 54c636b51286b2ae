'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { describe, Field } from '@/ui/field';
import { useIsEnglish } from '@/i18n/use-is-english';
import { asSentence, type Refusal } from './conditions';
import { Place } from './place-in-text';
import type { FieldShape } from './records';
import styles from './where-filter.module.css';

interface FilterTextProps {
  readonly id: string;
  readonly text: string;
  /** Whether there are no rows to change the filter by. */
  readonly isNeeded: boolean;
  /** Where it cannot be read, once a person has asked for it. */
  readonly unreadable: Refusal | undefined;
  /** Where the API or the provider does not take what can be read. */
  readonly refused: Refusal | undefined;
  readonly fields: readonly FieldShape[];
  readonly change: (text: string) => void;
}

/** The filter as text. It opens for what rows cannot show and for what is wrong, and closes only by hand. */
export function FilterText({ id, text, isNeeded, unreadable, refused, fields, change }: FilterTextProps) {
  const t = useTranslations('data.filter');
  const [isOpen, setOpen] = useState(isNeeded);
  const isRefused = refused !== undefined;
  if (isRefused && !isOpen) setOpen(true);
  useEffect(() => {
    if (isRefused && document.activeElement === document.body) document.getElementById(id)?.focus();
  }, [id, isRefused]);
  const wrong = unreadable ?? refused;
  const error = wrong && (
    <WhatIsWrong {...wrong} problem={asSentence(wrong.problem, fields)} isReadable={wrong !== unreadable} />
  );
  return (
    <details className={styles.text} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('asText')}</summary>
      <Field id={id} label={t('text')} hint={t('textHint')} error={error}>
        <textarea
          {...describe({ id, hint: true, error })}
          name="where"
          rows={2}
          spellCheck={false}
          autoCapitalize="off"
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </Field>
      {wrong && <Place text={text} position={wrong.position} />}
    </details>
  );
}

/** Said in the page's words and the API's English; where the page is English, the latter often says it all. */
function WhatIsWrong({ position, problem, isReadable }: Refusal & { readonly isReadable: boolean }) {
  const t = useTranslations('data.filter');
  const isEnglish = useIsEnglish();
  if (isReadable && isEnglish) return problem;
  return (
    <span>
      {t(isReadable ? 'refused' : 'unreadable', { position })} <span lang="en">{problem}</span>
    </span>
  );
}
