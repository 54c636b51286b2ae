'use client';

import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button';
import styles from './filters.module.css';
import { follow } from './followed';

const typingPauseMs = 350;
/** A date is typed part by part, and is one before its year is complete. */
const datePauseMs = 900;

interface FiltersProps {
  /** The page they filter; what is chosen becomes its query. */
  readonly action: string;
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * Controls that narrow a list. They live in the address, so a filtered list can be kept, shared and gone back to.
 * Choosing applies at once, typing after a pause; without scripts the button does it.
 */
export function Filters({ action, label, children }: FiltersProps) {
  const t = useTranslations('ui');
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const ahead = useRef(new Set<EventTarget>());
  useEffect(() => form.current?.addEventListener('formdata', dropEmpty), []);
  const followed = useRef(children);
  useEffect(() => {
    // What was put in before there were scripts stays.
    if (form.current && followed.current !== children) follow(form.current, ahead.current);
    followed.current = children;
  }, [children]);
  const apply = ({ target }: FormEvent) => {
    ahead.current.add(target);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => form.current?.requestSubmit(), pauseAfter(target));
  };
  return (
    <Form
      ref={form}
      action={action}
      role="search"
      aria-label={label}
      className={styles.filters}
      onInput={apply}
      replace
      scroll={false}
      prefetch={false}
    >
      {children}
      <noscript>
        <Button type="submit">{t('apply')}</Button>
      </noscript>
    </Form>
  );
}

function pauseAfter(target: EventTarget): number {
  if (!(target instanceof HTMLInputElement)) return 0;
  return target.type === 'date' ? datePauseMs : typingPauseMs;
}

/** Leaves what is not chosen out of the address. */
function dropEmpty({ formData }: FormDataEvent): void {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
}
