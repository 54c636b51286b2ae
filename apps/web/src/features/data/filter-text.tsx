'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { describe, Field } from '@/ui/field';
import type { Refusal } from './conditions';
import { Place } from './place-in-text';
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
  readonly change: (text: string) => void;
}

/** The filter as text. It opens for what rows cannot show and for what is wrong, and closes only by hand. */
export function FilterText({ id, text, isNeeded, unreadable, refused, change }: FilterTextProps) {
  const t = useTranslations('data.filter');
  const [isOpen, setOpen] = useState(isNeeded);
  const isRefused = refused !== undefined;
  if (isRefused && !isOpen) setOpen(true);
  useEffect(() => {
    if (isRefused && document.activeElement === document.body) document.getElementById(id)?.focus();
  }, [id, isRefused]);
  const wrong = unreadable ?? refused;
  const error = wrong && t(wrong === unreadable ? 'unreadable' : 'refused', { position: wrong.position });
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
      {wrong && <Place text={text} {...wrong} />}
    </details>
  );
}
