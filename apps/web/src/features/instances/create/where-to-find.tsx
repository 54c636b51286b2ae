'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { stepsToFind } from '@/features/elements/entry-words';
import { Drawer } from '@/ui/drawer';
import type { FormEntry } from './create-query';
import styles from './create.module.css';

/** “Where do I find this?”: opens the steps to it, where they are known, and leads to where the provider tells more. */
export function WhereToFind({ entry }: { readonly entry: FormEntry }) {
  const t = useTranslations('create.fields');
  const steps = stepsToFind(useTranslations('entries'), entry.key);
  const [isOpen, setOpen] = useState(false);
  if (steps.length === 0 && entry.helpUrl === null) return null;
  return (
    <>
      <button type="button" className={styles.where} onClick={() => setOpen(true)}>
        {t('where')} <span className="visually-hidden">{entry.label}</span>
      </button>
      {isOpen && (
        <Drawer title={t('whereTitle', { label: entry.label })} onClose={() => setOpen(false)}>
          <ol>
            {steps.map((step) => (
              <li key={step}>
                <span>{step}</span>
              </li>
            ))}
          </ol>
          {entry.helpUrl && (
            <p>
              <a href={entry.helpUrl} target="_blank" rel="noreferrer">
                {t('more')}
              </a>
            </p>
          )}
        </Drawer>
      )}
    </>
  );
}
