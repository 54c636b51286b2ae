'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect } from 'react';
import { atFoot } from '@/features/shell/foot-bars';
import { useLeaveWarning } from '../../create/use-leave-warning';
import { Button } from '@/ui/button';
import styles from './configuration-editor.module.css';
import { changedFields, nameField, tagsField } from './draft';
import { EditAnswer } from './edit-answer';
import { editableOf } from './editable';
import { EntryRow } from './entry-row';
import { isJudged, useEditing } from './editing';
import { controlIdOf } from './field-ids';
import { PutBack } from './put-back';
import { rowsOf } from './rows';
import { TextRow } from './text-row';
import { useTellSaved } from './use-tell-saved';

interface ConfigurationEditorProps {
  readonly now: number;
  readonly canChange: boolean;
}

/** An instance’s name, tags and values; each is edited in its place, and all that is open is saved together. */
export function ConfigurationEditor({ now, canChange }: ConfigurationEditorProps) {
  const t = useTranslations('instance.configuration');
  const { instance, draft, answer, opened, save } = useEditing();
  const tellSaved = useTellSaved();
  const editable = editableOf(instance);
  const { own, common } = rowsOf(instance, editable);
  useLeaveWarning(draft !== undefined && changedFields(draft).length > 0, t('leave'));
  useEffect(() => {
    if (opened !== undefined) document.getElementById(controlIdOf(opened))?.focus();
  }, [opened]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    tellSaved(await save());
  };
  return (
    <section aria-labelledby="configuration" className={styles.editor}>
      <h2 id="configuration">{t('title')}</h2>
      <PutBack now={now} canChange={canChange} />
      <form noValidate onSubmit={(event) => void submit(event)} aria-label={t('form')}>
        <EditAnswer />
        <dl className={styles.list}>
          <TextRow field={nameField} label={t('name')} canChange={canChange} />
          <TextRow field={tagsField} label={t('tags')} hint={t('tagsHint')} canChange={canChange} />
          {own.map((row) => (
            <EntryRow key={row.key} row={row} now={now} canChange={canChange} />
          ))}
        </dl>
        {common.length > 0 && (
          <details className={styles.more}>
            <summary>{t('common', { count: common.length })}</summary>
            <dl className={styles.list}>
              {common.map((row) => (
                <EntryRow key={row.key} row={row} now={now} canChange={canChange} />
              ))}
            </dl>
          </details>
        )}
        {/* A conflict has buttons of its own: there is one way to save, and it stands where the choice is. */}
        {draft && answer?.kind !== 'conflict' && <SaveBar />}
      </form>
    </section>
  );
}

/** Saving says beforehand whether the provider will be asked. */
function SaveBar() {
  const t = useTranslations('instance.configuration');
  const { instance, draft, isSaving, cancel } = useEditing();
  const willAsk = draft !== undefined && isJudged(instance, changedFields(draft));
  return (
    <div ref={atFoot} className={styles.bar}>
      <p>{willAsk && t.rich('willAsk', { element: instance.element.name })}</p>
      <Button onClick={cancel}>{t('cancel')}</Button>
      <Button kind="primary" type="submit" isBusy={isSaving}>
        {t(isSaving ? 'saving' : willAsk ? 'checkAndSave' : 'save')}
      </Button>
    </div>
  );
}
