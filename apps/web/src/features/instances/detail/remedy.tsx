'use client';

import { useTranslations } from 'next-intl';
import { useEntryWords } from '@/features/elements/entry-words';
import { Button } from '@/ui/button';
import { useEditing } from './edit/editing';
import styles from './remedy.module.css';

/** Where an account is rejected, the way to give it another secret: the required ones are opened for it. */
export function Remedy() {
  const t = useTranslations('instance.state');
  const words = useEntryWords();
  const { instance, open } = useEditing();
  const secret = instance.element.configuration.find(({ isSecret, isRequired }) => isSecret && isRequired);
  if (secret === undefined) return null;
  return (
    <div className={styles.remedy}>
      <Button small onClick={() => open(secret.key)}>
        {t('replace', { what: words(secret).label })}
      </Button>
    </div>
  );
}
