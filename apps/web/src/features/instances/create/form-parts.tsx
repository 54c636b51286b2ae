import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/ui/button';
import { Elapsed } from '@/ui/elapsed';
import { describe, Field } from '@/ui/field';
import type { FieldProblem } from '@/ui/problem-summary';
import { useHtmlNote } from '../use-html-note';
import { useTagNote } from '../use-tag-note';
import { ConfigurationField } from './configuration-field';
import styles from './create.module.css';
import type { FormElement } from './create-query';
import { entryFieldId, nameFieldId, tagsFieldId } from './field-id';
import type { Suggestion } from './use-suggestion';
import type { FormValues } from './form-values';
import type { Attempt } from './use-attempt';

interface FieldsProps {
  readonly element: FormElement;
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
  readonly suggestion: Suggestion | undefined;
  readonly onChange: (values: FormValues) => void;
  /** An entry’s field was left. */
  readonly onLeave: (key: string) => void;
}

/** Name, the element's configuration entries, tags. */
export function Fields({ element, values, problems, suggestion, onChange, onLeave }: FieldsProps) {
  const t = useTranslations('create.fields');
  const tagNote = useTagNote(values.tags);
  const nameNote = useHtmlNote(values.name);
  const errorOn = (id: string) => problems.filter(({ fieldId }) => fieldId === id).map(({ message }) => message);
  const setEntry = (key: string, value: string) =>
    onChange({ ...values, configuration: { ...values.configuration, [key]: value } });
  return (
    <>
      <TextField
        id={nameFieldId}
        label={t('name')}
        hint={t('nameHint')}
        value={values.name}
        error={errorOn(nameFieldId).join(' ')}
        doubt={nameNote}
        onChange={(name) => onChange({ ...values, name })}
      />
      {element.configuration.map((entry) => (
        <ConfigurationField
          key={entry.key}
          entry={entry}
          value={values.configuration[entry.key] ?? ''}
          error={errorOn(entryFieldId(entry.key)).join(' ')}
          suggestion={suggestion?.entryKey === entry.key ? suggestion : undefined}
          onChange={(value) => setEntry(entry.key, value)}
          onLeave={() => onLeave(entry.key)}
        />
      ))}
      <TextField
        id={tagsFieldId}
        label={t('tags')}
        isOptional
        hint={t('tagsHint')}
        value={values.tags}
        error={errorOn(tagsFieldId).join(' ')}
        doubt={tagNote.note}
        onBlur={tagNote.onBlur}
        onChange={(tags) => onChange({ ...values, tags })}
      />
    </>
  );
}

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string;
  readonly isOptional?: boolean;
  /** What of it may not be meant. */
  readonly doubt?: ReactNode;
  readonly onBlur?: () => void;
  readonly onChange: (value: string) => void;
}

function TextField(props: TextFieldProps) {
  const { id, label, hint, value, error, isOptional = false, doubt, onBlur, onChange } = props;
  return (
    <Field id={id} label={label} isOptional={isOptional} hint={hint} error={error} note={doubt} isDoubtful>
      <input
        {...describe({ id, hint, error, note: doubt })}
        onBlur={onBlur}
        type="text"
        value={value}
        autoComplete="off"
        aria-required={!isOptional}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** For whoever has no account at hand. */
export function SandboxOffer({ fill }: { readonly fill: () => void }) {
  const t = useTranslations('create.sandbox');
  return (
    <div className={styles.offer}>
      <p>{t('text')}</p>
      <Button small onClick={fill}>
        {t('fill')}
      </Button>
    </div>
  );
}

interface FormActionsProps {
  readonly running: Pick<Attempt, 'purpose' | 'startedAt' | 'isCancelling'> | undefined;
  readonly check: () => void;
  readonly cancel: () => void;
}

/** Create, or only check. While one runs it says so and for how long, and its place beside it is the way to end it. */
export function FormActions({ running, check, cancel }: FormActionsProps) {
  const t = useTranslations('create.actions');
  const words = useTranslations('ui');
  const row = useRef<HTMLDivElement>(null);
  const isChecking = running?.purpose === 'check';
  const isCancelling = running?.isCancelling ?? false;
  const wasCancelling = useRef(false);
  // The button that was pressed goes; where there is a notice of what was made all the same, it takes the focus after this.
  useEffect(() => {
    if (wasCancelling.current && !running) row.current?.querySelector('button')?.focus();
    wasCancelling.current = isCancelling;
  }, [running, isCancelling]);
  return (
    <div ref={row} className={styles.actions}>
      {!isChecking && (
        <Button key="create" type="submit" kind="primary" isBusy={running !== undefined}>
          {t(running ? 'creating' : 'create')}
        </Button>
      )}
      {(!running || isChecking) && (
        <Button key="check" isBusy={isChecking} onClick={check}>
          {t(isChecking ? 'checking' : 'check')}
        </Button>
      )}
      {running && (
        <>
          <Button isBusy={isCancelling} onClick={cancel}>
            {isCancelling ? t('cancelling') : words('cancel')}
          </Button>
          <Elapsed since={running.startedAt} />
        </>
      )}
    </div>
  );
}
